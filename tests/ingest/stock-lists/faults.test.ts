import { describe, expect, it } from 'vitest';
import { readStockList } from '../../../src/ingest/stock-lists/read-stock-list.js';

const TABLE = 'market,code,name_zh,name_en\n';

/** Lists with one wrong row among right ones, and what is said of it. */
const FAULTS: readonly [list: string, fault: RegExp][] = [
  [`${TABLE}1,600519,贵州茅台,\n9,600519,甲,\n`, /^row 3: no market 9 has a code 600519; write /],
  [`${TABLE}1,600519,贵州茅台,\n\n1,600000,,\n`, /^row 4: 600000\.SH has no name; write one\.$/],
  [`${TABLE}1,600519,"贵州\n茅台",\n1,60051,甲,\n`, /^row 4: no market 1 has a code 60051/],
  [`${TABLE}1,600519,贵州茅台,\n1,600000,${'字'.repeat(301)},\n`, /^row 3: 600000\.SH: a name of 301 characters/],
  ['code,name\n600519,贵州茅台\n1,平安银行\n', /^row 3: code: "1" has lost its leading zeros; write six digits/],
  ['code,name\n600519,贵州茅台\n??,甲\n', /^row 3: code: "\?\?" is no code of a known market; write /],
  ['code,name\n600519,贵州茅台\n128136,某转债\n', /^row 3: code: "128136" is not of one market alone; write it with/],
  ['symbol,name\n600519.SH,贵州茅台\n600519.XX,甲\n', /^row 3: symbol: "600519\.XX" is no code of a known market/],
  ['ts_code,name\n600519.SH,贵州茅台\n,甲\n', /^row 3: ts_code: "" is no code/],
  [
    'market,code,name,seen_on,name_2026\n1,600519,茅台,2023-01-01,贵州茅台\n1,600519,茅台,gestern,贵州茅台\n',
    /^row 3: seen_on: "gestern" is no day; write it as 2023-08-15/,
  ],
  [
    'Symbol|Security Name|Market Category|Test Issue\nAAPL|Apple|Q|N\n1234|One|Q|N\n',
    /^row 3: "1234" is no American ticker; write it as/,
  ],
  ['x\nStock Code,Name of Securities,Category\n00700,TENCENT,Equity\nABC,X,Equity\n', /^row 4: Stock Code: "ABC"/],
  ['{"0":{"ticker":"AAPL","title":"Apple"},"1":{"ticker":"1","title":"One"}}', /^row 2: ticker: "1" is no American/],
];

const UNREADABLE: readonly [what: string, list: string | Buffer, message: RegExp][] = [
  [
    'with no header that is known',
    'a,b\n1,2\n',
    /^"a,b" is the header of no list that is known; these are:\n {2}market,/,
  ],
  ['that is empty', ' \n', /^The file is empty/],
  [
    'with an open quotation mark',
    `${TABLE}1,600519,贵州茅台,\n1,600000,"浦发,\n`,
    /^row 3: a quotation mark is opened and never closed/,
  ],
  ['with a stray quotation mark', `${TABLE}1,600519,贵州"茅台",\n`, /^row 2: a quotation mark stands inside a cell/],
  ['that is broken JSON', '{"0":', /^This begins as JSON and is none/],
  ['of other JSON', '{"a":1}', /^This JSON is no list of securities/],
  ['in a workbook', Buffer.from('PK\u0003\u0004'), /^This is an Excel workbook; save it as CSV/],
];

describe('a wrong row', () => {
  it.each(FAULTS)('is named and left out: %j', (list, fault) => {
    const { stocks, faults } = readStockList(Buffer.from(list));
    expect(stocks).toHaveLength(1);
    expect(faults).toEqual([expect.stringMatching(fault)]);
  });
});

describe('a list', () => {
  it.each(UNREADABLE)('%s is refused with what to do', (_, list, message) => {
    expect(() => readStockList(Buffer.from(list))).toThrow(message);
  });

  it('in GBK is read as one in UTF-8', () => {
    // 600519,贵州茅台 below an English header.
    const gbk = Buffer.concat([Buffer.from('code,name\n600519,'), Buffer.from('b9f3d6ddc3a9cca8', 'hex')]);
    expect(readStockList(gbk)).toEqual(readStockList(Buffer.from('code,name\n600519,贵州茅台')));
  });
});
