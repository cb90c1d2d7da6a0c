import { MARKETS } from './markets.js';
import type { SecurityKind } from './security-kind.js';
import { yahooSymbolOf } from './yahoo-symbol.js';

/** What follows from eastmoney's market number and a code. */
export interface SecurityIdentity {
  /** Canonical: code and market, for example 601601.SH, 00700.HK, NIO.US, BK0493.SECTOR. */
  symbol: string;
  market: number;
  /** As eastmoney writes it: BRK_B, rb2210. */
  code: string;
  kind: SecurityKind;
  mic: string | null;
  secid: string;
  yahooSymbol: string | null;
}

/** The number that eastmoney's lists give Hong Kong; its quote pages know only the other. */
const HONG_KONG_IN_LISTS = 128;
const HONG_KONG = 116;

/** Null where the market is unknown, or the code has not that market's form. */
export function identify(marketNumber: number, written: string): SecurityIdentity | null {
  const number = marketNumber === HONG_KONG_IN_LISTS ? HONG_KONG : marketNumber;
  const market = MARKETS.get(number);
  if (market === undefined || written.length > LONGEST_CODE) return null;
  const upper = written.toUpperCase().replace(CLASS_SEPARATOR, '_');
  const range = market.ranges.find(({ form }) => form.test(upper));
  if (range === undefined) return null;
  const suffix = range.suffix ?? market.suffix;
  const code = market.isLowerCase === true ? upper.toLowerCase() : upper;
  return {
    symbol: `${upper}.${suffix}`,
    market: number,
    code,
    kind: range.kind,
    mic: range.mic ?? market.mic,
    secid: `${number}.${code}`,
    yahooSymbol: yahooSymbolOf(suffix, upper, range.kind),
  };
}

/** eastmoney's quote page of a security. */
export function quoteUrl(id: Pick<SecurityIdentity, 'secid'>): string {
  return `https://quote.eastmoney.com/unify/r/${encodeURIComponent(id.secid)}`;
}

const LONGEST_CODE = 16;

// Vendors part a share's class by any of these (BRK.B, BRK/B, BRK-B, ABR^D); eastmoney's secid by an underscore.
const CLASS_SEPARATOR = /[./^-]/g;
