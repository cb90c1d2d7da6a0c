import { describe, expect, it } from 'vitest';
import type { PostInput } from '../../src/ingest/post-input.js';
import { type Answer, aServer } from './a-server.js';
import { marked } from './marked.js';
import { PAGE_INFO, type PageArguments, walkBackward, walkForward } from './walk.js';

const SHARES = [marked('1.600519', '贵州茅台'), marked('0.000858', '五粮液'), marked('116.00700', '腾讯控股')];

/** Lists of articles of several parents, by their plural: each parent's slug or symbol is its name here. */
const PARENTS = {
  categories: 'slug',
  tags: 'slug',
  sources: 'slug',
  stocks: 'symbol',
} as const;
type Parents = keyof typeof PARENTS;

const KINDS = Object.keys(PARENTS) as Parents[];

describe('articles of several parents', () => {
  it('are a page for each', async () => {
    const { reader } = await aWorld();
    for (const parents of KINDS) {
      const list = listOf(parents, 'first: 2, orderBy: { field: TITLE, direction: ASC }');
      for (const { articles, articleCount, all } of (await reader(list))[parents].nodes) {
        expect(articles.totalCount).toBe(all.nodes.length);
        expect(articleCount).toBe(all.nodes.length);
        const sorted = titlesOf(all.nodes).sort();
        expect(titlesOf(articles.nodes)).toEqual(sorted.slice(0, 2));
        expect(articles.pageInfo).toMatchObject({ hasNextPage: sorted.length > 2, hasPreviousPage: false });
      }
    }
  });

  it('are walked from either end, each by its own cursors', async () => {
    const { reader } = await aWorld();
    for (const parents of KINDS) {
      const query = `query ($first: Int, $after: String, $last: Int, $before: String) { ${parents} { nodes {
      ${PARENTS[parents]}
      articles(first: $first, after: $after, last: $last, before: $before) { edges { cursor node { title } } ${PAGE_INFO} }
    } } }`;
      const whole = await reader(query, { first: 100 });
      for (const [index, { articles }] of whole[parents].nodes.entries()) {
        const page = async (args: PageArguments) => (await reader(query, { ...args }))[parents].nodes[index].articles;
        const expected = articles.edges.map((edge: Answer) => edge.node);
        expect(await walkForward(page, 2)).toEqual(expected);
        expect(await walkBackward(page, 2)).toEqual(expected.toReversed());
      }
    }
  });

  it('can be filtered', async () => {
    const { reader } = await aWorld();
    for (const parents of KINDS) {
      const filter = `filter: { anyTagSlugs: ["blue"], stockSymbols: ["600519.SH", "00700"], publishedAfter: "2026-01-01T00:00:00Z" }`;
      const list = await reader(listOf(parents, filter));
      const counts = list[parents].nodes.map(({ articles, all }: Answer) => [articles.totalCount, wantedOf(all.nodes)]);
      expect(counts.some(([total]: [number]) => total > 0)).toBe(true);
      for (const [total, wanted] of counts) expect(total, parents).toBe(wanted);
    }
  });

  it('are as in a list of their own', async () => {
    const { reader } = await aWorld();
    const { categories, articles } = await reader(`{
      categories { nodes { slug articles(first: 3) { nodes { id } } } }
      articles(first: 3, filter: { categorySlugs: ["gu"] }) { nodes { id } }
    }`);
    expect(categories.nodes.find((node: Answer) => node.slug === 'gu').articles.nodes).toEqual(articles.nodes);
  });

  it('may differ in their arguments within one query', async () => {
    const { reader } = await aWorld();
    const { category } = await reader(`{ category(slug: "gu") {
      newest: articles(first: 1) { nodes { title } }
      oldest: articles(last: 1) { nodes { title } }
      none: articles(filter: { statuses: [] }) { totalCount }
    } }`);
    expect(category).toEqual({
      newest: { nodes: [{ title: '第8条' }] },
      oldest: { nodes: [{ title: '第0条' }] },
      none: { totalCount: 0 },
    });
  });

  it('are found however many the parents and long the filter', async () => {
    const tagged = (post: number) => Array.from({ length: 50 }, (_, index) => `t${post}x${index}`);
    const { reader } = await aServer({ posts: Array.from({ length: 11 }, (_, post) => ({ tags: tagged(post) })) });
    const { articles } = await reader('{ articles { nodes { id tags { articles { nodes { id } } } } } }');
    for (const { id, tags } of articles.nodes) expect(tags).toEqual(Array(50).fill({ articles: { nodes: [{ id }] } }));
    const slugs = Array.from({ length: 100 }, (_, index) => `t0x${index % 50}`);
    const filter = { anyTagSlugs: slugs, allTagSlugs: slugs, categorySlugs: slugs, sourceSlugs: slugs };
    const query =
      'query ($filter: ArticleFilter) { tags(first: 100) { nodes { articles(filter: $filter) { totalCount } } } }';
    expect((await reader(query, { filter })).tags.nodes).toEqual(Array(100).fill({ articles: { totalCount: 0 } }));
  });
});

async function aWorld() {
  return await aServer({
    posts: Array.from(
      { length: 9 },
      (_, index): Partial<PostInput> => ({
        title: `第${index}条`,
        category: index % 2 === 0 ? 'gu' : 'hui',
        source: ['甲报', '乙报', '丙报'][index % 3] ?? null,
        tags: index % 3 === 0 ? ['blue', 'red'] : index % 3 === 1 ? ['red'] : ['blue'],
        content: `<p>${SHARES.filter((_, share) => (index + share) % 3 > 0).join('与')}。</p>`,
      }),
    ),
  });
}

function listOf(parents: Parents, args: string): string {
  return `{ ${parents} { nodes {
    articleCount
    articles(${args}) { totalCount nodes { title } ${PAGE_INFO} }
    all: articles(first: 100) { nodes { title tags { slug } stocks { nodes { symbol } } } }
  } } }`;
}

function titlesOf(nodes: readonly Answer[]): string[] {
  return nodes.map(node => node.title);
}

function wantedOf(nodes: readonly Answer[]): number {
  const isWanted = ({ tags, stocks }: Answer) =>
    tags.some((tag: Answer) => tag.slug === 'blue') &&
    stocks.nodes.some((stock: Answer) => ['600519.SH', '00700.HK'].includes(stock.symbol));
  return nodes.filter(isWanted).length;
}
