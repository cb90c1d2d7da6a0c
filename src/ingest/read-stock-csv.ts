import { parse } from 'csv-parse/sync';
import type { ListedStock } from '../editing/import-stocks.js';
import { identify } from '../linking/security.js';

/** What a list of securities holds, and what of it was left out. */
export interface StockList {
  stocks: ListedStock[];
  /** A line each: the row and what is wrong with it. */
  faults: string[];
}

/** Reads a CSV list of securities: market (eastmoney's number), code, name_zh and, if known, name_en. */
export function readStockCsv(csv: string): StockList {
  const rows: Record<string, string>[] = parse(csv, { columns: true, bom: true, trim: true, skip_empty_lines: true });
  const missing = ['market', 'code', 'name_zh'].filter(column => rows[0] !== undefined && !(column in rows[0]));
  if (missing.length > 0) return { stocks: [], faults: [`the header lacks ${missing.join(', ')}`] };
  const list: StockList = { stocks: [], faults: [] };
  for (const [index, row] of rows.entries()) {
    const { market = '', code = '', name_zh: name = '', name_en: englishName = '' } = row;
    const identity = /^\d{1,3}$/.test(market) ? identify(Number(market), code) : null;
    if (identity === null) list.faults.push(`row ${index + 2}: no market ${market} has a code ${code}`);
    else if (name === '' && englishName === '') list.faults.push(`row ${index + 2}: ${identity.symbol} has no name`);
    else
      list.stocks.push({ identity, name: name || englishName, englishName: name === '' ? null : englishName || null });
  }
  return list;
}
