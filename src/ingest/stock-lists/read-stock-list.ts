import type { ListedStock } from '../../editing/listed-stock.js';
import { UnreadableListError } from '../../errors.js';
import { AKSHARE_CODES, AKSHARE_QUOTES } from './akshare-tables.js';
import { decodeList } from './decode-list.js';
import { HKEX_TABLE } from './hkex-table.js';
import type { ListFormat, RowReading } from './list-format.js';
import { NASDAQ_LISTED, OTHER_LISTED } from './nasdaq-trader-tables.js';
import { readTable } from './read-table.js';
import { readSecTickers, SEC_TITLE } from './sec-tickers.js';
import { ALIAS_TABLE, NAME_HISTORY, SECURITIES_TABLE } from './securities-table.js';
import { SHIPPED_TABLE } from './shipped-table.js';
import { TUSHARE_TABLE } from './tushare-table.js';

/** What a list of securities holds, and what of it was left out. */
export interface StockList {
  stocks: ListedStock[];
  /** A line each: the row, what is wrong with it and what to write. */
  faults: string[];
}

/** Those with the more columns first, for a header may have more than a format asks for. */
const FORMATS: readonly ListFormat[] = [
  NAME_HISTORY,
  ALIAS_TABLE,
  SECURITIES_TABLE,
  NASDAQ_LISTED,
  OTHER_LISTED,
  HKEX_TABLE,
  TUSHARE_TABLE,
  SHIPPED_TABLE,
  AKSHARE_QUOTES,
  AKSHARE_CODES,
];

/** Reads a list of securities in any format that is known, recognised by its header. Throws UnreadableListError for others. */
export function readStockList(bytes: Uint8Array): StockList {
  const text = decodeList(bytes);
  if (/^\s*[{[]/.test(text))
    return gathered(readSecTickers(text).map((reading, index) => ({ line: index + 1, reading })));
  const table = readTable(text, FORMATS);
  if (table === null) throw unknownHeader(text);
  const { format, rows } = table;
  return gathered(rows.map(({ line, row }) => ({ line, reading: format.read(row) })));
}

function gathered(readings: readonly { line: number; reading: RowReading }[]): StockList {
  const list: StockList = { stocks: [], faults: [] };
  for (const { line, reading } of readings) {
    if (typeof reading === 'string') list.faults.push(`row ${line}: ${reading}.`);
    else if (reading !== null) list.stocks.push(reading);
  }
  return list;
}

function unknownHeader(text: string): UnreadableListError {
  if (text.trim() === '') return new UnreadableListError('The file is empty.');
  const first = text.trimStart().split('\n', 1)[0]?.trim().slice(0, LONGEST_ECHO) ?? '';
  const known = [...FORMATS.map(({ title }) => title), SEC_TITLE].map(title => `\n  ${title}`).join('');
  return new UnreadableListError(`"${first}" is the header of no list that is known; these are:${known}`);
}

/** Characters of what was given that a message repeats. */
const LONGEST_ECHO = 80;
