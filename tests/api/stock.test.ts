import { describe, expect, it } from 'vitest';
import { type Answer, type Ask, aServer } from './a-server.js';
import { marked } from './marked.js';

/** Securities of many markets; a code that a share and an index have, one that two funds have, one of two markets. */
const DIRECTORY = [
  ['1.600519', '贵州茅台'],
  ['0.000001', '平安银行'],
  ['1.000001', '上证指数'],
  ['0.159915', '创业板ETF'],
  ['150.159915', '创业板联接'],
  ['1.000300', '沪深300'],
  ['116.00700', '腾讯控股'],
  ['106.NIO', '蔚来'],
  ['105.AAPL', '苹果'],
  ['106.BRK_B', '伯克希尔'],
  ['90.BK0493', '新能源'],
  ['100.HSI', '恒生指数'],
  ['0.832000', '安徽凤凰'],
] as const;

const POST = { content: `<p>${DIRECTORY.map(([secid, name]) => marked(secid, name)).join('、')}。</p>` };

const NOTATIONS = {
  '600519.SH': ['600519.SH', '600519.sh', 'SH600519', 'sh600519', 'sh.600519', '1.600519', '600519.SS', '600519.XSHG'],
  '000001.SZ': ['000001', '000001.SZ', 'SZ000001', '0.000001', '000001.XSHE', '000001 CS'],
  '000001.SH': ['000001.SH', '1.000001', 'SH000001'],
  '159915.SZ': ['159915.SZ', '0.159915'],
  '159915.OF': ['159915.OF', '150.159915'],
  '000300.SH': ['1.000300', '000300.SH'],
  '00700.HK': ['00700.HK', '700.HK', '0700.HK', 'HK00700', 'hk00700', '116.00700', '700 HK', '00700', '700'],
  'NIO.US': ['NIO.US', 'NIO', '$NIO', 'NYSE:NIO', 'NASDAQ:NIO', '106.NIO', 'NIO.N', 'NIO US'],
  'AAPL.US': ['AAPL', 'NASDAQ: AAPL', 'usAAPL', 'usAAPL.OQ', 'gb_aapl', 'AAPL.O', '105.AAPL'],
  'BRK_B.US': ['BRK.B', 'BRK_B.US', 'BRK.B.US', '106.BRK_B'],
  'BK0493.SECTOR': ['BK0493', '90.BK0493', 'BK0493.SECTOR'],
  'HSI.INDEX': ['HSI', '^HSI', '100.HSI'],
  '832000.BJ': ['832000', '832000.BJ', '0.832000'],
};

describe('stock', () => {
  it('is found by any notation', async () => {
    const { reader } = await aServer({ posts: [POST] });
    for (const [symbol, notations] of Object.entries(NOTATIONS)) {
      for (const notation of notations) expect(await symbolOf(reader, notation), notation).toBe(symbol);
    }
  });

  it('is null for a code that several share of which none is the one share', async () => {
    const { reader } = await aServer({ posts: [POST] });
    expect(await symbolOf(reader, '159915')).toBeNull();
  });

  it('is null where there is none', async () => {
    const { reader } = await aServer({ posts: [POST] });
    const unknown = [
      '600000',
      '600000.SH',
      '600519.SZ',
      '2.600519',
      'MSFT',
      '$TSLA',
      '09988.HK',
      'BK9999',
      '600519.XX',
    ];
    const none = ['', ' ', '贵州茅台', '%', '_', '60051', "600519' or 1=1", '\0', '1'.repeat(10_000)];
    for (const notation of [...unknown, ...none]) expect(await symbolOf(reader, notation), notation).toBeNull();
  });

  it('tells who it is elsewhere', async () => {
    const { reader } = await aServer({ posts: [POST] });
    const fields =
      'symbol code name kind mic secid yahooSymbol quoteUrl aliases { name kind } otherListings { symbol } articleCount';
    expect(
      await reader(`{ share: stock(symbol: "600519") { ${fields} } board: stock(symbol: "BK0493") { ${fields} } }`),
    ).toEqual({
      share: {
        ...{ symbol: '600519.SH', code: '600519', name: '贵州茅台', kind: 'EQUITY', mic: 'XSHG', secid: '1.600519' },
        ...{ yahooSymbol: '600519.SS', quoteUrl: 'https://quote.eastmoney.com/unify/r/1.600519' },
        ...{ aliases: [], otherListings: [], articleCount: 1 },
      },
      board: {
        ...{ symbol: 'BK0493.SECTOR', code: 'BK0493', name: '新能源', kind: 'SECTOR', mic: null, secid: '90.BK0493' },
        ...{ yahooSymbol: null, quoteUrl: 'https://quote.eastmoney.com/unify/r/90.BK0493' },
        ...{ aliases: [], otherListings: [], articleCount: 1 },
      },
    });
  });
});

describe('stocks', () => {
  it('come by symbol, in pages', async () => {
    const { reader } = await aServer({ posts: [POST] });
    const all = await listed(reader, 'first: 100');
    expect(all.nodes).toHaveLength(DIRECTORY.length);
    const symbols = symbolsOf(all);
    expect(symbols).toEqual(symbols.toSorted());
    const seen: string[] = [];
    let after = '';
    for (let hasNextPage = true; hasNextPage; ) {
      const page = await listed(reader, `first: 4${after && `, after: "${after}"`}`);
      expect(page.totalCount).toBe(DIRECTORY.length);
      expect(page.pageInfo.hasPreviousPage).toBe(seen.length > 0);
      seen.push(...symbolsOf(page));
      ({ hasNextPage, endCursor: after } = page.pageInfo);
    }
    expect(seen).toEqual(symbols);
  });

  it('can be narrowed by kind, the start of a symbol or a part of a name', async () => {
    const { reader } = await aServer({ posts: [POST] });
    for (const [args, symbols] of NARROWED) {
      const page = await listed(reader, args);
      expect(symbolsOf(page), args).toEqual(symbols);
      expect(page.totalCount, args).toBe(symbols.length);
    }
  });
});

const NARROWED: readonly [args: string, symbols: string[]][] = [
  ['query: "6005"', ['600519.SH']],
  ['query: "0000"', ['000001.SZ', '000001.SH']],
  ['query: "茅台"', ['600519.SH']],
  ['query: "etf"', ['159915.SZ']],
  ['query: "nio"', ['NIO.US']],
  ['query: "519.SH"', []],
  ['query: "创业板", kinds: [FUND]', ['159915.OF', '159915.SZ']],
  ['kinds: [INDEX]', ['000001.SH', '000300.SH', 'HSI.INDEX']],
  ['kinds: [SECTOR, BOND]', ['BK0493.SECTOR']],
  ['kinds: []', []],
  ['query: "%"', []],
  ['query: "_B"', []],
  ['query: "brk_"', ['BRK_B.US']],
];

async function symbolOf(reader: Ask, symbol: string): Promise<string | null> {
  const { stock } = await reader('query ($symbol: String!) { stock(symbol: $symbol) { symbol } }', { symbol });
  return stock?.symbol ?? null;
}

async function listed(reader: Ask, args: string): Promise<Answer> {
  const query = `{ stocks(${args}) { totalCount nodes { symbol } pageInfo { hasNextPage hasPreviousPage endCursor } } }`;
  return (await reader(query)).stocks;
}

function symbolsOf({ nodes }: Answer): string[] {
  return nodes.map(({ symbol }: Answer) => symbol);
}
