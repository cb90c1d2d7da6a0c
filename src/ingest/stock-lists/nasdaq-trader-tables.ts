import { identify } from '../../linking/securities/security.js';
import type { ListFormat, ListRow, RowReading } from './list-format.js';
import { rowStock } from './row-stock.js';

/** Nasdaqtrader.com, SymDir/nasdaqlisted.txt. */
export const NASDAQ_LISTED: ListFormat = {
  title: 'Symbol|Security Name|…|Test Issue: NASDAQ Trader (nasdaqlisted.txt)',
  columns: ['symbol', 'security name', 'test issue', 'market category'],
  read: row => readTicker(row, row('symbol'), NASDAQ),
};

/** The same, otherlisted.txt. */
export const OTHER_LISTED: ListFormat = {
  title: 'ACT Symbol|Security Name|Exchange|…|Test Issue: NASDAQ Trader (otherlisted.txt)',
  columns: ['act symbol', 'security name', 'exchange', 'test issue'],
  read: row => readTicker(row, row('act symbol'), row('exchange') === 'N' ? NYSE : OTHER_EXCHANGES),
};

const NASDAQ = 105;
const NYSE = 106;
/** Eastmoney's number of NYSE American (A), and of what is listed at NYSE Arca (P), Cboe BZX (Z) and IEX (V). */
const OTHER_EXCHANGES = 107;

function readTicker(row: ListRow, ticker: string, market: number): RowReading {
  if (row('test issue') === 'Y' || ticker.startsWith('File Creation Time')) return null;
  // A dollar sign parts a preferred share's series: ABR$D.
  const identity = identify(market, ticker.replace('$', '_'));
  if (identity === null) return `"${ticker}" is no American ticker; write it as AAPL, BRK.B or ABR$D`;
  return rowStock(identity, { name: row('security name'), ...(row('etf') === 'Y' && { kind: 'FUND' as const }) });
}
