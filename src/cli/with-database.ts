import type { Config } from '../config.js';
import { type Database, openDatabase } from '../database/database.js';
import { prepareDatabase } from '../ingest/prepare-database.js';

/** Opens the database, prepares it as `serve` does, and closes it when the work is done. */
export async function withDatabase<Result>(
  { database: { url }, directory }: Config,
  work: (database: Database, ran: readonly string[]) => Promise<Result>,
): Promise<Result> {
  const database = await openDatabase(url);
  try {
    return await work(database, await prepareDatabase(database, directory));
  } finally {
    await database.close();
  }
}
