import { openDatabase } from '../../src/database/database.js';
import { importStocks } from '../../src/editing/import-stocks.js';
import { readStockCsv } from '../../src/ingest/read-stock-csv.js';
import type { World } from './a-server.js';

/** Imports a CSV list of securities, as `tickerdesk stocks import` does beside a running server. */
export async function withDirectory(world: World, csv: string): Promise<World> {
  const database = await openDatabase(world.databaseUrl);
  await importStocks(database, readStockCsv(csv).stocks, Date.now(), () => {});
  await database.close();
  return world;
}
