import { describe, expect, it } from 'vitest';
import type { PostInput } from '../../src/ingest/post-input.js';
import { type Answer, aServer, ingest, type World } from './a-server.js';
import { marked } from './marked.js';

const MAOTAI = marked('1.600519', '贵州茅台');
const PINGAN = marked('0.000001', '平安银行');
const time = (day: number) => Date.UTC(2026, 2, day, 1);
const iso = (day: number) => new Date(time(day)).toISOString();

const POSTS: Partial<PostInput>[] = [
  {
    category: 'gu',
    tags: ['白酒', 'A股'],
    source: '界面新闻',
    content: `<p>${MAOTAI}涨价。</p>`,
    publishedAt: time(1),
  },
  { category: 'gu', tags: ['A股', '银行'], source: '财联社', content: `<p>${PINGAN}扩表。</p>`, publishedAt: time(2) },
  { category: 'hui', tags: ['白酒', 'A股', '银行'], content: `<p>${MAOTAI}与${PINGAN}。</p>`, publishedAt: time(2) },
  { category: 'hui', source: '界面新闻', title: '白酒龙头（600519.SH）分红', publishedAt: time(3) },
  { tags: ['港股'], source: '财联社', content: '<p>腾讯控股（00700.HK）回购。</p>', publishedAt: time(4) },
  { category: 'gu', tags: ['港股', '白酒'], content: `<p>阿里（09988.HK）与${MAOTAI}。</p>`, publishedAt: time(5) },
  { category: 'zhai', publishedAt: time(5) },
  { title: null, content: '<p>只有一段话，没有标题。</p>', category: 'gu', publishedAt: null },
  { status: 'DRAFT', tags: ['白酒'], content: `<p>${MAOTAI}的草稿。</p>`, publishedAt: time(4) },
  { status: 'ARCHIVED', category: 'gu', source: '界面新闻', publishedAt: time(1) },
  { status: 'SCHEDULED', category: 'hui', content: `<p>${PINGAN}的预告。</p>`, publishedAt: Date.UTC(2099, 0, 1) },
];

/** Each field of the filter, and the rule of it over an article as the API shows it. */
const FILTERS: readonly [filter: Record<string, unknown>, isWanted: (article: Answer) => boolean][] = [
  [{ statuses: ['PUBLISHED'] }, ({ status }) => status === 'PUBLISHED'],
  [{ statuses: ['DRAFT', 'ARCHIVED'] }, ({ status }) => status === 'DRAFT' || status === 'ARCHIVED'],
  [{ statuses: [] }, () => false],
  [{ categorySlugs: ['gu'] }, ({ category }) => category?.slug === 'gu'],
  [{ categorySlugs: ['zhai', 'hui', 'nowhere'] }, ({ category }) => ['zhai', 'hui'].includes(category?.slug)],
  [{ categorySlugs: [] }, () => false],
  [{ anyTagSlugs: ['baijiu', 'ganggu'] }, article => isTagged(article, 'baijiu') || isTagged(article, 'ganggu')],
  [{ anyTagSlugs: [] }, () => false],
  [{ allTagSlugs: ['baijiu'] }, article => isTagged(article, 'baijiu')],
  [{ allTagSlugs: ['baijiu', 'agu', 'baijiu'] }, article => isTagged(article, 'baijiu') && isTagged(article, 'agu')],
  [{ allTagSlugs: ['baijiu', 'nowhere'] }, () => false],
  [{ allTagSlugs: [] }, () => true],
  [{ sourceSlugs: ['jiemianxinwen'] }, ({ source }) => source?.slug === 'jiemianxinwen'],
  [{ sourceSlugs: [] }, () => false],
  [{ stockSymbols: ['600519.SH'] }, article => linksTo(article, ['600519.SH'])],
  [{ stockSymbols: ['0.000001', '00700.HK', 'nothing!'] }, article => linksTo(article, ['000001.SZ', '00700.HK'])],
  [{ stockSymbols: [] }, () => false],
  [
    { stockSymbols: ['600519.SH'], stockRoles: ['PRIMARY'] },
    article => linksTo(article, ['600519.SH'], ({ role }) => role === 'PRIMARY'),
  ],
  [{ stockSymbols: ['600519.SH'], stockRoles: [] }, () => false],
  [
    { stockSymbols: ['600519.SH', '700.HK'], minConfidence: 0.95 },
    article => linksTo(article, ['600519.SH', '00700.HK'], ({ confidence }) => confidence >= 0.95),
  ],
  [{ publishedAfter: iso(2) }, ({ publishedAt }) => publishedAt !== null && Date.parse(publishedAt) >= time(2)],
  [{ publishedBefore: iso(4) }, ({ publishedAt }) => publishedAt !== null && Date.parse(publishedAt) < time(4)],
  [{ updatedAfter: '2099-01-01T00:00:00Z' }, () => false],
  [{ hasWarnings: true }, ({ warnings }) => warnings.length > 0],
  [{ hasWarnings: false }, ({ warnings }) => warnings.length === 0],
];

describe('a filter of articles', () => {
  it('lets through what its rule says, alone and with every other', async () => {
    const world = await aServer({ posts: POSTS });
    const all = await found(world, null);
    expect(all).toHaveLength(POSTS.length);
    for (const [index, [filter, isWanted]] of FILTERS.entries()) {
      const wanted = all.filter(isWanted);
      expect(await found(world, filter), JSON.stringify(filter)).toEqual(wanted);
      for (const [other, isOther] of FILTERS.slice(index + 1)) {
        if (Object.keys(other).some(key => key in filter)) continue;
        const both = { ...filter, ...other };
        const expected = wanted.filter(isOther);
        expect(await found(world, both), JSON.stringify(both)).toEqual(expected);
      }
    }
  });

  it('narrows by nothing that is null', async () => {
    const { reader } = await aServer({ posts: [{ content: `<p>${MAOTAI}</p>` }] });
    const fields = [...new Set(FILTERS.flatMap(([filter]) => Object.keys(filter)))];
    const filter = Object.fromEntries(fields.map(field => [field, null]));
    const query = `query ($filter: ArticleFilter) {
      articles(first: null, after: null, filter: $filter, orderBy: null) { totalCount }
      stock(symbol: "600519") { articles(last: null, filter: null, roles: null, minConfidence: null) { totalCount } }
      stocks(first: null, query: null, kinds: null) { totalCount }
      categories(first: null, query: null, orderBy: null) { totalCount }
    }`;
    const one = { totalCount: 1 };
    const all = { articles: one, stock: { articles: one }, stocks: one, categories: { totalCount: 0 } };
    expect(await reader(query, { filter })).toEqual(all);
  });

  it('takes a security in any notation', async () => {
    const world = await aServer({ posts: [{ content: `<p>${MAOTAI}</p>` }, { content: `<p>${PINGAN}</p>` }] });
    const shanghai = ['600519.SH', 'SH600519', 'sh.600519', '1.600519', '600519.SS', '600519.XSHG', '600519.sh'];
    for (const symbol of [...shanghai, '600519', '600519 CH', ' 600519.SH ', '６００５１９']) {
      expect(await found(world, { stockSymbols: [symbol] }), symbol).toMatchObject([
        { stocks: { edges: [{ node: { symbol: '600519.SH' } }] } },
      ]);
    }
  });

  it('tells what changed since a time', async () => {
    const posts = [{ externalId: 'test:one' }, { externalId: 'test:two' }];
    const world = await aServer({ posts });
    const before = new Date(
      (await found(world, null)).reduce((last, { updatedAt }) => Math.max(last, Date.parse(updatedAt)), 0),
    );
    const since = new Date(before.getTime() + 1).toISOString();
    while (Date.now() <= before.getTime()) await new Promise(resolve => setTimeout(resolve, 1));
    await ingest(world, [{ ...posts[0], content: '<p>更正后的内容。</p>' }]);
    expect(await found(world, { updatedAfter: since })).toMatchObject([{ externalId: 'test:one' }]);
    expect(await found(world, { updatedAfter: before.toISOString() })).toHaveLength(2);
  });

  it('takes a hundred values a field, and refuses one more', async () => {
    const { ask, reader } = await aServer({ posts: [{ tags: ['a'] }] });
    const query = 'query ($filter: ArticleFilter) { articles(filter: $filter) { nodes { id } } }';
    const values = (count: number, value: string) => Array.from({ length: count }, (_, index) => `${value}${index}`);
    const [fit, excess] = [values(100, '6000'), values(101, '6000')];
    for (const field of ['categorySlugs', 'anyTagSlugs', 'allTagSlugs', 'sourceSlugs', 'stockSymbols']) {
      expect(await reader(query, { filter: { [field]: fit } }), field).toEqual({ articles: { nodes: [] } });
      const { data, errors } = await ask(query, { filter: { [field]: excess } });
      expect(data, field).toBeNull();
      expect(errors).toMatchObject([
        { message: `filter.${field}: 101 values; give at most 100.`, extensions: { code: 'BAD_USER_INPUT' } },
      ]);
    }
    for (const [field, value] of [
      ['statuses', 'PUBLISHED'],
      ['stockRoles', 'VOICE'],
    ] as const) {
      const { errors } = await ask(query, { filter: { [field]: Array(101).fill(value) } });
      expect(errors?.[0]?.message).toBe(`filter.${field}: 101 values; give at most 100.`);
    }
  });
});

const ARTICLES = `query ($filter: ArticleFilter) {
  articles(first: 100, filter: $filter, orderBy: { field: TITLE, direction: ASC }) {
    totalCount
    nodes {
      id externalId status publishedAt updatedAt category { slug } source { slug } tags { slug } warnings { code }
      stocks { edges { role confidence node { symbol } } }
    }
  }
}`;

async function found({ editor }: World, filter: Record<string, unknown> | null): Promise<Answer[]> {
  const { articles } = await editor(ARTICLES, { filter });
  expect(articles.totalCount).toBe(articles.nodes.length);
  return articles.nodes;
}

function isTagged({ tags }: Answer, slug: string): boolean {
  return tags.some((tag: Answer) => tag.slug === slug);
}

function linksTo({ stocks }: Answer, symbols: string[], isMeant: (edge: Answer) => boolean = () => true): boolean {
  return stocks.edges.some((edge: Answer) => symbols.includes(edge.node.symbol) && isMeant(edge));
}
