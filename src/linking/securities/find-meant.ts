import type { SymbolQuery } from './read-symbol.js';
import type { SecurityKind } from './security-kind.js';

/** Where securities are looked up. */
interface StoredSecurities<Stock> {
  bySymbols(symbols: readonly string[]): Promise<Stock[]>;
  byCode(code: string): Promise<Stock[]>;
}

/** The stored security that a notation means. Of a bare code that several share, the one share; null where none is meant. */
export async function findMeant<Stock extends { symbol: string; kind: SecurityKind }>(
  { symbols, code }: SymbolQuery,
  stored: StoredSecurities<Stock>,
): Promise<Stock | null> {
  const found = await stored.bySymbols(symbols);
  const meant = symbols.map(symbol => found.find(stock => stock.symbol === symbol)).find(stock => stock !== undefined);
  if (meant !== undefined || code === null) return code === null || found.length === 1 ? (meant ?? null) : null;
  const sharing = await stored.byCode(code);
  const shares = sharing.filter(stock => stock.kind === 'EQUITY');
  return (shares.length === 1 ? shares : sharing.length === 1 ? sharing : [])[0] ?? null;
}
