import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import type { PostInput } from '../../src/ingest/post-input.js';
import { type Answer, type Ask, aServer } from './a-server.js';
import { marked, markedShare } from './marked.js';

const ALL = `facets {
  sources(limit: 100) { count source { name } }
  categories(limit: 100) { count category { name } }
  tags(limit: 100) { count tag { name } }
  stocks(limit: 100) { count stock { symbol } }
  days { day count }
}`;

const ARTICLES = `nodes {
  publishedAt source { name } category { name } tags { name } stocks(first: 100) { edges { role node { symbol } } }
} pageInfo { hasNextPage endCursor }`;

/** Filters, among them none, one that narrows nothing, and one that lets nothing through. */
const FILTERS = [
  'null',
  '{ updatedAfter: "2000-01-01T00:00:00Z" }',
  '{ categorySlugs: ["c1", "c2"] }',
  '{ anyTagSlugs: ["t1", "t3"], sourceSlugs: ["s1"] }',
  '{ stockSymbols: ["600001.SH", "600002.SH"], stockRoles: [PRIMARY] }',
  '{ statuses: [DRAFT, PUBLISHED] }',
  '{ publishedAfter: "2026-01-03T00:00:00Z", publishedBefore: "2026-01-06T16:00:00Z" }',
  '{ categorySlugs: ["nowhere"] }',
];

describe('facets', () => {
  it.each([1, 2])(
    'count what paging through the list gives, whoever asks and whatever the filter (world %i)',
    async seed => {
      const world = await aServer({ posts: manyPosts(seed) });
      for (const ask of [world.reader, world.editor]) {
        for (const filter of FILTERS) {
          const list = `articles(filter: ${filter}`;
          const all = await everyArticle(ask, page => `${list}, ${page})`);
          const { articles } = await ask(`{ ${list}, first: 1) { totalCount ${ALL} } }`);
          expect(articles.totalCount).toBe(all.length);
          expect(articles.facets, filter).toEqual(countsOf(all, 'Asia/Shanghai'));
        }
      }
    },
  );

  it('of nested lists count those alone, each by itself', async () => {
    const world = await aServer({ posts: manyPosts(3) });
    for (const ask of [world.reader, world.editor]) {
      for (const one of ['category(slug: "c1")', 'tag(slug: "t1")', 'source(slug: "s1")', 'stock(symbol: "600001")']) {
        const all = await everyArticle(ask, page => `${one} { articles(${page})`, '}');
        const [answer] = Object.values<Answer>(await ask(`{ ${one} { articles(first: 1) { ${ALL} } } }`));
        expect(answer.articles.facets, one).toEqual(countsOf(all, 'Asia/Shanghai'));
      }
      const { tags } = await ask(`{ tags { nodes { slug articles(first: 1) { ${ALL} } } } }`);
      for (const { slug, articles } of tags.nodes) {
        const { tag } = await ask(`{ tag(slug: "${slug}") { articles(first: 1) { ${ALL} } } }`);
        expect(articles, slug).toEqual(tag.articles);
      }
    }
  });

  it('give the first of as many by name or symbol, as many as are asked for', async () => {
    const { reader } = await aServer({ posts: manyPosts(4) });
    const { articles } = await reader(`{ articles { ${ALL} } }`);
    const few = 'facets { tags(limit: 2) { count tag { name } } stocks(limit: 1) { count stock { symbol } } }';
    const { tags, stocks } = (await reader(`{ articles { ${few} } }`)).articles.facets;
    expect(tags).toEqual(articles.facets.tags.slice(0, 2));
    expect(stocks).toEqual(articles.facets.stocks.slice(0, 1));
    for (const limit of [0, 101]) {
      await expect(reader(`{ articles { facets { sources(limit: ${limit}) { count } } } }`)).rejects.toThrow(
        `limit: ${limit} is out of range; give 1 to 100.`,
      );
    }
  });

  it('cost a statement together and one for the terms of each, where they are selected, however many lists there are', async () => {
    const world = await aServer({ posts: manyPosts(5) });
    const sent = async (query: string) => {
      world.statements();
      await world.reader(query);
      return world.statements().length;
    };
    expect(await sent('{ articles { facets { __typename } } }')).toBe(1);
    expect(await sent('{ articles { facets { tags { count } } } }')).toBe(3);
    expect(await sent(`{ articles { ${ALL} } }`)).toBe(6);
    for (const first of [1, 20, 100]) {
      expect(await sent(`{ tags(first: ${first}) { nodes { articles(first: 1) { ${ALL} } } } }`)).toBe(7);
      expect(await sent(`{ stocks(first: ${first}) { nodes { articles(first: 1) { ${ALL} } } } }`)).toBe(7);
    }
  });

  it.each(['America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'UTC'])(
    'count the days of %s, also where clocks are changed and long ago',
    async timeZone => {
      const changes = [Date.UTC(2026, 2, 8, 7), Date.UTC(2025, 10, 2, 6), Date.UTC(2026, 3, 4, 15)];
      const around = changes.flatMap(time => Array.from({ length: 60 }, (_, half) => time + (half - 30) * 1_800_000));
      const early = [Date.UTC(1969, 11, 31, 23, 59, 59), Date.UTC(1950, 6, 1, 3, 59), Date.UTC(1999, 0, 1)];
      const world = await aServer({ timeZone, posts: [...around, ...early].map(publishedAt => ({ publishedAt })) });
      const all = await everyArticle(world.reader, page => `articles(${page})`);
      const { articles } = await world.reader('{ articles { facets { days { day count } } } }');
      expect(articles.facets.days).toEqual(countsOf(all, timeZone).days);
    },
  );

  it('know no security that is named to readers by drafts alone', async () => {
    const content = `<p>${marked('1.600999', '招商证券')}。</p>`;
    const world = await aServer({ posts: [{ content, status: 'DRAFT', tags: ['草稿'] }, { tags: ['公开'] }] });
    const asked = '{ articles { facets { stocks { count } tags { count tag { name } } } } }';
    expect((await world.reader(asked)).articles.facets).toEqual({
      stocks: [],
      tags: [{ count: 1, tag: { name: '公开' } }],
    });
    expect((await world.editor(asked)).articles.facets).toMatchObject({ stocks: [{ count: 1 }], tags: [{}, {}] });
  });
});

describe('roles or a confidence without securities', () => {
  it.each([
    ['stockRoles: [PRIMARY]', 'stockRoles'],
    ['minConfidence: 0.5', 'minConfidence'],
  ])('are refused: %s', async (filter, name) => {
    const { desk } = await aServer();
    const { errors } = await desk.execute(`{ articles(filter: { ${filter} }) { totalCount } }`);
    expect(errors).toMatchObject([
      { message: `filter.${name}: goes with stockSymbols; name them, too.`, extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });
});

/** Posts of every status under a few terms, alike for a seed. */
function manyPosts(seed: number): Partial<PostInput>[] {
  const below = numbersOf(seed);
  const some = (prefix: string, limit: number) => [
    ...new Set(Array.from({ length: below(4) }, () => `${prefix}${below(limit)}`)),
  ];
  return Array.from({ length: 120 }, (_, index) => {
    const stocks = Array.from({ length: below(4) }, () => `${600_000 + below(6)}`);
    const named = stocks.map(code => markedShare(code)).join('与');
    const status = (['DRAFT', 'ARCHIVED', 'SCHEDULED'] as const)[below(12)] ?? 'PUBLISHED';
    return {
      content: `<p>${index}：${named}。</p>`,
      tags: some('t', 8),
      category: some('c', 4)[0] ?? null,
      source: some('s', 3)[0] ?? null,
      status,
      publishedAt: status === 'SCHEDULED' ? Date.UTC(2099, 0, 1 + below(3)) : Date.UTC(2026, 0, 1, below(200)),
    };
  });
}

/** Numbers below a limit, alike for a seed: https://github.com/bryc/code/blob/master/jshash/PRNGs.md#mulberry32 */
function numbersOf(seed: number): (limit: number) => number {
  let state = seed;
  return limit => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
}

async function everyArticle(ask: Ask, list: (page: string) => string, end = ''): Promise<Answer[]> {
  const all: Answer[] = [];
  for (let after = 'null'; ; ) {
    const [answer] = Object.values<Answer>(
      await ask(`{ ${list(`first: 50, after: ${after}`)} { ${ARTICLES} } ${end} }`),
    );
    const { nodes, pageInfo } = answer.articles ?? answer;
    all.push(...nodes);
    if (!pageInfo.hasNextPage) return all;
    after = JSON.stringify(pageInfo.endCursor);
  }
}

function countsOf(all: readonly Answer[], zone: string) {
  const referred = (article: Answer) => article.stocks.edges.filter(({ role }: Answer) => role !== 'VOICE');
  const dayOf = (time: string) => DateTime.fromISO(time, { zone }).toISODate() ?? '';
  const days = tally(all.flatMap(({ publishedAt }) => (publishedAt === null ? [] : dayOf(publishedAt))));
  const top = (field: string, key: string, values: readonly string[]) =>
    tally(values)
      .sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1))
      .map(([value, count]) => ({ count, [field]: { [key]: value } }));
  return {
    sources: top(
      'source',
      'name',
      all.flatMap(({ source }) => source?.name ?? []),
    ),
    categories: top(
      'category',
      'name',
      all.flatMap(({ category }) => category?.name ?? []),
    ),
    tags: top(
      'tag',
      'name',
      all.flatMap(({ tags }) => tags.map(({ name }: Answer) => name)),
    ),
    stocks: top(
      'stock',
      'symbol',
      all.flatMap(article => referred(article).map(({ node }: Answer) => node.symbol)),
    ),
    days: days.sort(([a], [b]) => (a < b ? -1 : 1)).map(([day, count]) => ({ day, count })),
  };
}

function tally(values: readonly string[]): [string, number][] {
  return [...Map.groupBy(values, value => value)].map(([value, found]) => [value, found.length]);
}
