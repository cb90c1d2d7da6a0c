import { describe, expect, it } from 'vitest';
import { readStockList } from '../../../src/ingest/stock-lists/read-stock-list.js';

/** A list, and what is read of it: symbol, name or English name, kind where it is said, further names. */
const LISTS: readonly [what: string, list: string, read: readonly string[]][] = [
  [
    'our table',
    'market,code,name_zh,exchange,name_en,status,asof,source\n1,601601,中国太保,XSHG,,listed,2026-05-25,dsa\n105,AAPL,苹果,XNAS,Apple Inc. Common Stock,listed,2022-06-01,x\n106,BRK.B,,XNYS,Berkshire Hathaway Inc.,listed,2022-06-01,x\n',
    ['601601.SH 中国太保', 'AAPL.US 苹果 / Apple Inc. EQUITY', 'BRK_B.US / Berkshire Hathaway Inc.'],
  ],
  [
    'a history of names',
    'market,code,name,seen_on,name_2026,change\n0,000010,美丽生态,2023-08-15,*ST美丽,renamed\n1,600165,*ST宁科,2026-01-09,ST宁科,prefix only\n',
    ['000010.SZ *ST美丽 (FORMER_NAME 美丽生态 null 2023-08-15)', '600165.SH ST宁科'],
  ],
  [
    'short forms',
    'market,code,name_zh,alias,source\n1,600519,贵州茅台,茅台,dsa\n',
    ['600519.SH 贵州茅台 (ABBREVIATION 茅台 null)'],
  ],
  [
    'the list that ships',
    'symbol,name,english_name,full_name,short_names,abbreviations,former_names,subsidiaries,issuer\n601601.SH,中国太保,China Pacific Insurance,中国太平洋保险(集团)股份有限公司,太平洋保险|太保集团,太保,旧太保,太保寿险,中国太保\n',
    [
      '601601.SH 中国太保 / China Pacific Insurance, of 中国太保 (FULL_NAME 中国太平洋保险(集团)股份有限公司 null) (OTHER 太平洋保险 true) (OTHER 太保集团 true) (ABBREVIATION 太保 false) (FORMER_NAME 旧太保 null) (SUBSIDIARY 太保寿险 null)',
    ],
  ],
  [
    "AKShare's codes",
    'code,name\n000001,平安银行\n000002,万  科Ａ\n920002,万达轴承\n510300,沪深300ETF\n159915,创业板ETF\n',
    ['000001.SZ 平安银行', '000002.SZ 万科A', '920002.BJ 万达轴承', '510300.SH 沪深300ETF', '159915.SZ 创业板ETF'],
  ],
  [
    "AKShare's quotes",
    '序号,代码,名称,最新价\n1,sh600519,贵州茅台,1\n2,00700,腾讯控股,2\n3,105.AAPL,苹果,3\n4,106.BRK_A,Berkshire Hathaway Inc-A,4\n',
    ['600519.SH 贵州茅台', '00700.HK 腾讯控股', 'AAPL.US 苹果', 'BRK_A.US / Berkshire Hathaway Inc-A'],
  ],
  [
    'tushare',
    'ts_code,symbol,name,area,industry,fullname,enname,market,list_date\n000001.SZ,000001,平安银行,深圳,银行,平安银行股份有限公司,"Ping An Bank Co., Ltd.",主板,19910403\n00700.HK,,腾讯控股,,,,,,\n',
    ['000001.SZ 平安银行 / Ping An Bank Co., Ltd. (FULL_NAME 平安银行股份有限公司 null)', '00700.HK 腾讯控股'],
  ],
  [
    "NASDAQ Trader's own",
    'Symbol|Security Name|Market Category|Test Issue|Financial Status|Round Lot Size|ETF|NextShares\r\nAAPL|Apple Inc. - Common Stock|Q|N|N|100|N|N\r\nQQQ|Invesco QQQ Trust, Series 1|G|N|N|100|Y|N\r\nZVZZT|NASDAQ TEST STOCK|G|Y|N|100|N|N\r\nAACIW|Armada "I" Corp. - Warrants, each exercisable for one Class A ordinary share|G|N|N|100|N|N\r\nBIDU|Baidu, Inc. - American Depositary Shares, each representing 8 ordinary shares|Q|N|N|100|N|N\r\nFile Creation Time: 0105202621:31|||||||\r\n',
    [
      'AAPL.US / Apple Inc. EQUITY',
      'QQQ.US / Invesco QQQ Trust, Series 1 FUND',
      'AACIW.US / Armada "I" Corp. - Warrants, each exercisable for one Class A ordinary share OTHER',
      'BIDU.US / Baidu, Inc. EQUITY',
    ],
  ],
  [
    "NASDAQ Trader's others",
    'ACT Symbol|Security Name|Exchange|CQS Symbol|ETF|Round Lot Size|Test Issue|NASDAQ Symbol\nA|Agilent Technologies, Inc. Common Stock|N|A|N|100|N|A\nSPY|SPDR S&P 500|P|SPY|Y|100|N|SPY\nABR$D|Arbor Realty Trust 6.375% Series D Cumulative Redeemable Preferred Stock|N|ABRpD|N|100|N|ABR-D\nBRK.B|Berkshire Hathaway Inc. Class B Common Stock|N|BRK.B|N|100|N|BRK.B\nFile Creation Time: 0105202621:31|||||||\n',
    [
      'A.US / Agilent Technologies, Inc. EQUITY',
      'SPY.US / SPDR S&P 500 FUND',
      'ABR_D.US / Arbor Realty Trust 6.375% Series D Cumulative Redeemable Preferred Stock OTHER',
      'BRK_B.US / Berkshire Hathaway Inc. EQUITY',
    ],
  ],
  [
    "SEC's tickers",
    '{"0":{"cik_str":320193,"ticker":"AAPL","title":"Apple Inc."},"1":{"cik_str":1067983,"ticker":"BRK-B","title":"BERKSHIRE HATHAWAY INC"}}',
    ['AAPL.US / Apple Inc., anywhere', 'BRK_B.US / BERKSHIRE HATHAWAY INC, anywhere'],
  ],
  [
    "SEC's tickers with exchanges",
    '{"fields":["cik","name","ticker","exchange"],"data":[[320193,"Apple Inc.","AAPL","Nasdaq"],[1,"Tencent","TCEHY","OTC"],[2,"None","NONE",null]]}',
    ['AAPL.US / Apple Inc.'],
  ],
  [
    "HKEX's list",
    'List of Securities,,,\nUpdated as at 05/01/2026,,,\n,,,\nStock Code,Name of Securities,Category,Sub-Category\n00700,TENCENT,Equity,Equity Securities (Main Board)\n823,LINK REIT,Real Estate Investment Trusts,\n02800,TRACKER FUND,Exchange Traded Products,\n85901,BOND 26,Debt Securities,\n13001,TENCENT CALL,Derivative Warrants,\n',
    [
      '00700.HK / TENCENT EQUITY',
      '00823.HK / LINK REIT FUND',
      '02800.HK / TRACKER FUND FUND',
      '85901.HK / BOND 26 BOND',
    ],
  ],
];

describe('a list of securities', () => {
  it.each(LISTS)('is read: %s', (_, list, read) => {
    const { stocks, faults } = readStockList(Buffer.from(list));
    expect(faults).toEqual([]);
    expect(stocks.map(told)).toEqual(read);
  });

  it.each(LISTS.filter(([, list]) => !list.startsWith('{')))(
    'is read with a mark and as Windows has it: %s',
    (_, list) => {
      const windows = `\uFEFF${list.replace(/\r?\n/g, '\r\n')}`;
      expect(readStockList(Buffer.from(windows))).toEqual(readStockList(Buffer.from(list)));
      expect(readStockList(Buffer.from(`\uFEFF${list}`, 'utf16le'))).toEqual(readStockList(Buffer.from(list)));
    },
  );

  it('knows the exchange, where that is said', () => {
    const read = (list: string) => readStockList(Buffer.from(list)).stocks[0]?.identity.secid;
    const other = 'ACT Symbol|Security Name|Exchange|ETF|Test Issue\n';
    expect(read(`${other}A|A|N|N|N\n`)).toBe('106.A');
    for (const exchange of 'APZV') expect(read(`${other}A|A|${exchange}|N|N\n`)).toBe('107.A');
    expect(read('代码,名称\n107.SPY,标普500\n')).toBe('107.SPY');
  });
});

type Listed = ReturnType<typeof readStockList>['stocks'][number];

function told({ identity, name, englishName, kind, issuer, aliases, isExchangeKnown }: Listed): string {
  const names = [name, englishName === null ? null : `/ ${englishName}`].filter(part => part !== null);
  const others = aliases.map(alias => {
    const day = alias.seenUntil === null ? '' : ` ${new Date(alias.seenUntil).toISOString().slice(0, 10)}`;
    return `(${alias.kind} ${alias.name} ${alias.standsAlone}${day})`;
  });
  const marks = `${issuer === null ? '' : `, of ${issuer}`}${isExchangeKnown ? '' : ', anywhere'}`;
  return (
    [identity.symbol, ...names, ...(kind === null ? [] : [kind])].join(' ') + marks + others.map(o => ` ${o}`).join('')
  );
}
