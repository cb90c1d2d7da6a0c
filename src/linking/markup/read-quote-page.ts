import type { MarketCode } from '../securities/market-code.js';
import { AMERICAN_MARKETS, readOldCode } from './read-markup-id.js';

/** The security whose quote page an address is; null where it is none, as an encyclopedia's or a list's. */
export function readQuotePage(href: string): MarketCode | null {
  if (href.length > LONGEST) return null;
  const [, host, path] = EASTMONEY.exec(href.trim()) ?? [];
  if (host === undefined || path === undefined) return null;
  for (const [hosts, form, read] of PAGES) {
    const match = hosts.test(host) ? form.exec(path) : null;
    if (match !== null) return read(match[1] ?? '', match[2] ?? '');
  }
  return null;
}

/** Of an address; theirs have some 60 characters. */
const LONGEST = 300;

const EASTMONEY = /^(?:https?:)?\/\/([a-z0-9]+)\.eastmoney\.com\/(.*)$/i;

const QUOTE = /^quote$/i;
const WAP = /^(?:wap|m|wapquote)$/i;
const FUND = /^fund$/i;

/** Hosts, form of the path, and what its two groups say. */
const PAGES: readonly (readonly [RegExp, RegExp, (first: string, second: string) => MarketCode | null])[] = [
  // unify/r/1.600160, r/0.002353, web/r/90.BK0493, bk/90.BK0493.html
  [
    QUOTE,
    /^(?:unify\/|web\/)?(?:c?r|bk)\/(\d{1,3})\.([A-Za-z0-9_]+)/,
    (market, code) => ({ market: Number(market), code }),
  ],
  // SZ300104.html, concept/sz300059.html, bj/920964.html
  [
    QUOTE,
    /^(?:[a-z]+\/)?(SH|SZ|BJ)\/?(\d{6})\.html/i,
    (prefix, code) => ({ market: prefix.toUpperCase() === 'SH' ? 1 : 0, code }),
  ],
  // ZS395022.html, an index; Shenzhen's begin with 39, Shanghai's with 000
  [QUOTE, /^ZS(\d{6})\.html/i, code => ({ market: code.startsWith('000') ? 1 : 0, code })],
  // us/AAPL.html?Market=NASDAQ; in old posts also us/aapl.html
  [
    QUOTE,
    /^us\/([A-Za-z_.]{1,8})\.html(?:\?Market=([A-Z]+))?/,
    (code, exchange) => ({ market: AMERICAN_MARKETS[exchange] ?? null, code }),
  ],
  [QUOTE, /^hk\/(\d{5})\.html/, code => ({ market: 116, code })],
  // kcb/688001.html, 600519.html
  [QUOTE, /^(?:[a-z]+\/)?(\d{6})\.html/, code => ({ market: null, code })],
  [FUND, /^(\d{6})\.html/, code => ({ market: fundMarket(code), code })],
  // quote/stock/0.002353.html
  [WAP, /^quote\/stock\/(\d{1,3})\.([A-Za-z0-9_]+)\.html/, (market, code) => ({ market: Number(market), code })],
  // quota/stock/index/013855, with the old scheme's digit
  [WAP, /^quota\/stock\/index\/([A-Za-z0-9_]+)/, code => readOldCode(code)],
];

/** Listed funds have Shanghai's or Shenzhen's code ranges; the rest are open-end. */
function fundMarket(code: string): number {
  if (code.startsWith('5')) return 1;
  return /^1[568]/.test(code) ? 0 : 150;
}
