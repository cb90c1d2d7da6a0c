import { crc32 } from 'node:zlib';
import type { StockReference } from '../entities/stock-reference.js';

/** A security as it is shown: as the directory has it, or as it would be made. */
export type ShownStock = Omit<StockReference, 'market' | 'listedAt' | 'updatedAt' | 'searchNames' | 'searchKeys'>;

/** What is shown of a security; one that is not stored gets an id of nothing. */
export function shownStock({
  id,
  symbol,
  code,
  name,
  kind,
  mic,
  secid,
  yahooSymbol,
  issuer,
}: StockReference): ShownStock {
  return { id: id ?? provisionalKey(symbol), symbol, code, name, kind, mic, secid, yahooSymbol, issuer };
}

/** A key below zero, where none is stored, and unlike another security's: clients keep what they read by id. */
function provisionalKey(symbol: string): number {
  return -(crc32(symbol) >>> 1) - 1;
}
