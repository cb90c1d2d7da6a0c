import type { EntityManager } from '../database/database.js';
import { StockAlias } from '../entities/stock-alias.js';
import { StockReference } from '../entities/stock-reference.js';

/** A security with its further names. */
export interface KnownStock {
  stock: StockReference;
  aliases: StockAlias[];
}

/** Those securities of some symbols that are stored, by symbol. */
export async function loadStocks(em: EntityManager, symbols: readonly string[]): Promise<Map<string, KnownStock>> {
  if (symbols.length === 0) return new Map();
  const stocks = await em.find(StockReference, { symbol: { $in: [...symbols] } });
  return new Map((await withAliases(em, stocks)).map(known => [known.stock.symbol, known]));
}

/** Securities with the further names that are stored. */
export async function withAliases(em: EntityManager, stocks: readonly StockReference[]): Promise<KnownStock[]> {
  const aliases = stocks.length === 0 ? [] : await em.find(StockAlias, { stock: { $in: [...stocks] } });
  const aliasesOf = Map.groupBy(aliases, alias => alias.stock);
  return stocks.map(stock => ({ stock, aliases: aliasesOf.get(stock) ?? [] }));
}

/** Removes some of its further names; says whether there was any. */
export function removeAliases(em: EntityManager, known: KnownStock, isGone: (alias: StockAlias) => boolean): boolean {
  const gone = known.aliases.filter(isGone);
  for (const alias of gone) em.remove(alias);
  known.aliases = known.aliases.filter(alias => !gone.includes(alias));
  return gone.length > 0;
}
