import { meaningsOfBareCode } from './bare-code.js';
import { identifyIndex } from './known-indices.js';
import { readNotation } from './read-notation.js';
import { identify, type SecurityIdentity } from './security.js';
import { securitiesAt, venueOf } from './venues.js';

/** What a notation asks for. */
export interface SymbolQuery {
  /** Canonical symbols it can mean, best first; only those of the best kind: the share, if it can be one. */
  symbols: string[];
  /** Of a notation without a market, the code to look up where the symbols are unknown; else null. */
  code: string | null;
}

/** Reads any notation a person or vendor writes: 601601.SH, SH601601, 1.601601, 700 HK, $NIO; null where it is none. */
export function readSymbol(notation: string): SymbolQuery | null {
  const { meanings, isBare } = meaningsOf(notation);
  const code = meanings[0]?.code;
  return code === undefined ? null : { symbols: symbolsOf(meanings), code: isBare ? code : null };
}

/** The securities that a notation can mean, best first; none where it is no notation. */
export function meaningsOf(notation: string): { meanings: readonly SecurityIdentity[]; isBare: boolean } {
  if (notation.length > LONGEST_NOTATION) return { meanings: [], isBare: false };
  const word = notation.normalize('NFKC').trim().replace(': ', ':');
  // 100.HK is a company, though 100 is also the number of a market.
  const meanings = readNotation(word)?.meanings ?? readSecid(word) ?? readBloomberg(word) ?? readYahooIndex(word);
  return meanings === undefined ? { meanings: meaningsOfBareCode(word), isBare: true } : { meanings, isBare: false };
}

/** The one security that a notation means, known or not; null where it says no market, or leaves several open (NIO.US). */
export function identifySymbol(notation: string): SecurityIdentity | null {
  const { meanings, isBare } = meaningsOf(notation);
  const [meant, other] = isBare ? [] : bestOf(meanings);
  return other === undefined ? (meant ?? null) : null;
}

/** Twice the longest in use, 600519 CH Equity. */
const LONGEST_NOTATION = 32;

/** eastmoney's own: 1.601601, 90.BK0493. */
function readSecid(word: string): SecurityIdentity[] | undefined {
  const [, market, code] = /^(\d{1,3})\.([A-Za-z0-9_]+)$/.exec(word) ?? [];
  if (market === undefined || code === undefined) return undefined;
  const identity = identify(Number(market), code);
  return identity === null ? undefined : [identity];
}

/** 600519 CH Equity, 700 HK, AAPL US. */
function readBloomberg(word: string): SecurityIdentity[] | undefined {
  const [, code, exchange] = /^([A-Z0-9]{1,6}(?:[/.][A-Z])?) ([A-Z]{2})(?: \(?Equity\)?)?$/i.exec(word) ?? [];
  const venue = exchange === undefined ? undefined : venueOf(exchange.toUpperCase());
  const meanings = venue === undefined || code === undefined ? [] : securitiesAt(venue, code);
  return meanings.length === 0 ? undefined : meanings;
}

/** ^HSI */
function readYahooIndex(word: string): SecurityIdentity[] | undefined {
  const identity = word.startsWith('^') ? identifyIndex(([, yahoo]) => yahoo === word.toUpperCase()) : null;
  return identity === null ? undefined : [identity];
}

function symbolsOf(meanings: readonly SecurityIdentity[]): string[] {
  return [...new Set(bestOf(meanings).map(({ symbol }) => symbol))];
}

/** Without the index or fund that shares a share's code. */
function bestOf(meanings: readonly SecurityIdentity[]): SecurityIdentity[] {
  return meanings.filter(({ kind }) => kind === meanings[0]?.kind);
}
