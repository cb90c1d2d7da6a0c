import type { SecurityKind } from './security-kind.js';

/** Yahoo Finance's ticker (help.yahoo.com, "Exchanges and data providers"); null where it has none. */
export function yahooSymbolOf(suffix: string, code: string, kind: SecurityKind): string | null {
  switch (suffix) {
    case 'SH':
      return YAHOO_KINDS.has(kind) ? `${code}.SS` : null;
    case 'SZ':
      return YAHOO_KINDS.has(kind) ? `${code}.SZ` : null;
    case 'HK':
      // Four digits wherever four are enough: 0700.HK, but 80700.HK.
      return YAHOO_KINDS.has(kind) ? `${code.replace(/^0/, '')}.HK` : null;
    case 'US':
      return code.replace('_', '-');
    case 'L':
      return `${code}.L`;
    case 'SW':
      return `${code}.SW`;
    case 'INDEX':
    case 'HI':
      return YAHOO_INDICES.get(code) ?? null;
    default:
      return null;
  }
}

/** Of China and Hong Kong, Yahoo lists these; neither bonds nor warrants. */
const YAHOO_KINDS: ReadonlySet<SecurityKind> = new Set<SecurityKind>(['EQUITY', 'FUND', 'INDEX']);

/** The well-known indices, by eastmoney's codes, with Yahoo's tickers. */
export const YAHOO_INDICES: ReadonlyMap<string, string> = new Map([
  ['HSI', '^HSI'],
  ['HSCEI', '^HSCE'],
  ['HSTECH', 'HSTECH.HK'],
  ['DJIA', '^DJI'],
  ['SPX', '^GSPC'],
  ['NDX', '^IXIC'], // eastmoney's 100.NDX is the Nasdaq Composite
  ['NDX100', '^NDX'],
  ['N225', '^N225'],
  ['FTSE', '^FTSE'],
  ['GDAXI', '^GDAXI'],
  ['FCHI', '^FCHI'],
  ['KS11', '^KS11'],
  ['TWII', '^TWII'],
]);
