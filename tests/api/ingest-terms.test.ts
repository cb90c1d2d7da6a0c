import { describe, expect, it } from 'vitest';
import { aCrawledPost } from './a-crawled-post.js';
import { type Answer, aPost, aServer, type World } from './a-server.js';
import { sendOne } from './ingest-door.js';

describe('the category of a post', () => {
  const feed = { form: 'NW', categories: 'jiemianxinwen' } as const;

  it('has its pinyin for a slug, and the readable name of the tag beside it', async () => {
    const world = await aServer();
    const { category } = await sendOne(world, aCrawledPost({ ...feed, tags: '界面新闻新闻' }));
    expect(category).toEqual({ slug: 'jiemianxinwen', name: '界面新闻' });
  });

  it('gets its readable name later, if a later post has it', async () => {
    const world = await aServer();
    const first = await sendOne(world, aCrawledPost({ ...feed, id: '202601050000000001', tags: '' }));
    expect(first.category).toEqual({ slug: 'jiemianxinwen', name: 'jiemianxinwen' });
    await sendOne(world, aCrawledPost({ ...feed, id: '202601050000000002', tags: '界面新闻新闻' }));
    await sendOne(world, aCrawledPost({ ...feed, id: '202601050000000003', tags: '别的新闻' }));
    expect((await world.reader('{ categories { nodes { slug name articleCount } } }')).categories.nodes).toEqual([
      { slug: 'jiemianxinwen', name: '界面新闻', articleCount: 3 },
    ]);
  });

  it.each(['21shijijingjibaodao  nancailicaitong', 'anxinguojizhengquan(xianggang)'])(
    'may hold spaces and brackets: %s',
    async categories => {
      const world = await aServer();
      const { category } = await sendOne(world, aCrawledPost({ ...feed, categories, tags: '' }));
      expect(category.slug).toMatch(/^[a-z\d]+(-[a-z\d]+)*$/);
      const again = aCrawledPost({ ...feed, categories, tags: '', id: '202601050000000002' });
      expect((await sendOne(world, again)).category).toEqual(category);
    },
  );
});

describe.each(['category', 'source'] as const)('a %s that the caller gives', field => {
  it('may be its name or its slug', async () => {
    const world = await aServer();
    const [byName, bySlug] = await sendEach(world, { [field]: '界面新闻' }, { [field]: 'jiemianxinwen' });
    expect(byName[field]).toEqual({ slug: 'jiemianxinwen', name: '界面新闻' });
    expect(bySlug[field]).toEqual(byName[field]);
  });

  it('wins over what the post says', async () => {
    const world = await aServer();
    const article = await sendOne(world, { ...aCrawledPost(), [field]: '宏观' });
    expect(article[field]).toEqual({ slug: 'hongguan', name: '宏观' });
  });

  it('is another for another name of the same pinyin', async () => {
    const world = await aServer();
    const articles = await sendEach(world, { [field]: '世纪' }, { [field]: '事迹' }, { [field]: '世纪' });
    expect(articles.map(article => article[field].slug)).toEqual(['shiji', 'shiji-2', 'shiji']);
  });
});

describe('the tags of a post', () => {
  it('keep their order, and none comes twice', async () => {
    const world = await aServer();
    const [first, second] = await sendEach(world, { tags: ['银行', '保险', '银行'] }, { tags: ['保险', '银行'] });
    expect(namesOf(first.tags)).toEqual(['银行', '保险']);
    expect(namesOf(second.tags)).toEqual(['保险', '银行']);
    expect((await world.reader('{ tags { nodes { name } } }')).tags.nodes).toHaveLength(2);
  });

  it('are two for two names of the same pinyin', async () => {
    const world = await aServer();
    const [{ tags }] = await sendEach(world, { tags: ['世纪', '事迹'] });
    expect(tags).toEqual([
      { slug: 'shiji', name: '世纪' },
      { slug: 'shiji-2', name: '事迹' },
    ]);
    const [bySlug] = await sendEach(world, { tags: ['shiji-2', 'shiji'] });
    expect(namesOf(bySlug.tags)).toEqual(['事迹', '世纪']);
  });

  it('are one for names that differ in case or width only', async () => {
    const world = await aServer();
    const [first, second] = await sendEach(world, { tags: ['ETF', 'etf', 'ＥＴＦ'] }, { tags: ['Etf'] });
    expect(first.tags).toEqual([{ slug: 'etf', name: 'ETF' }]);
    expect(second.tags).toEqual(first.tags);
  });

  it('have a slug each, letters or not', async () => {
    const world = await aServer();
    const [{ tags }] = await sendEach(world, { tags: ['🚀', '！！', 'C++', 'A股'] });
    expect(namesOf(tags)).toEqual(['🚀', '！！', 'C++', 'A股']);
    const slugs = tags.map(({ slug }: Answer) => slug);
    expect(new Set(slugs).size).toBe(4);
    expect(slugs[3]).toBe('agu');
  });

  it('change with the post: added, taken away, put in another order', async () => {
    const world = await aServer();
    const post = aPost({ tags: ['甲', '乙', '丙'] });
    await sendOne(world, post);
    const changed = await sendOne(world, { ...post, tags: ['丙', '丁', '甲'] });
    expect(namesOf(changed.tags)).toEqual(['丙', '丁', '甲']);
    expect(changed.version).toBe(2);
    expect((await sendOne(world, { ...post, tags: [] })).tags).toEqual([]);
  });
});

describe('the source of a post', () => {
  it("is its footer's rather than its tag's", async () => {
    const world = await aServer();
    const { source } = await sendOne(world, aCrawledPost({ form: 'NW', source: '证券时报', tags: '财联社新闻' }));
    expect(source).toEqual({ slug: 'zhengquanshibao', name: '证券时报' });
  });

  it("is read of a footer's words where markup splits them", async () => {
    const world = await aServer();
    const source =
      '上海<span id="bk_90.BK0473"><a href="http://quote.eastmoney.com/unify/r/90.BK0473" class="keytip" data-code="90,BK0473">证券</a></span>报';
    expect((await sendOne(world, aCrawledPost({ source }))).source.name).toBe('上海证券报');
  });

  it("is its tag's where there is no footer", async () => {
    const world = await aServer();
    const { source } = await sendOne(world, aCrawledPost({ form: 'NW', source: null, tags: '界面新闻新闻' }));
    expect(source.name).toBe('界面新闻');
  });
});

async function sendEach(world: World, ...posts: Parameters<typeof aPost>[0][]): Promise<Answer[]> {
  const articles: Answer[] = [];
  for (const post of posts) articles.push(await sendOne(world, aPost(post)));
  return articles;
}

function namesOf(tags: Answer[]): string[] {
  return tags.map(({ name }) => name);
}
