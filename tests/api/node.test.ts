import { describe, expect, it } from 'vitest';
import { type Answer, aServer, type World } from './a-server.js';
import { marked } from './marked.js';

const TYPES = ['Article', 'Category', 'Tag', 'Source', 'StockReference'];

describe('node', () => {
  it('gives back whatever has an id', async () => {
    const { reader, ids } = await aWorld();
    for (const [index, id] of ids.entries()) {
      const { node } = await reader('query ($id: ID!) { node(id: $id) { __typename id } }', { id });
      expect(node).toEqual({ __typename: TYPES[index], id });
    }
    const fields = `... on Article { title category { name } } ... on Category { name articleCount }
      ... on Tag { slug articles { totalCount } } ... on Source { homepage } ... on StockReference { symbol articleCount }`;
    const { nodes } = await reader(`query ($ids: [ID!]!) { nodes(ids: $ids) { ${fields} } }`, { ids });
    expect(nodes).toEqual([
      { title: '公告', category: { name: 'gu' } },
      { name: 'gu', articleCount: 1 },
      { slug: 'gu', articles: { totalCount: 1 } },
      { homepage: null },
      { symbol: '600519.SH', articleCount: 1 },
    ]);
  });

  it("is null for what is no id, or nobody's", async () => {
    const { reader, ids } = await aWorld();
    const ofKey = (text: string) => Buffer.from(text).toString('base64url');
    const foreign = [
      'Article:999',
      'Tag:2',
      'Viewer:1',
      'Article',
      'Article:',
      'Article:1:1',
      'Article:01',
      'Article: 1',
    ];
    const numbers = ['Article:-1', 'Article:0', 'Article:1.5', 'Article:NaN', 'Article:1e0', `Article:${2 ** 31}`];
    const broken = ['', '1', 'Article:1', 'gu', '😀', '\0', `${ids[0]}=`, ` ${ids[0]}`, 'A'.repeat(10_000)];
    for (const id of [...broken, ...[...foreign, ...numbers, 'article:1', '__proto__:1', ''].map(ofKey)]) {
      const answer = await reader('query ($id: ID!) { node(id: $id) { id } article(id: $id) { id } }', { id });
      expect(answer, JSON.stringify(id)).toEqual({ node: null, article: null });
    }
  });

  it('of another type is no article', async () => {
    const { reader, ids } = await aWorld();
    for (const id of ids.slice(1)) expect(await reader(`{ article(id: "${id}") { id } }`)).toEqual({ article: null });
  });
});

describe('nodes', () => {
  it('keep the order of their ids, with null for the unknown', async () => {
    const { reader, ids } = await aWorld();
    const asked = [ids[4], 'x', ids[0], ids[4], ids[2]];
    const { nodes } = await reader('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: asked });
    expect(nodes).toEqual(asked.map(id => (id === 'x' ? null : { id })));
  });

  it('are one to a hundred', async () => {
    const { ask, ids } = await aWorld();
    const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
    expect((await ask(query, { ids: Array(100).fill(ids[0]) })).data?.nodes).toHaveLength(100);
    for (const count of [0, 101]) {
      expect((await ask(query, { ids: Array(count).fill(ids[0]) })).errors).toMatchObject([
        { message: `ids: ${count} is out of range; give 1 to 100.`, extensions: { code: 'BAD_USER_INPUT' } },
      ]);
    }
  });

  it('take one statement a type', async () => {
    const { reader, ids, statements } = await aWorld();
    statements();
    await reader('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: [...ids, ...ids] });
    expect(statements()).toHaveLength(TYPES.length);
  });
});

describe('ids', () => {
  it('are opaque, and unlike every other', async () => {
    const { ids } = await aWorld();
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[\w-]+$/);
  });
});

/** One of each type, all with the first key of their table. */
async function aWorld(): Promise<World & { ids: string[] }> {
  const content = `<p>${marked('1.600519', '贵州茅台')}公告。</p>`;
  const world = await aServer({ posts: [{ title: '公告', category: 'gu', tags: ['gu'], source: 'gu', content }] });
  const { articles } = await world.reader(
    '{ articles { nodes { id category { id } tags { id } source { id } stocks { nodes { id } } } } }',
  );
  const [{ id, category, tags, source, stocks }] = articles.nodes;
  return { ...world, ids: [{ id }, category, tags[0], source, stocks.nodes[0]].map((node: Answer) => node.id) };
}
