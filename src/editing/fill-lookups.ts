import type { Database, EntityManager } from '../database/database.js';
import { inTransaction } from '../database/transaction.js';
import { StockReference } from '../entities/stock-reference.js';
import { stockLookup } from '../search/stock-lookup.js';
import { withAliases } from './stored-stocks.js';

/** Securities of one transaction. */
const BATCH = 1_000;

/** Makes findable by name what was stored before securities had the columns for that. */
export async function fillLookups(database: Database): Promise<void> {
  // Nearly always there is none, and then this is one read and no write.
  const old = database.rows.selectFrom('StockReference').where('searchKeys', '=', '').select('id').limit(1);
  if ((await old.execute()).length === 0) return;
  while ((await inTransaction(database, fillSome)) === BATCH);
}

/** Says how many there were. */
async function fillSome(em: EntityManager): Promise<number> {
  const stocks = await em.find(StockReference, { searchKeys: '' }, { limit: BATCH });
  for (const { stock, aliases } of await withAliases(em, stocks)) Object.assign(stock, stockLookup(stock, aliases));
  return stocks.length;
}
