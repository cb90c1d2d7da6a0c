import type { SecurityIdentity } from './security.js';
import { AMERICA, securitiesAt, type Venue, venueOf } from './venues.js';

/** How a notation names the market beside the code. */
type NotationForm = 'SUFFIXED' | 'PREFIXED' | 'CASHTAG';

/** A code with its market, read from one word. */
export interface Notation {
  form: NotationForm;
  /** The code as it was written. */
  code: string;
  /** The market as it was written; empty for a cashtag. */
  market: string;
  /** What it can be, the likeliest first; several only where the venue is more than one market. */
  meanings: readonly SecurityIdentity[];
}

/** Reads one word (in half-width characters) that names a code and its market; null where it does not. */
export function readNotation(word: string): Notation | null {
  // Our own symbols have suffixes, so a suffix wins: SW.US is a ticker in America.
  return readCashtag(word) ?? readGlued(word) ?? readSuffixed(word) ?? readPrefixed(word);
}

/** $NIO, as on Twitter, Stocktwits and Xueqiu. */
function readCashtag(word: string): Notation | null {
  const code = /^\$([A-Za-z]{1,5}(?:[._][A-Za-z])?)\$?$/.exec(word)?.[1];
  return code === undefined ? null : notation('CASHTAG', code, '', AMERICA);
}

/** SH600519, sz000001, hk00700 (Sina, Xueqiu, Tencent); usAAPL, usAAPL.OQ (Tencent), whose small "us" tells it from a word. */
function readGlued(word: string): Notation | null {
  const digits = /^(SH|SZ|BJ|HK|OF)(\d{1,6})$/i.exec(word);
  if (digits !== null) return prefixed(digits[1], digits[2]);
  const [, ticker, exchange] = /^us([A-Z]{1,5})(?:\.([A-Z]{1,2}))?$/.exec(word) ?? [];
  return ticker === undefined ? null : prefixed(exchange ?? 'US', ticker);
}

/** 601601.SH (tushare, Wind), 601601.SS (Yahoo), 601601.XSHG (JoinQuant), CS.N (Reuters), BRK.B.US. */
function readSuffixed(word: string): Notation | null {
  const at = word.lastIndexOf('.');
  const suffix = word.slice(at + 1);
  return at === -1 ? null : notation('SUFFIXED', word.slice(0, at), suffix, venueOf(suffix.toUpperCase()));
}

/** sh.600519 (baostock), HK.00700 (Futu), NASDAQ:NIO, SHSE.600519 (MyQuant), gb_aapl (Sina). */
function readPrefixed(word: string): Notation | null {
  const at = word.search(/[.:_]/);
  // One letter in front of a dot is an initial (J.Crew, U.S), never an exchange.
  return at < 2 ? null : prefixed(word.slice(0, at), word.slice(at + 1));
}

function prefixed(prefix = '', code = ''): Notation | null {
  return notation('PREFIXED', code, prefix, venueOf(prefix.toUpperCase()));
}

function notation(form: NotationForm, code: string, market: string, venue: Venue | undefined): Notation | null {
  const meanings = venue === undefined ? [] : securitiesAt(venue, code);
  return meanings.length === 0 ? null : { form, code, market, meanings };
}
