import { describe, expect, it } from 'vitest';
import { type Answer, type Ask, aServer, type World } from './a-server.js';
import { PAGE_INFO } from './walk.js';

/** Names and how many articles bear each: equal counts, equal beginnings, code points beyond UTF-16's first plane. */
const NAMES = { 白酒: 3, A股: 2, alpha: 2, Beta: 1, '100%': 1, a_b: 1, 'a\\b': 1, "o'x": 2, ÉLAN: 1, '😀 meme': 1 };
const KINDS = ['categories', 'tags', 'sources'] as const;
type Kind = (typeof KINDS)[number];

const ORDERS = (['NAME', 'SLUG', 'ARTICLE_COUNT'] as const).flatMap(field => [
  { field, direction: 'ASC' } as const,
  { field, direction: 'DESC' } as const,
]);

describe('lists of terms', () => {
  it('come in every order, whole and in pages', async () => {
    const { reader, editor } = await aWorld();
    for (const [kind, orderBy] of KINDS.flatMap(kind => ORDERS.map(orderBy => [kind, orderBy] as const))) {
      for (const ask of [reader, editor]) {
        const { nodes, totalCount } = await listed(ask, kind, { orderBy });
        expect(totalCount).toBe(Object.keys(NAMES).length);
        expect(namesOf(nodes), `${kind} ${JSON.stringify(orderBy)}`).toEqual(namesOf(inOrder(nodes, orderBy)));
        for (const first of [1, 4, totalCount]) expect(await walked(ask, kind, { first, orderBy })).toEqual(nodes);
      }
    }
  });

  it('are by name where nothing is said, and fifty at most', async () => {
    const { reader } = await aServer({
      posts: [...Array(51).keys()].map(index => ({ category: `n${index}`, source: `n${index}`, tags: [`n${index}`] })),
    });
    const sorted = Array.from({ length: 51 }, (_, index) => `n${index}`).sort();
    for (const kind of KINDS) {
      const { [kind]: page } = await reader(`{ ${kind} { nodes { name } pageInfo { hasNextPage } } }`);
      expect(namesOf(page.nodes), kind).toEqual(sorted.slice(0, 50));
      expect(page.pageInfo.hasNextPage, kind).toBe(true);
    }
  });

  it('are found by a part of the name or slug, whose signs mean themselves', async () => {
    const { reader } = await aWorld();
    for (const [query, names] of [
      ['酒', ['白酒']],
      ['baij', ['白酒']],
      ['ALPH', ['alpha']],
      ['beta', ['Beta']],
      ['ÉLAN', ['ÉLAN']],
      ['elan', ['ÉLAN']],
      ['%', ['100%']],
      ['_', ['a_b']],
      ['a_', ['a_b']],
      ['\\', ['a\\b']],
      ["'", ["o'x"]],
      ['😀', ['😀 meme']],
      ['', Object.keys(NAMES)],
      ["' or '1'='1", []],
      ['%%', []],
    ] as const) {
      for (const kind of KINDS) {
        const { nodes, totalCount } = await listed(reader, kind, { query });
        expect(namesOf(nodes).sort(), `${kind} ${query}`).toEqual([...names].sort());
        expect(totalCount, `${kind} ${query}`).toBe(names.length);
      }
    }
  });

  it('count the articles of each for the viewer', async () => {
    const { reader } = await aWorld();
    for (const kind of KINDS) {
      const { nodes } = await listed(reader, kind, {});
      const counts = nodes.map(({ name, articleCount }: Answer) => [name, articleCount]);
      expect(Object.fromEntries(counts), kind).toEqual(NAMES);
    }
  });
});

describe('a term', () => {
  it('is found by its slug, exactly', async () => {
    const { reader } = await aWorld();
    for (const field of ['category', 'tag', 'source']) {
      const bySlug = async (slug: string) =>
        (await reader(`{ ${field}(slug: ${JSON.stringify(slug)}) { name slug } }`))[field];
      expect(await bySlug('baijiu'), field).toEqual({ name: '白酒', slug: 'baijiu' });
      for (const slug of ['BAIJIU', 'baij%', '白酒', '', 'nowhere']) expect(await bySlug(slug), slug).toBeNull();
    }
  });

  it('stands at its articles: tags in the order of the post', async () => {
    const { reader } = await aServer({
      posts: [{ category: '股市', source: '界面新闻', tags: ['丙', '甲', '乙', '甲'] }, {}],
    });
    const query = '{ articles { nodes { category { slug name } source { slug homepage } tags { name } } } }';
    expect((await reader(query)).articles.nodes).toEqual([
      { category: null, source: null, tags: [] },
      {
        category: expect.objectContaining({ slug: 'gushi' }),
        source: { slug: 'jiemianxinwen', homepage: null },
        tags: [{ name: '丙' }, { name: '甲' }, { name: '乙' }],
      },
    ]);
  });
});

/** Each name as a category, a tag and a source. */
async function aWorld(): Promise<World> {
  const posts = Object.entries(NAMES).flatMap(([name, count]) =>
    Array.from({ length: count }, () => ({ category: name, source: name, tags: [name] })),
  );
  return await aServer({ posts });
}

async function listed(ask: Ask, kind: Kind, variables: Record<string, unknown>): Promise<Answer> {
  const query = `query ($first: Int = 100, $after: String, $query: String, $orderBy: TermOrder) {
    ${kind}(first: $first, after: $after, query: $query, orderBy: $orderBy) {
      totalCount nodes { name slug articleCount } ${PAGE_INFO}
    }
  }`;
  return (await ask(query, variables))[kind];
}

async function walked(ask: Ask, kind: Kind, args: Record<string, unknown>): Promise<Answer[]> {
  const seen: Answer[] = [];
  let after: string | null = null;
  for (let hasNextPage = true; hasNextPage; ) {
    const page: Answer = await listed(ask, kind, { ...args, after });
    expect(page.pageInfo.hasPreviousPage).toBe(seen.length > 0);
    seen.push(...page.nodes);
    ({ hasNextPage, endCursor: after } = page.pageInfo);
  }
  return seen;
}

/** By the value's code points or number, then as they came in: NAMES is in that order. */
function inOrder(nodes: readonly Answer[], { field, direction }: (typeof ORDERS)[number]): Answer[] {
  const came = (node: Answer) => Object.keys(NAMES).indexOf(node.name);
  const value = (node: Answer) =>
    Buffer.from({ NAME: node.name, SLUG: node.slug, ARTICLE_COUNT: `${node.articleCount}` }[field]);
  const sorted = nodes.toSorted((a, b) => Buffer.compare(value(a), value(b)) || came(a) - came(b));
  return direction === 'ASC' ? sorted : sorted.reverse();
}

function namesOf(nodes: readonly Answer[]): string[] {
  return nodes.map(({ name }) => name);
}
