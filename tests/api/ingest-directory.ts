import { openDatabase } from '../../src/database/database.js';
import { importStockList } from '../../src/editing/import-stock-list.js';
import { readStockList } from '../../src/ingest/stock-lists/read-stock-list.js';
import type { World } from './a-server.js';

/** Imports a list of securities, as `tickerdesk stocks import` does beside a running server. */
export async function withDirectory(world: World, list: string): Promise<World> {
  const database = await openDatabase(world.databaseUrl);
  await importStockList(database, readStockList(Buffer.from(list)).stocks, Date.now(), () => {});
  await database.close();
  return world;
}
