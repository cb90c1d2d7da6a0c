import { describe, expect, it } from 'vitest';
import type { PostInput } from '../../src/ingest/post-input.js';
import { type Answer, aServer, ingest, type World } from './a-server.js';
import { marked } from './marked.js';

const SHARE = marked('1.600519', '贵州茅台');

/** One article that all may see, and one of each status that readers may not, alike but for words of their own. */
const POSTS: Partial<PostInput>[] = [
  { title: '公开', category: 'gu', tags: ['白酒'], source: '界面新闻', content: `<p>${SHARE}上涨。</p>` },
  hidden('DRAFT'),
  { ...hidden('SCHEDULED'), publishedAt: Date.UTC(2099, 0, 1) },
  hidden('ARCHIVED'),
];

/** Under the same terms and security as the public one, and under a tag, category or source of its own. */
function hidden(status: 'DRAFT' | 'SCHEDULED' | 'ARCHIVED'): Partial<PostInput> {
  const own = {
    DRAFT: { category: 'secret', tags: ['白酒'], source: '界面新闻' },
    SCHEDULED: { category: 'gu', tags: ['白酒', 'secret'], source: '界面新闻' },
    ARCHIVED: { category: 'gu', tags: ['白酒'], source: 'secret' },
  }[status];
  const word = `secret-${status.toLowerCase()}`;
  return { status, title: word, externalId: word, content: `<p>secret：${SHARE}。</p>`, ...own };
}

describe('what is not published', () => {
  it('is found by none of its keys', async () => {
    const { reader, editor, ids } = await aWorld();
    for (const [index, word] of ['secret-draft', 'secret-scheduled', 'secret-archived'].entries()) {
      const keys = [`id: "${ids[index]}"`, `slug: "${word}"`, `externalId: "${word}"`];
      for (const key of keys) {
        expect(await reader(`{ article(${key}) { id } }`), key).toEqual({ article: null });
        expect(await editor(`{ article(${key}) { id } }`), key).toEqual({ article: { id: ids[index] } });
      }
    }
    const nodes = `{ node(id: "${ids[0]}") { id } nodes(ids: ${JSON.stringify(ids)}) { id } }`;
    expect(await reader(nodes)).toEqual({ node: null, nodes: [null, null, null] });
    expect(await editor(nodes)).toEqual({ node: { id: ids[0] }, nodes: ids.map(id => ({ id })) });
  });

  it('is in no list, total or count', async () => {
    const { reader, editor } = await aWorld();
    const lists = `{
      articles { totalCount nodes { title } }
      category(slug: "gu") { articleCount articles { totalCount nodes { title } } }
      tag(slug: "baijiu") { articleCount articles { totalCount nodes { title } } }
      source(slug: "jiemianxinwen") { articleCount articles { totalCount nodes { title } } }
      stock(symbol: "600519.SH") { articleCount articles { totalCount nodes { title } } }
    }`;
    for (const list of Object.values<Answer>(await reader(lists))) {
      const { totalCount, nodes } = list.articles ?? list;
      expect({ totalCount, nodes }).toEqual({ totalCount: 1, nodes: [{ title: '公开' }] });
      expect(list.articleCount ?? 1).toBe(1);
    }
    const edited = Object.values<Answer>(await editor(lists));
    expect(edited.map(list => (list.articles ?? list).totalCount)).toEqual([4, 3, 4, 3, 4]);
    expect(edited.slice(1).map(list => list.articleCount)).toEqual([3, 4, 3, 4]);
  });

  it('cannot be asked for by its status', async () => {
    const { reader, editor } = await aWorld();
    const count = async (ask: World['reader'], statuses: string) =>
      (await ask(`{ articles(filter: { statuses: [${statuses}] }) { totalCount } }`)).articles.totalCount;
    expect(await count(reader, 'DRAFT, SCHEDULED, ARCHIVED, TRASHED')).toBe(0);
    expect(await count(reader, 'DRAFT, PUBLISHED')).toBe(1);
    expect(await count(editor, 'DRAFT, SCHEDULED, ARCHIVED, TRASHED')).toBe(3);
    const ofStock = '{ stock(symbol: "600519.SH") { articles(filter: { statuses: [DRAFT] }) { totalCount } } }';
    expect(await reader(ofStock)).toEqual({ stock: { articles: { totalCount: 0 } } });
  });

  it('makes no term known that it alone carries', async () => {
    const { reader, editor } = await aWorld();
    for (const [one, many] of [
      ['category', 'categories'],
      ['tag', 'tags'],
      ['source', 'sources'],
    ]) {
      const query = `{
        one: ${one}(slug: "secret") { id slug }
        all: ${many} { totalCount nodes { slug } }
        named: ${many}(query: "secret") { totalCount nodes { slug } }
        counted: ${many}(orderBy: { field: ARTICLE_COUNT, direction: ASC }) { nodes { slug articleCount } }
      }`;
      const known = await reader(query);
      expect(known, one).toMatchObject({ one: null, all: { totalCount: 1 }, named: { totalCount: 0, nodes: [] } });
      expect(known.counted.nodes, one).toMatchObject([{ articleCount: 1 }]);
      const edited = await editor(query);
      expect(edited, one).toMatchObject({ one: { slug: 'secret' }, all: { totalCount: 2 }, named: { totalCount: 1 } });
      const node = `{ node(id: "${edited.one.id}") { id } }`;
      expect(await reader(node), one).toEqual({ node: null });
      expect(await editor(node), one).toEqual({ node: { id: edited.one.id } });
    }
  });

  it('comes to light when it is published, and goes when it is archived', async () => {
    const { world, reader } = await aWorld();
    const seen = '{ articles { totalCount } tag(slug: "secret") { articleCount } }';
    await ingest(world, [{ ...POSTS[2], status: 'PUBLISHED', publishedAt: Date.UTC(2026, 0, 1) }]);
    expect(await reader(seen)).toEqual({ articles: { totalCount: 2 }, tag: { articleCount: 1 } });
    await ingest(world, [{ ...POSTS[2], status: 'ARCHIVED', publishedAt: Date.UTC(2026, 0, 1) }]);
    expect(await reader(seen)).toEqual({ articles: { totalCount: 1 }, tag: null });
  });
});

async function aWorld() {
  const world = await aServer();
  const [, ...results] = await ingest(world, POSTS);
  return { world, ...world, ids: results.map(({ article }): string => article.id) };
}

describe('a security that only unpublished articles speak of', () => {
  it('does not exist for a reader, until one of them is published or a list names it', async () => {
    const world = await aServer({
      posts: [{ status: 'DRAFT', title: '并购', content: '<p>某公司（600123.SH）。</p>' }],
    });
    const asked = '{ stock(symbol: "600123.SH") { id symbol } stocks { totalCount nodes { symbol } } }';
    const { stock } = await world.editor(asked);
    expect(stock).toMatchObject({ symbol: '600123.SH' });
    expect(await world.reader(asked)).toEqual({ stock: null, stocks: { totalCount: 0, nodes: [] } });
    expect(await world.reader(`{ node(id: "${stock.id}") { id } }`)).toEqual({ node: null });
    await ingest(world, [{ title: '公开', content: '<p>某公司（600123.SH）。</p>' }]);
    expect(await world.reader(asked)).toEqual({ stock, stocks: { totalCount: 1, nodes: [{ symbol: '600123.SH' }] } });
  });
});
