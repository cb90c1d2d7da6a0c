import { readFile } from 'node:fs/promises';
import { openDatabase } from '../../dist/database/database.js';
import { migrate } from '../../dist/database/migrate.js';
import { importStockList } from '../../dist/editing/import-stock-list.js';
import { loadDirectory } from '../../dist/editing/load-directory.js';
import { readStockList } from '../../dist/ingest/stock-lists/read-stock-list.js';

/** The directory that some lists of securities make, imported one after the other as an operator would. */
export async function directoryOf(paths) {
  const database = await openDatabase('sqlite::memory:');
  await migrate(database);
  for (const path of paths) {
    const { stocks } = readStockList(await readFile(path));
    await importStockList(database, stocks, Date.now(), () => {});
  }
  const directory = await loadDirectory({ em: database.orm.em.fork() });
  await database.close();
  return directory;
}
