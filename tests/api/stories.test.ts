import { describe, expect, it } from 'vitest';
import type { PostInput } from '../../src/ingest/post-input.js';
import { type Answer, aServer, ingest, type World } from './a-server.js';
import { at, edit, edited } from './editing-door.js';
import { PAGE_INFO, walkForward } from './walk.js';

const DAY = 24 * 3_600_000;
const START = Date.UTC(2026, 2, 4);
const TEXT = '沪指午后拉升涨1.2%，券商板块集体走强，两市成交额突破9000亿元';

/** What a house makes of the message. */
function told(house: string, day = 0, text = TEXT): Partial<PostInput> {
  return {
    title: house,
    source: house,
    externalId: `${house}:${day}`,
    publishedAt: START + day * DAY,
    content: `<p>${text}。（${house}）</p>`,
  };
}

/** A name without digits, for no house has any. */
function nth(number: number): string {
  return String.fromCharCode(97 + number);
}

const STORIES = `{ stories(first: 100) { totalCount nodes {
  articleCount firstPublishedAt lastPublishedAt lead { title } sources { name } articles { totalCount nodes { title } }
} } }`;

async function storiesOf({ reader }: Pick<World, 'reader'>): Promise<string[][]> {
  const { stories } = await reader(STORIES);
  expect(stories.totalCount).toBe(stories.nodes.length);
  return stories.nodes.map(titlesOf);
}

function titlesOf({ articles, articleCount }: Answer): string[] {
  expect(articles.totalCount).toBe(articleCount);
  return articles.nodes.map(({ title }: Answer) => title).sort();
}

describe('articles that tell the same', () => {
  it('are one story, with its lead, its times and its sources', async () => {
    const world = await aServer({
      posts: [
        told('乙财经', 1),
        told('甲新闻'),
        told('丙日报', 2),
        told('丁社', 0, '央行宣布下调存款准备金率0.5个百分点'),
      ],
    });
    expect((await world.reader(STORIES)).stories).toEqual({
      totalCount: 1,
      nodes: [
        {
          articleCount: 3,
          firstPublishedAt: '2026-03-04T00:00:00Z',
          lastPublishedAt: '2026-03-06T00:00:00Z',
          lead: { title: '甲新闻' },
          sources: [{ name: '甲新闻' }, { name: '乙财经' }, { name: '丙日报' }],
          articles: { totalCount: 3, nodes: [{ title: '丙日报' }, { title: '乙财经' }, { title: '甲新闻' }] },
        },
      ],
    });
    const { articles } = await world.reader('{ articles { nodes { title story { lead { title } } } } }');
    expect(articles.nodes).toEqual([
      { title: '丙日报', story: { lead: { title: '甲新闻' } } },
      { title: '乙财经', story: { lead: { title: '甲新闻' } } },
      { title: '丁社', story: null },
      { title: '甲新闻', story: { lead: { title: '甲新闻' } } },
    ]);
  });

  it('are two stories where a number differs', async () => {
    const other = TEXT.replace('1.2', '1.3');
    const world = await aServer({ posts: [told('甲'), told('乙', 0, other), told('丙', 0, other), told('丁')] });
    expect(await storiesOf(world)).toEqual([
      ['丁', '甲'],
      ['丙', '乙'],
    ]);
  });

  it('are one story within three days, and another after them', async () => {
    const world = await aServer({ posts: [told('甲'), told('乙', 2), told('丙', 3), told('丁', 4), told('戊', 5)] });
    expect(await storiesOf(world)).toEqual([['丁', '戊'], ['丙', '乙', '甲'].sort()]);
  });

  it('are one story in whichever order they come in', async () => {
    const world = await aServer({ posts: [told('丙', 3), told('甲'), told('乙', 2), told('丁', -1)] });
    expect(await storiesOf(world)).toEqual([['丙', '乙', '甲'].sort()]);
  });

  it('stay in their story after a correction', async () => {
    const world = await aServer({ posts: [told('甲'), told('乙'), told('丙', 0, TEXT.replace('1.2', '1.3'))] });
    const { nodes } = (await world.editor('{ articles(filter: { sourceSlugs: ["yi"] }) { nodes { id version } } }'))
      .articles;
    const corrected = await edited(world, 'updateArticle', {
      ...at(nodes[0]),
      input: { html: `<p>${TEXT.replace('1.2', '1.3')}。</p>` },
      correctionNote: '涨幅有误。',
    });
    expect(corrected.text).toContain('1.3');
    expect(await storiesOf(world)).toEqual([['乙', '甲']]);
    const [again] = await ingest(world, [told('甲', 0, TEXT.replace('1.2', '1.4'))]);
    expect(again.outcome).toBe('UPDATED');
    expect(await storiesOf(world)).toEqual([['乙', '甲']]);
  });

  it('are told together by a draft once it has a text', async () => {
    const world = await aServer({ posts: [told('甲')] });
    const draft = await edited(world, 'createArticle', { input: { title: '编辑' } });
    const written = await edited(world, 'updateArticle', {
      ...at(draft),
      input: { html: `<p>${TEXT}。</p>`, publishedAt: '2026-03-04T08:00:00Z' },
    });
    expect(await storiesOf(world)).toEqual([]);
    await edited(world, 'publishArticle', at(written));
    expect(await storiesOf(world)).toEqual([['甲', '编辑']]);
  });
});

describe('what is not public', () => {
  it('is in no story of a reader, and in that of an editor', async () => {
    const hidden = [
      { ...told('草稿', -1), status: 'DRAFT' as const },
      { ...told('存档', 1), status: 'ARCHIVED' as const },
    ];
    const world = await aServer({ posts: [...hidden, told('甲')] });
    const query =
      '{ articles { nodes { id title story { id articleCount lead { title } firstPublishedAt sources { name } } } } }';
    const [article] = (await world.reader(query)).articles.nodes;
    expect([article.title, article.story]).toEqual(['甲', null]);
    const seen = (await world.editor(query)).articles.nodes.find(({ title }: Answer) => title === '甲');
    expect(seen.story).toMatchObject({
      articleCount: 3,
      lead: { title: '草稿' },
      firstPublishedAt: '2026-03-03T00:00:00Z',
    });
    expect(await storiesOf(world)).toEqual([]);
    const node = 'query ($id: ID!) { node(id: $id) { ... on Story { articleCount } } nodes(ids: [$id]) { id } }';
    expect(await world.reader(node, seen.story)).toEqual({ node: null, nodes: [null] });
    await ingest(world, [told('乙', 1)]);
    expect(await world.reader(node, seen.story)).toEqual({ node: { articleCount: 2 }, nodes: [{ id: seen.story.id }] });
    expect(await world.editor(node, seen.story)).toMatchObject({ node: { articleCount: 4 } });
    const { stories } = await world.reader(STORIES);
    expect(stories.nodes).toMatchObject([
      { lead: { title: '甲' }, sources: [{ name: '甲' }, { name: '乙' }], articleCount: 2 },
    ]);
  });

  it.each(['unpublishArticle', 'archiveArticle', 'deleteArticle', 'purgeArticle'])(
    'leaves its story by %s',
    async mutation => {
      const world = await aServer({ posts: [told('甲'), told('乙', 1), told('丙', 2)] });
      const { nodes } = (await world.editor('{ articles(filter: { sourceSlugs: ["jia"] }) { nodes { id version } } }'))
        .articles;
      const args = mutation === 'purgeArticle' ? { id: nodes[0].id, reason: '下架' } : at(nodes[0]);
      expect((await edit(world, mutation, args)).userErrors).toEqual([]);
      const { stories } = await world.reader(STORIES);
      expect(stories.nodes).toMatchObject([
        { lead: { title: '乙' }, articleCount: 2, firstPublishedAt: '2026-03-05T00:00:00Z' },
      ]);
      await ingest(world, [told('丁', 2)]);
      expect(await storiesOf(world)).toEqual([['丁', '丙', '乙'].sort()]);
    },
  );
});

describe('onePerStory', () => {
  const posts = [
    { ...told('草稿', -1), status: 'DRAFT' as const },
    ...[told('甲'), told('乙', 1), told('丙', 2), told('独家', 1, '央行宣布下调存款准备金率0.5个百分点')],
  ];
  const list = '(first: 100, filter: { onePerStory: true }) { totalCount nodes { title } }';

  it('gives the earliest article of each story that the viewer may see, and counts so', async () => {
    const world = await aServer({ posts });
    const titles = (answer: Answer) => [answer.totalCount, ...answer.nodes.map(({ title }: Answer) => title)];
    expect(titles((await world.reader(`{ articles${list} }`)).articles)).toEqual([2, '独家', '甲']);
    expect(titles((await world.editor(`{ articles${list} }`)).articles)).toEqual([2, '独家', '草稿']);
    const { sources } = await world.reader(`{ sources { nodes { name articles${list} } } }`);
    const found = sources.nodes.map(({ name, articles }: Answer) => [name, ...titles(articles)]);
    // What is not the story's earliest is left out also where the earliest stands in another list.
    expect(found.sort()).toEqual(
      [
        ['丙', 0],
        ['乙', 0],
        ['独家', 1, '独家'],
        ['甲', 1, '甲'],
      ].sort(),
    );
    const plain = await world.reader('{ articles(filter: { onePerStory: false }) { totalCount } }');
    expect(plain.articles.totalCount).toBe(4);
  });

  it('is a condition beside others', async () => {
    const world = await aServer({ posts });
    const query = '{ articles(filter: { onePerStory: true, sourceSlugs: ["yi"] }) { totalCount nodes { title } } }';
    expect((await world.reader(query)).articles).toEqual({ totalCount: 0, nodes: [] });
  });
});

describe('stories', () => {
  it('are walked page by page, by the last of each', async () => {
    const posts = Array.from({ length: 12 }, (_, number) =>
      [0, 1].map(part =>
        told(`${nth(number)}社${nth(part)}`, number / 10 + part, `江城电缆第${number}号车间投产，产能进一步提高`),
      ),
    );
    const world = await aServer({ posts: posts.flat() });
    for (const ask of [world.reader, world.editor]) {
      const nodes = await walkForward(async page => {
        const query = `query ($first: Int, $after: String) { stories(first: $first, after: $after) {
          edges { cursor node { id lastPublishedAt } } nodes { id } ${PAGE_INFO} } }`;
        return (await ask(query, { ...page })).stories;
      }, 5);
      const times = nodes.map(({ lastPublishedAt }) => lastPublishedAt);
      expect(times).toEqual(times.toSorted().reverse());
      expect(new Set(nodes.map(({ id }) => id)).size).toBe(12);
    }
    const { data, errors } = await world.ask('{ stories(after: "x") { totalCount } }');
    expect([data?.stories, errors?.[0]?.extensions?.code]).toEqual([undefined, 'BAD_USER_INPUT']);
  });

  it('take as many statements for one as for twenty', async () => {
    const world = await aServer();
    const query = `{ stories(first: 100) { totalCount nodes { articleCount lead { title source { name } story { id } } sources { name }
      articles(first: 3) { totalCount nodes { title } } } } }`;
    const counts: number[] = [];
    for (const size of [1, 20]) {
      const posts = Array.from({ length: size }, (_, number) =>
        [0, 1].map(part =>
          told(
            `${nth(size)}${nth(number)}社${nth(part)}`,
            part,
            `江城电缆第${size}${number}号车间投产，产能进一步提高`,
          ),
        ),
      );
      await ingest(world, posts.flat());
      world.statements();
      const { stories } = await world.reader(query);
      expect(stories.totalCount).toBe(size === 1 ? 1 : 21);
      counts.push(world.statements().length);
    }
    expect(counts).toEqual([8, 8]);
  });
});
