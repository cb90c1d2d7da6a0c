import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Answer, type Ask, aServer, ingest, type World } from './a-server.js';
import { PAGE_INFO, type PageArguments, walkBackward, walkForward } from './walk.js';

const PAGE = `query ($first: Int, $after: String, $last: Int, $before: String, $orderBy: ArticleOrder) {
  articles(first: $first, after: $after, last: $last, before: $before, orderBy: $orderBy) {
    edges { cursor node { id title publishedAt createdAt updatedAt } } nodes { id } ${PAGE_INFO}
  }
}`;

const COLUMNS = {
  PUBLISHED_AT: 'publishedAt',
  CREATED_AT: 'createdAt',
  UPDATED_AT: 'updatedAt',
  TITLE: 'title',
} as const;
type Field = keyof typeof COLUMNS;
const FIELDS = Object.keys(COLUMNS) as Field[];
const ORDERS = FIELDS.flatMap(field => [{ field, direction: 'ASC' } as const, { field, direction: 'DESC' } as const]);

afterEach(() => {
  vi.useRealTimers();
});

describe('pages of articles', () => {
  it('are the whole list in every order, walked from either end', async () => {
    const { world, ids } = await aWorldOfEquals();
    for (const orderBy of ORDERS) {
      for (const ask of [world.editor, world.reader]) {
        const page = pageOf(ask, orderBy);
        const expected = inOrder((await page({ first: 100 })).edges, ids, orderBy);
        for (const size of [1, 3, expected.length, 100]) {
          const pages = `${orderBy.field} ${orderBy.direction} by ${size}`;
          expect(idsOf(await walkForward(page, size)), pages).toEqual(expected);
          expect(idsOf(await walkBackward(page, size)), pages).toEqual(expected.toReversed());
        }
      }
    }
  });

  it('begin with the newest, twenty at a time, where nothing is said', async () => {
    const { reader } = await aServer({ posts: Array.from({ length: 22 }, (_, index) => ({ title: `第${index}条` })) });
    const { articles } = await reader('{ articles { nodes { title } pageInfo { hasNextPage } } }');
    expect(articles.nodes.map((node: Answer) => node.title)).toEqual(
      Array.from({ length: 20 }, (_, index) => `第${21 - index}条`),
    );
    expect(articles.pageInfo.hasNextPage).toBe(true);
  });

  it('can be cut out between two cursors', async () => {
    const { reader } = await aServer({ posts: Array.from({ length: 6 }, () => ({})) });
    const page = pageOf(reader, { field: 'PUBLISHED_AT', direction: 'ASC' });
    const { edges } = await page({ first: 6 });
    const [from, to] = [edges[0].cursor, edges[5].cursor];
    const inside = idsOf(edges.slice(1, 5).map((edge: Answer) => edge.node));
    for (const [args, expected] of [
      [{ first: 10 }, inside],
      [{ last: 10 }, inside],
      [{ first: 3 }, inside.slice(0, 3)],
      [{ last: 3 }, inside.slice(1)],
    ] as const) {
      const { nodes, pageInfo } = await page({ ...args, after: from, before: to });
      expect(idsOf(nodes), JSON.stringify(args)).toEqual(expected);
      expect(pageInfo, JSON.stringify(args)).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
    }
  });

  it('of an empty list have no cursors', async () => {
    const { reader } = await aServer();
    for (const args of [{}, { first: 5 }, { last: 5 }]) {
      expect(await pageOf(reader)(args)).toEqual({
        edges: [],
        nodes: [],
        pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
      });
    }
  });
});

/** Articles with equal values in every order, some without a date, in the order in which they came. */
async function aWorldOfEquals(): Promise<{ world: World; ids: string[] }> {
  const world = await aServer();
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 4, 1, 8) });
  const drafts = [{ title: '草稿' }, { title: '甲' }, { title: '草稿' }].map(draft => ({
    ...draft,
    status: 'DRAFT' as const,
    publishedAt: null,
  }));
  const [morning, noon] = [Date.UTC(2026, 3, 1, 1), Date.UTC(2026, 3, 1, 4)];
  const early = await ingest(world, [
    { title: '甲', publishedAt: noon },
    { title: '乙', publishedAt: morning },
    { title: '甲', publishedAt: noon, externalId: 'test:changed' },
    ...drafts,
  ]);
  vi.setSystemTime(Date.UTC(2026, 4, 1, 9));
  const late = await ingest(world, [
    { title: 'Zürich', publishedAt: noon },
    { title: 'alpha', publishedAt: morning },
    // By code points the second stands behind the first; by UTF-16 units before it.
    { title: '\uff21 株', publishedAt: morning },
    { title: '😀 株', publishedAt: noon + 1 },
    { title: 'Alpha', publishedAt: noon },
  ]);
  vi.setSystemTime(Date.UTC(2026, 4, 1, 10));
  await ingest(world, [{ title: '甲', content: '<p>改过的正文。</p>', publishedAt: noon, externalId: 'test:changed' }]);
  return { world, ids: [...early, ...late].map(({ article }) => article.id) };
}

/** What a page of the editor's list must hold by the rule: by value, without one first, and then as they came. */
function inOrder(edges: Answer[], ids: string[], { field, direction }: (typeof ORDERS)[number]): string[] {
  const came = (node: Answer) => ids.indexOf(node.id);
  const value = ({ [COLUMNS[field]]: of }: Answer) =>
    Buffer.from(field === 'TITLE' || of === null ? (of ?? '') : `${Date.parse(of)}`);
  const sorted = edges
    .map((edge: Answer) => edge.node)
    .sort((a: Answer, b: Answer) => Buffer.compare(value(a), value(b)) || came(a) - came(b));
  return idsOf(direction === 'ASC' ? sorted : sorted.reverse());
}

function pageOf(ask: Ask, orderBy?: { field: Field; direction: 'ASC' | 'DESC' }) {
  return async (page: PageArguments) => (await ask(PAGE, { ...page, ...(orderBy && { orderBy }) })).articles;
}

function idsOf(nodes: readonly Answer[]): string[] {
  return nodes.map(node => node.id);
}
