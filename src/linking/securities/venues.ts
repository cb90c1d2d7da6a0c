import { MARKETS } from './markets.js';
import { identify, type SecurityIdentity } from './security.js';

/** A place of trade, as people name it: which markets it can be, and which symbols are its own. */
export interface Venue {
  markets: readonly number[];
  suffixes: readonly string[];
}

/** The venue that a suffix, a prefix or an exchange's name means, in upper case; undefined where none does. */
export function venueOf(word: string): Venue | undefined {
  return VENUES.get(word);
}

/** The securities that a code can be at a venue, the likeliest first: shares before the rest. */
export function securitiesAt(venue: Venue, written: string): SecurityIdentity[] {
  const code = venue === HONG_KONG && /^\d{1,5}$/.test(written) ? written.padStart(5, '0') : written;
  const found = venue.markets.flatMap(market => identify(market, code) ?? []);
  const own = found.filter(({ symbol }) => venue.suffixes.includes(symbol.slice(symbol.lastIndexOf('.') + 1)));
  if (venue === AMERICA && NASDAQ_LETTERS.test(code)) own.sort((a, b) => a.market - b.market);
  return own.sort((a, b) => Number(b.kind === 'EQUITY') - Number(a.kind === 'EQUITY'));
}

/** Tickers of up to three letters were NYSE's and AMEX's, longer ones NASDAQ's; the likelier guess to this day. */
const NASDAQ_LETTERS = /^[A-Z]{4}/i;

/** Hong Kong, where codes are written with their leading zeros or without. */
export const HONG_KONG: Venue = { markets: [116], suffixes: ['HK'] };
/** The American exchanges together; NYSE first. */
export const AMERICA: Venue = { markets: [106, 105, 107], suffixes: ['US'] };
/** Mainland China's exchanges together, Bloomberg's CH. */
const CHINA: Venue = { markets: [1, 0], suffixes: ['SH', 'SZ', 'BJ', 'NQ'] };
/** Where a bare number of six digits can be at home: an open-end fund comes last. */
export const SIX_DIGITS: Venue = { markets: [1, 0, 150], suffixes: ['SH', 'SZ', 'BJ', 'NQ', 'OF'] };

const SHANGHAI: Venue = { markets: [1], suffixes: ['SH'] };
const SHENZHEN: Venue = { markets: [0], suffixes: ['SZ'] };
const BEIJING: Venue = { markets: [0], suffixes: ['BJ'] };
/** National Equities Exchange and Quotations, where delisted companies go on. */
const NEEQ: Venue = { markets: [0], suffixes: ['NQ'] };
const NASDAQ: Venue = { markets: [105], suffixes: ['US'] };
const NYSE: Venue = { markets: [106], suffixes: ['US'] };
const NYSE_AMERICAN: Venue = { markets: [107], suffixes: ['US'] };

/** What others write where we write a suffix, with the writer as its source. */
const SPELLINGS: readonly (readonly [Venue, readonly string[]])[] = [
  // Yahoo, JoinQuant (MIC), Bloomberg, MyQuant, Google Finance, the press
  [SHANGHAI, ['SH', 'SS', 'XSHG', 'CG', 'SHSE', 'SSE', 'SHA', '上交所', '上海证券交易所']],
  [SHENZHEN, ['SZ', 'XSHE', 'CS', 'SZSE', 'SHE', '深交所', '深圳证券交易所']],
  [BEIJING, ['BJ', 'BJSE', 'BSE', '北交所', '北京证券交易所']],
  [NEEQ, ['NQ', 'NEEQ', '新三板', '全国股转系统']],
  [CHINA, ['CH', 'A股', 'B股']],
  [HONG_KONG, ['HK', 'XHKG', 'HKG', 'HKEX', 'SEHK', '港交所', '联交所', '香港交易所', '香港联合交易所', '港股', 'H股']],
  [AMERICA, ['US', 'GB', '美股']],
  // Reuters (O, OQ, N, K, A), Tencent (AM), Bloomberg (UW, UQ, UR, UN, UA), MIC
  [
    NASDAQ,
    ['NASDAQ', 'NASDAQGS', 'NASDAQGM', 'NASDAQCM', 'XNAS', 'O', 'OQ', 'UW', 'UQ', 'UR', '纳斯达克', '纳斯达克交易所'],
  ],
  [NYSE, ['NYSE', 'XNYS', 'N', 'K', 'UN', '纽交所', '纽约证券交易所']],
  [NYSE_AMERICAN, ['AMEX', 'NYSE AMERICAN', 'NYSE ARCA', 'XASE', 'A', 'AM', 'UA', '美交所', '美国证券交易所']],
  // Wind and the exchanges' own names
  [ofSuffix('CFX'), ['CFE', 'CFFEX', '中金所']],
  [ofSuffix('SHF'), ['SHFE', '上期所']],
  [ofSuffix('DCE'), ['大商所']],
  [ofSuffix('ZCE'), ['CZC', 'CZCE', '郑商所']],
  [ofSuffix('GFE'), ['GFEX', '广期所']],
];

const VENUES: ReadonlyMap<string, Venue> = new Map([
  ...[...MARKETS.values()].map(({ suffix }) => [suffix, ofSuffix(suffix)] as const),
  ...SPELLINGS.flatMap(([venue, words]) => words.map(word => [word, venue] as const)),
]);

function ofSuffix(suffix: string): Venue {
  const markets = [...MARKETS].filter(([, market]) => market.suffix === suffix).map(([number]) => number);
  return { markets, suffixes: [suffix] };
}
