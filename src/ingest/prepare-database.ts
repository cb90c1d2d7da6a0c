import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Database } from '../database/database.js';
import { migrate } from '../database/migrate.js';
import { inTransaction } from '../database/transaction.js';
import { fillLookups } from '../editing/fill-lookups.js';
import { fillStories } from '../editing/fill-stories.js';
import { importWholeList } from '../editing/import-stock-list.js';
import { indexMissing } from '../editing/index-articles.js';
import { StockReference } from '../entities/stock-reference.js';
import { readStockList } from './stock-lists/read-stock-list.js';

/** Two steps up is the package, from src/ingest as from dist/ingest. */
const SHIPPED_LIST = fileURLToPath(new URL('../../data/securities.csv', import.meta.url));

/** Which securities an instance begins with: those that ship with the package, or none. */
export type FirstDirectory = 'shipped' | 'none';

/**
 * Brings the database to the newest schema, and what is stored in it; where no security is listed yet, also brings in
 * the directory that ships. Says the names of the migrations that ran.
 */
export async function prepareDatabase(database: Database, directory: FirstDirectory): Promise<string[]> {
  const ran = await migrate(database);
  await fillLookups(database);
  await fillStories(database);
  await indexMissing(database);
  if (directory === 'shipped') await loadShippedDirectory(database);
  return ran;
}

async function loadShippedDirectory(database: Database): Promise<void> {
  const listed = database.rows.selectFrom('StockReference').where('listedAt', 'is not', null).select('id').limit(1);
  if ((await listed.execute()).length > 0) return;
  const { stocks, faults } = readStockList(await readFile(SHIPPED_LIST));
  if (faults.length > 0) throw new Error(`${SHIPPED_LIST}: ${faults.join(' ')}`);
  // Whole or not at all: what is begun would never be ended. Of several processes that start at once one does it.
  await inTransaction(database, async em => {
    if ((await em.count(StockReference, { listedAt: { $ne: null } })) > 0) return;
    await importWholeList({ em, now: Date.now() }, stocks);
  });
}
