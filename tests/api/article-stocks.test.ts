import { describe, expect, it } from 'vitest';
import { type Answer, type Ask, aServer } from './a-server.js';
import { marked } from './marked.js';

/** A post that names five securities in several ways, with characters of two UTF-16 units in front. */
const POST = {
  title: '😀 白酒股（600519.SH）走强',
  content: `<h2>盘面 🚀</h2><p>盘中${marked('1.600519', '贵州茅台')}上涨，${marked('0.000858', '五粮液')}跟涨；
    <strong>${marked('1.600519', '贵州茅台')}</strong>创出新高 &amp; 放量。</p><ul><li>腾讯控股（00700.HK）持平</li>
    <li>${marked('90.BK0493', '新能源')}回落</li></ul><p>沪深300ETF（510300.SH）成交 🚀 活跃，五粮液（000858.SZ）也是。</p>`,
};

const EDGES =
  'edges { cursor role origins confidence reason mentions { field start end text origin } node { symbol kind } }';

describe("an article's securities", () => {
  it('come with their links: what it is about first, then the surest', async () => {
    const { reader } = await aServer({ posts: [POST] });
    const edges = await stocksOf(reader);
    expect(edges.map(({ node, role, origins }: Answer) => [node.symbol, role, origins.toSorted()])).toEqual([
      ['600519.SH', 'PRIMARY', ['CODE', 'MARKUP']],
      ['000858.SZ', 'MENTION', ['CODE', 'MARKUP']],
      ['00700.HK', 'MENTION', ['CODE']],
      ['510300.SH', 'MENTION', ['CODE']],
      ['BK0493.SECTOR', 'MENTION', ['MARKUP']],
    ]);
    const sureness = edges.slice(1).map(({ confidence }: Answer) => confidence);
    expect(sureness).toEqual(sureness.toSorted((a: number, b: number) => b - a));
    for (const { confidence, reason } of edges) {
      expect(confidence).toBeGreaterThan(0);
      expect(confidence).toBeLessThan(1);
      expect(reason).toMatch(/^\S.*\S$/);
    }
  });

  it('are mentioned where title and text say so', async () => {
    const { reader } = await aServer({ posts: [POST] });
    const { articles } = await reader(`{ articles { nodes { title text stocks { ${EDGES} } } } }`);
    const [{ title, text, stocks }] = articles.nodes;
    const mentions: Answer[] = stocks.edges.flatMap((edge: Answer) => edge.mentions);
    expect(mentions.map(mention => mention.text).toSorted()).toEqual(
      ['600519.SH', '贵州茅台', '贵州茅台', '五粮液', '000858.SZ', '00700.HK', '510300.SH', '新能源'].toSorted(),
    );
    for (const mention of mentions) {
      const field = mention.field === 'TITLE' ? title : text;
      expect(field.slice(mention.start, mention.end)).toBe(mention.text);
    }
    expect(stocks.edges[0].mentions[0].field).toBe('TITLE');
  });

  it('can be narrowed by role, origin, kind and confidence', async () => {
    const { reader } = await aServer({ posts: [POST] });
    for (const [args, symbols] of NARROWED) {
      const { articles } = await reader(`{ articles { nodes { stocks(${args}) { totalCount nodes { symbol } } } } }`);
      expect(articles.nodes[0].stocks, args).toEqual({
        totalCount: symbols.length,
        nodes: symbols.map(symbol => ({ symbol })),
      });
    }
  });

  it('come in pages', async () => {
    const { reader } = await aServer({ posts: [POST] });
    const whole = (await stocksOf(reader)).map(({ node }: Answer) => node.symbol);
    const seen: string[] = [];
    let after = '';
    for (let hasNextPage = true; hasNextPage; ) {
      const args = `first: 2${after && `, after: "${after}"`}`;
      const query = `{ articles { nodes { stocks(${args}) { totalCount nodes { symbol } pageInfo { hasNextPage hasPreviousPage endCursor } } } } }`;
      const { totalCount, nodes, pageInfo } = (await reader(query)).articles.nodes[0].stocks;
      expect(totalCount).toBe(whole.length);
      expect(pageInfo.hasPreviousPage).toBe(seen.length > 0);
      seen.push(...nodes.map(({ symbol }: Answer) => symbol));
      ({ hasNextPage, endCursor: after } = pageInfo);
    }
    expect(seen).toEqual(whole);
    const end = `{ articles { nodes { stocks(after: "${after}") { nodes { symbol } } } } }`;
    expect((await reader(end)).articles.nodes[0].stocks.nodes).toEqual([]);
  });
});

const NARROWED: readonly [args: string, symbols: string[]][] = [
  ['roles: [PRIMARY]', ['600519.SH']],
  ['roles: [VOICE]', []],
  ['roles: []', []],
  ['origins: [MARKUP]', ['600519.SH', '000858.SZ', 'BK0493.SECTOR']],
  ['origins: [CODE, EDITOR], roles: [MENTION]', ['000858.SZ', '00700.HK', '510300.SH']],
  ['kinds: [SECTOR, FUND]', ['510300.SH', 'BK0493.SECTOR']],
  ['minConfidence: 0.9', ['600519.SH', '000858.SZ', '00700.HK', '510300.SH']],
  ['minConfidence: 1', []],
  ['kinds: [EQUITY], minConfidence: 0.98', ['600519.SH', '000858.SZ']],
];

describe("a security's articles", () => {
  it('come with the same links, and can be narrowed by them', async () => {
    const { reader } = await aServer({
      posts: [POST, { title: '白酒周报', content: `<p>${marked('1.600519', '贵州茅台')}。</p>` }],
    });
    const link = 'role origins confidence reason mentions { field start end text origin }';
    const articles = async (args: string): Promise<Answer> =>
      (
        await reader(
          `{ stock(symbol: "600519.SH") { articles${args} { totalCount edges { ${link} node { title stocks(first: 1) { edges { ${link} } } } } } } }`,
        )
      ).stock.articles;
    const { edges } = await articles('');
    expect(edges.map(({ node }: Answer) => node.title)).toEqual(['白酒周报', POST.title]);
    for (const { node, ...own } of edges) expect(node.stocks.edges).toEqual([own]);
    for (const [args, titles] of [
      ['(roles: [PRIMARY])', [POST.title]],
      ['(roles: [MENTION])', ['白酒周报']],
      ['(roles: [VOICE])', []],
      ['(roles: [])', []],
      ['(minConfidence: 0.95)', [POST.title]],
      ['(minConfidence: 0.5, roles: [MENTION])', ['白酒周报']],
    ] as const) {
      const narrowed = await articles(args);
      expect(
        narrowed.edges.map(({ node }: Answer) => node.title),
        args,
      ).toEqual(titles);
      expect(narrowed.totalCount, args).toBe(titles.length);
    }
  });
});

async function stocksOf(reader: Ask): Promise<Answer[]> {
  return (await reader(`{ articles { nodes { stocks { ${EDGES} } } } }`)).articles.nodes[0].stocks.edges;
}
