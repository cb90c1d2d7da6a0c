import { describe, expect, it } from 'vitest';
import { type Answer, aServer, ingest, type World } from './a-server.js';
import { foundBy, upserted } from './edit-stocks.js';
import { withDirectory } from './ingest-directory.js';
import { marked } from './marked.js';
import { PAGE_INFO, walkForward } from './walk.js';

const DIRECTORY = `symbol,name,english_name,full_name,short_names,former_names
601601.SH,中国太保,China Pacific Insurance,中国太平洋保险(集团)股份有限公司,太平洋保险,
02601.HK,中国太保,,,,
601318.SH,中国平安,,,平安,
000001.SZ,平安银行,,,,深发展A
000001.SH,上证指数,,,,
399001.SZ,深证成指,,,,
600132.SH,重庆啤酒,,,,
600519.SH,贵州茅台,Kweichow Moutai,,茅台,
000002.SZ,万科A,Vanke,,,
601988.SH,中国银行,,,,
159901.SZ,平安深证100ETF,,,,
00700.HK,腾讯控股,Tencent Holdings,,腾讯,
00007.HK,智富资源投资,,,,
AAPL.US,苹果,Apple Inc.,,,
MT.US,安赛乐米塔尔,ArcelorMittal,,,
BRK_B.US,伯克希尔,Berkshire Hathaway,,,
600606.SH,绿地控股,,,,
600650.SH,长园集团,,,,
`;

/** Queries, and what they find, the best first. */
const QUERIES: readonly (readonly [query: string, symbols: readonly string[]])[] = [
  // A code's start, in any notation.
  ...['601601', 'SH601601', '601601.SS', '1.601601', 'sh.60160', '1.60160', 'SH6016', '601601.s', '601601 CH'].map(
    query => [query, ['601601.SH']] as const,
  ),
  ...['700 HK', 'hk00700', '00700', '0700.HK', '116.00700', '700', 'HK.00700', 'HK700'].map(
    query => [query, ['00700.HK']] as const,
  ),
  ['6016', ['601601.SH']],
  ['0000', ['000001.SZ', '000002.SZ', '00007.HK', '000001.SH']],
  ['000001', ['000001.SZ', '000001.SH']],
  ['sz000001', ['000001.SZ']],
  ['brk.b', ['BRK_B.US']],
  ['BRK-B', ['BRK_B.US']],
  ['$AAPL', ['AAPL.US']],
  ['NASDAQ:AAP', ['AAPL.US']],
  // Nobody who types a number means a market of eastmoney.
  ['105', []],
  ['01601', []],
  // A name, or a part of one, whatever its width and case.
  ['中国太保', ['02601.HK', '601601.SH']],
  ['国太', ['02601.HK', '601601.SH']],
  ['太平洋保险', ['601601.SH']],
  ['平安', ['601318.SH', '000001.SZ', '159901.SZ']],
  ['深发展', ['000001.SZ']],
  ['万 科Ａ', ['000002.SZ']],
  ['ＡＰＰＬＥ  inc', ['AAPL.US']],
  ['pple', ['AAPL.US']],
  ['etf', ['159901.SZ']],
  // Pinyin, whole, begun, with gaps, from a later syllable on; initials.
  ['zhongguotaibao', ['02601.HK', '601601.SH']],
  ['Zhong Guo Tai Bao', ['02601.HK', '601601.SH']],
  ['zhongguo', ['02601.HK', '601318.SH', '601601.SH', '601988.SH']],
  ['maotai', ['600519.SH']],
  ['taibao', ['02601.HK', '601601.SH']],
  ['zgtb', ['02601.HK', '601601.SH']],
  ['ZGTB', ['02601.HK', '601601.SH']],
  ['gzm', ['600519.SH']],
  ['wka', ['000002.SZ']],
  ['mt', ['MT.US', '600519.SH']],
  // As the dictionary reads it, and as people do.
  ['cqpj', ['600132.SH']],
  ['chongqing', ['600132.SH']],
  ['zgyh', ['601988.SH']],
  ['lvdi', ['600606.SH']],
  ['lüdi', ['600606.SH']],
  ['cyjt', ['600650.SH']],
  ['zhangyuan', ['600650.SH']],
  // Parts of what is typed are none.
  ['ongguo', []],
  ['gtb', []],
  ['xyzzy', []],
  ['%', []],
  ['_', []],
];

describe('stocks(query:)', () => {
  it('finds securities by code, name, alias, pinyin and initials, the best first', async () => {
    const world = await withDirectory(await aServer(), DIRECTORY);
    for (const [query, symbols] of QUERIES) expect(await foundBy(world, query), query).toEqual(symbols);
  });

  it('finds all, by symbol, where it says nothing', async () => {
    const world = await withDirectory(await aServer(), DIRECTORY);
    const all = await foundBy(world, '');
    expect(all).toHaveLength(18);
    expect(all).toEqual(all.toSorted());
    expect(await foundBy(world, ' \t　')).toEqual(all);
  });

  it('can be narrowed by kind', async () => {
    const world = await withDirectory(await aServer(), DIRECTORY);
    expect(await foundBy(world, '平安', 'kinds: [FUND]')).toEqual(['159901.SZ']);
    expect(await foundBy(world, '000001', 'kinds: [INDEX, BOND]')).toEqual(['000001.SH']);
  });

  it('follows a new name, a new alias and one that is gone', async () => {
    const world = await withDirectory(await aServer(), DIRECTORY);
    await upserted(world, { symbol: '600519.SH', name: '国酒茅台', aliases: [{ name: '飞天' }] });
    for (const query of ['国酒', 'guojiu', 'gjmt', '飞天', 'ft']) {
      expect(await foundBy(world, query), query).toEqual(['600519.SH']);
    }
    expect(await foundBy(world, '贵州')).toEqual([]);
    await upserted(world, { symbol: '600519.SH', aliases: null });
    expect(await foundBy(world, '飞天')).toEqual([]);
  });

  it('finds what articles speak of, for those who may know of it', async () => {
    const world = await aServer();
    await ingest(world, [
      { content: `<p>${marked('1.600519', '贵州茅台')}</p>` },
      { content: `<p>${marked('0.000858', '五粮液')}</p>`, status: 'DRAFT' },
    ]);
    expect(await foundBy(world, 'gzmt')).toEqual(['600519.SH']);
    expect(await foundBy(world, 'wly')).toEqual([]);
    const { stocks } = await world.editor('{ stocks(query: "wly") { totalCount nodes { name } } }');
    expect(stocks).toEqual({ totalCount: 1, nodes: [{ name: '五粮液' }] });
  });
});

describe('pages of what a query finds', () => {
  it('have each security once, in one order', async () => {
    const world = await withDirectory(await aServer(), DIRECTORY);
    for (const query of ['平安', '0', 'a', 'zg', 'z', '国']) {
      const all = await foundBy(world, query);
      expect(all.length, query).toBeGreaterThan(1);
      const forward = await walkForward(page => askPage(world, query, page), 2);
      expect(forward.map(symbolOf), query).toEqual(all);
    }
  });

  it('hold up while securities come and go', async () => {
    const world = await withDirectory(await aServer(), DIRECTORY);
    const { edges } = await askPage(world, '中国', { first: 2 });
    await upserted(world, { symbol: '000003.SZ', name: '中国' });
    const rest = await askPage(world, '中国', { first: 10, after: edges[1].cursor });
    expect(rest.edges.map((edge: Answer) => edge.node.symbol)).toEqual(['601601.SH', '601988.SH']);
  });

  it('belong to their words', async () => {
    const world = await withDirectory(await aServer(), DIRECTORY);
    const { endCursor } = (await askPage(world, '中国', { first: 1 })).pageInfo;
    expect((await askPage(world, ' 中 国', { first: 1, after: endCursor })).edges).toHaveLength(1);
    const plain = (await world.reader('{ stocks(first: 1) { pageInfo { endCursor } } }')).stocks.pageInfo.endCursor;
    for (const [query, after] of [
      ['平安', endCursor],
      [null, endCursor],
      ['中国', plain],
    ]) {
      const asked = 'query ($query: String, $after: String) { stocks(query: $query, after: $after) { totalCount } }';
      const { errors } = await world.ask(asked, { query, after });
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    }
  });
});

async function askPage({ reader }: World, query: string, page: object): Promise<Answer> {
  const asked = `query ($query: String!, $first: Int, $after: String) {
    stocks(query: $query, first: $first, after: $after) { edges { cursor node { symbol } } ${PAGE_INFO} }
  }`;
  return (await reader(asked, { query, ...page })).stocks;
}

function symbolOf({ symbol }: Answer): string {
  return symbol;
}
