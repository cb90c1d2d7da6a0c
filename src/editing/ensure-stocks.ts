import type { Rows } from '../database/database.js';
import { findKept } from '../database/kept-statements.js';
import { StockReference } from '../entities/stock-reference.js';
import type { SecurityLink } from '../linking/link-securities.js';
import { stockLookup } from '../search/stock-lookup.js';
import { noteDirectoryChange } from './load-directory.js';
import { withAliases } from './stored-stocks.js';
import type { Work } from './work.js';

/** A security that is spoken of; name null where nobody said it. */
export type SpokenSecurity = Pick<SecurityLink, 'identity' | 'name'>;

/** The securities that are spoken of. */
export interface SpokenStocks {
  /** By canonical symbol. */
  of(symbol: string): StockReference;
}

/** The securities that are spoken of, made where new; one that was known by its code alone takes the name. */
export async function ensureStocks(
  { em, now }: Pick<Work, 'em' | 'now'>,
  securities: readonly SpokenSecurity[],
): Promise<SpokenStocks> {
  const symbols = [...new Set(securities.map(({ identity }) => identity.symbol))];
  const bySymbols = (rows: Rows) => rows.selectFrom('StockReference').where('symbol', 'in', symbols).selectAll();
  const known =
    symbols.length === 0
      ? []
      : await findKept(em, StockReference, `stocks by ${symbols.length} symbols`, bySymbols, symbols);
  const stocks = new Map(known.map(stock => [stock.symbol, stock]));
  const named: StockReference[] = [];
  // In one order for all writers: two that make the same securities then wait for each other instead of locking up.
  for (const { identity, name } of securities.toSorted(bySymbol)) {
    const stock = stocks.get(identity.symbol);
    if (stock === undefined) {
      stocks.set(
        identity.symbol,
        em.create(StockReference, {
          ...identity,
          name: name ?? identity.code,
          issuer: null,
          listedAt: null,
          updatedAt: now,
          ...stockLookup({ ...identity, name: name ?? identity.code }, []),
        }),
      );
    } else if (name !== null && stock.name === stock.code) {
      stock.name = name;
      stock.updatedAt = now;
      named.push(stock);
    }
  }
  for (const { stock, aliases } of await withAliases(em, named)) Object.assign(stock, stockLookup(stock, aliases));
  if (named.some(({ listedAt }) => listedAt !== null)) await noteDirectoryChange({ em });
  return {
    of(symbol) {
      const stock = stocks.get(symbol);
      if (stock === undefined) throw new Error(`The security ${symbol} was neither found nor made.`);
      return stock;
    },
  };
}

function bySymbol({ identity: a }: SpokenSecurity, { identity: b }: SpokenSecurity): number {
  return Number(a.symbol > b.symbol) - Number(a.symbol < b.symbol);
}
