import { describe, expect, it } from 'vitest';
import type { PostInput } from '../../src/ingest/post-input.js';
import { aServer, type World } from './a-server.js';
import { edited } from './editing-door.js';
import { markedShare } from './marked.js';

/** A post whose title and text are of its own words, and that names securities. */
function on(title: string, codes: readonly string[], post: Partial<PostInput> = {}): Partial<PostInput> {
  const stocks = codes.map(code => markedShare(code)).join('，');
  return { title, content: `<p>${title}。${stocks}</p>`, ...post };
}

const relatedTo = async (ask: World['reader'], title: string, args = ''): Promise<string[]> => {
  const { articles } = await ask(`{ articles(first: 100) { nodes { title relatedArticles${args} { title } } } }`);
  const article = articles.nodes.find((node: { title: string }) => node.title === title);
  return article.relatedArticles.map((related: { title: string }) => related.title);
};

describe('related articles', () => {
  it('share securities: the rarest weigh the most, several more than one; the newest is first among equals', async () => {
    const { reader, editor } = await aServer({
      posts: [
        on('甲甲', ['600001', '600002', '600003']),
        on('乙乙', ['600001']),
        on('丙丙', ['600002']),
        on('丁丁', ['600002']),
        on('戊戊', ['600002', '600003']),
        on('己己', ['600002']),
        on('庚庚', ['600003'], { status: 'DRAFT' }),
        on('辛辛', []),
      ],
    });
    expect(await relatedTo(reader, '甲甲')).toEqual(['戊戊', '乙乙', '己己', '丁丁', '丙丙']);
    expect(await relatedTo(reader, '甲甲', '(limit: 2)')).toEqual(['戊戊', '乙乙']);
    expect(await relatedTo(reader, '辛辛')).toEqual([]);
    expect(await relatedTo(editor, '甲甲', '(limit: 50)')).toContain('庚庚');
  });

  it('owe nothing to a security that only speaks', async () => {
    const world = await aServer({
      posts: [on('甲甲', ['600001', '600002']), on('乙乙', ['600001']), on('丙丙', ['600002'])],
    });
    expect(await relatedTo(world.reader, '甲甲')).toEqual(['丙丙', '乙乙']);
    const { articles } = await world.editor('{ articles { nodes { id title } } }');
    const { id } = articles.nodes.find((node: { title: string }) => node.title === '丙丙');
    await edited(world, 'linkStock', { articleId: id, symbol: '600002.SH', role: 'VOICE' });
    expect(await relatedTo(world.reader, '甲甲')).toEqual(['乙乙', '丙丙']);
  });

  it('are linked to one another by their posts, by address or number, whoever links', async () => {
    const link = (address: string, words: string) => ({ content: `<p><a href="${address}">${words}</a></p>` });
    const { reader } = await aServer({
      posts: [
        on('甲甲', [], { externalId: 'eastmoney:202601012325948713' }),
        on('乙乙', [], { ...link('https://finance.eastmoney.com/a/202601012325948713.html', '参阅此前报道') }),
        {
          ...on('丙丙', []),
          format: 'JEKYLL',
          content: '---\ntitle: 丙丙\ncanonical_url: https://example.com/c?a=1&b=2\n---\n丙丙。',
        },
        on('丁丁', [], { ...link('http://example.com/c?a=1&b=2', '详见原稿') }),
      ],
    });
    expect(await relatedTo(reader, '甲甲')).toEqual(['乙乙']);
    expect(await relatedTo(reader, '乙乙')).toEqual(['甲甲']);
    expect(await relatedTo(reader, '丙丙')).toEqual(['丁丁']);
    expect(await relatedTo(reader, '丁丁')).toEqual(['丙丙']);
  });

  it('are told by their text where nothing else is shared', async () => {
    const { reader } = await aServer({
      posts: [
        on('央行宣布下调存款准备金率', [], { tags: ['货币'] }),
        on('央行年内再次下调存款准备金率', [], { tags: ['货币'] }),
        on('北方多地迎来大范围降雪', [], { tags: ['货币'] }),
        on('存款准备金率下调释放资金', []),
      ],
    });
    expect(await relatedTo(reader, '央行宣布下调存款准备金率')).toEqual([
      '央行年内再次下调存款准备金率',
      '存款准备金率下调释放资金',
    ]);
  });

  it('take as many statements for a hundred articles as for one, and 1 to 50 of them', async () => {
    const many = Array.from({ length: 100 }, (_, index) =>
      on(`消息${index}`, [`${600_000 + (index % 7)}`], { tags: [`t${index % 5}`], category: `c${index % 3}` }),
    );
    const world = await aServer({ posts: many });
    for (const first of [1, 20, 100]) {
      world.statements();
      await world.reader(`{ articles(first: ${first}) { nodes { relatedArticles { id } } } }`);
      expect(world.statements().length).toBe(10);
    }
    for (const limit of [0, 51]) {
      await expect(relatedTo(world.reader, '消息1', `(limit: ${limit})`)).rejects.toThrow(
        `limit: ${limit} is out of range; give 1 to 50.`,
      );
    }
  });

  it('of one article are the same in a list as alone', async () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      on(`消息${index}`, [`${600_000 + (index % 7)}`, `${600_000 + (index % 5)}`], { tags: [`t${index % 4}`] }),
    );
    const { reader } = await aServer({ posts: many });
    const { articles } = await reader('{ articles(first: 60) { nodes { slug relatedArticles { id } } } }');
    for (const { slug, relatedArticles } of articles.nodes.slice(0, 10)) {
      const { article } = await reader(`{ article(slug: "${slug}") { slug relatedArticles { id } } }`);
      expect(article.relatedArticles).toEqual(relatedArticles);
    }
  });
});
