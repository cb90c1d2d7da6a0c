import type { SecurityKind } from './security-kind.js';

/** Codes of one form in a market, and what follows from the form. */
interface CodeRange {
  form: RegExp;
  kind: SecurityKind;
  /** Where part of a market goes by another name than the rest. */
  suffix?: string;
  mic?: string;
}

/** One of eastmoney's markets. */
export interface Market {
  /** What stands behind the dot of a canonical symbol. */
  suffix: string;
  /** ISO 10383; null where the market is none, as an index family, or was never given one. */
  mic: string | null;
  /** The first range that fits counts. A code that fits none is not of this market. */
  ranges: readonly CodeRange[];
  /** How eastmoney writes the letters of its codes; upper case where nothing is said. */
  isLowerCase?: true;
}

/*
 * Numbers: the part of an eastmoney secid before the dot (quote.eastmoney.com). Suffixes: tushare.pro (doc_id 134 for
 * futures) and Wind, where those have one. MICs: ISO 10383. No two markets share a suffix, but for the families named
 * here, in which the same code is the same thing: the American exchanges, Hong Kong's index families, currency pairs,
 * London, CFFEX.
 */

/** SSE's code ranges (业务指南: 证券代码分配). */
const SHANGHAI: readonly CodeRange[] = [
  { form: /^(?:6[08]\d|900)\d{3}$/, kind: 'EQUITY' },
  { form: /^5\d{5}$/, kind: 'FUND' },
  { form: /^000\d{3}$/, kind: 'INDEX' },
  { form: /^204\d{3}$/, kind: 'OTHER' }, // repurchase agreements
  { form: /^(?:0[12]|1\d|2[0-6])\d{4}$/, kind: 'BOND' },
  { form: /^(?:36|7\d)\d{4}$/, kind: 'OTHER' }, // preferred shares, subscriptions
];

/** SZSE's ranges, and those of Beijing and NEEQ, which eastmoney counts into the same market. */
const SHENZHEN: readonly CodeRange[] = [
  { form: /^(?:00|30|20)\d{4}$/, kind: 'EQUITY' },
  { form: /^1[568]\d{4}$/, kind: 'FUND' },
  { form: /^(?:39|98)\d{4}$/, kind: 'INDEX' },
  { form: /^131\d{3}$/, kind: 'OTHER' }, // repurchase agreements
  { form: /^1[0-4]\d{4}$/, kind: 'BOND' },
  { form: /^899\d{3}$/, kind: 'INDEX', suffix: 'BJ', mic: 'BJSE' },
  { form: /^(?:43|83|87|88|92)\d{4}$/, kind: 'EQUITY', suffix: 'BJ', mic: 'BJSE' },
  { form: /^81\d{4}$/, kind: 'BOND', suffix: 'BJ', mic: 'BJSE' },
  { form: /^82\d{4}$/, kind: 'OTHER', suffix: 'BJ', mic: 'BJSE' }, // preferred shares
  { form: /^4[02]\d{4}$/, kind: 'EQUITY', suffix: 'NQ', mic: 'NEEQ' }, // what was delisted elsewhere
];

/** HKEX's Stock Code Allocation Plan; what begins with 8 trades in renminbi. */
const HONG_KONG: readonly CodeRange[] = [
  { form: /^(?:0|8)(?:28[0-4]\d|3[01]\d\d)$/, kind: 'FUND' },
  { form: /^0(?:7[235]|9[01])\d\d$/, kind: 'FUND' }, // leveraged and inverse products; counters in US dollars
  { form: /^(?:04[0-2]|40\d)\d\d$/, kind: 'BOND' },
  { form: /^(?:[12]\d|4[789]|[56]\d|89)\d{3}$/, kind: 'OTHER' }, // warrants, bull and bear contracts
  { form: /^[08]\d{4}$/, kind: 'EQUITY' },
];

/** A class or series follows an underscore: BRK_B. Codes do not tell a fund from a share. */
const AMERICAN: readonly CodeRange[] = [{ form: /^[A-Z]{1,6}(?:_[A-Z]{0,3})?$/, kind: 'EQUITY' }];

const LONDON: readonly CodeRange[] = [{ form: /^(?=\d*[A-Z])[A-Z0-9]{2,4}$/, kind: 'EQUITY' }];
const KOREAN: readonly CodeRange[] = [{ form: /^\d{5}[0-9A-Z]$/, kind: 'EQUITY' }];
const SWISS: readonly CodeRange[] = [{ form: /^(?=\d*[A-Z])[A-Z0-9]{2,6}$/, kind: 'EQUITY' }];
const INDICES: readonly CodeRange[] = [{ form: /^(?=\d*[A-Z])[A-Z0-9_]{2,12}$/, kind: 'INDEX' }];
const CSI_INDICES: readonly CodeRange[] = [{ form: /^(?:\d|[A-Z])\d{5}$/, kind: 'INDEX' }];
const SECTORS: readonly CodeRange[] = [{ form: /^BK\d{4}$/, kind: 'SECTOR' }];
const FUTURES: readonly CodeRange[] = [{ form: /^[A-Z]{1,4}\d{0,4}[A-Z]{0,3}$/, kind: 'FUTURE' }];
const OPTIONS: readonly CodeRange[] = [{ form: /^\d{8}$/, kind: 'FUTURE' }];
const PAIRS: readonly CodeRange[] = [{ form: /^[A-Z]{6,7}$/, kind: 'FOREX' }];
const METALS: readonly CodeRange[] = [{ form: /^[A-Z0-9_]{2,10}$/, kind: 'OTHER' }];
const OPEN_END_FUNDS: readonly CodeRange[] = [{ form: /^\d{6}$/, kind: 'FUND' }];

/** eastmoney's markets by number. */
export const MARKETS: ReadonlyMap<number, Market> = new Map<number, Market>([
  [0, { suffix: 'SZ', mic: 'XSHE', ranges: SHENZHEN }],
  [1, { suffix: 'SH', mic: 'XSHG', ranges: SHANGHAI }],
  [2, { suffix: 'CSI', mic: null, ranges: CSI_INDICES }],
  [8, { suffix: 'CFX', mic: 'CCFX', ranges: FUTURES }],
  [10, { suffix: 'SHO', mic: 'XSHG', ranges: OPTIONS }],
  [12, { suffix: 'SZO', mic: 'XSHE', ranges: OPTIONS }],
  [90, { suffix: 'SECTOR', mic: null, ranges: SECTORS }],
  [100, { suffix: 'INDEX', mic: null, ranges: INDICES }],
  [101, { suffix: 'CMX', mic: 'XCEC', ranges: FUTURES }],
  [102, { suffix: 'NYM', mic: 'XNYM', ranges: FUTURES }],
  [103, { suffix: 'CBT', mic: 'XCBT', ranges: FUTURES }],
  [104, { suffix: 'SGX', mic: 'XSES', ranges: FUTURES }],
  [105, { suffix: 'US', mic: 'XNAS', ranges: AMERICAN }],
  [106, { suffix: 'US', mic: 'XNYS', ranges: AMERICAN }],
  [107, { suffix: 'US', mic: 'XASE', ranges: AMERICAN }],
  [108, { suffix: 'NYB', mic: 'IFUS', ranges: FUTURES }],
  [109, { suffix: 'LME', mic: 'XLME', ranges: FUTURES }],
  [110, { suffix: 'MDE', mic: 'XKLS', ranges: FUTURES }],
  [111, { suffix: 'TCE', mic: 'XTKT', ranges: FUTURES }],
  [112, { suffix: 'IPE', mic: 'IFEU', ranges: FUTURES }],
  [113, { suffix: 'SHF', mic: 'XSGE', ranges: FUTURES, isLowerCase: true }],
  [114, { suffix: 'DCE', mic: 'XDCE', ranges: FUTURES, isLowerCase: true }],
  [115, { suffix: 'ZCE', mic: 'XZCE', ranges: FUTURES }],
  [116, { suffix: 'HK', mic: 'XHKG', ranges: HONG_KONG }],
  [118, { suffix: 'SGE', mic: 'SGEX', ranges: METALS }],
  [119, { suffix: 'FX', mic: null, ranges: PAIRS }],
  [120, { suffix: 'FX', mic: null, ranges: PAIRS }],
  [122, { suffix: 'SPOT', mic: null, ranges: METALS }],
  [124, { suffix: 'HI', mic: null, ranges: INDICES }],
  [125, { suffix: 'HI', mic: null, ranges: INDICES }],
  [133, { suffix: 'FX', mic: null, ranges: PAIRS }],
  [142, { suffix: 'INE', mic: 'XINE', ranges: FUTURES, isLowerCase: true }],
  [150, { suffix: 'OF', mic: null, ranges: OPEN_END_FUNDS }],
  [155, { suffix: 'L', mic: 'XLON', ranges: LONDON }],
  [156, { suffix: 'L', mic: 'XLON', ranges: LONDON }],
  [177, { suffix: 'KS', mic: 'XKRX', ranges: KOREAN }],
  [220, { suffix: 'CFX', mic: 'CCFX', ranges: FUTURES }],
  [225, { suffix: 'GFE', mic: null, ranges: FUTURES, isLowerCase: true }],
  [251, { suffix: 'GI', mic: null, ranges: INDICES }],
  [252, { suffix: 'SW', mic: 'XSWX', ranges: SWISS }],
  [305, { suffix: 'HI', mic: null, ranges: INDICES }],
  [341, { suffix: 'LSEI', mic: null, ranges: INDICES }],
]);
