import { type Database, openDatabase } from '../database/database.js';
import { migrate } from '../database/migrate.js';

/** Opens the database, brings it to the newest schema, and closes it when the work is done. */
export async function withDatabase<Result>(
  url: string,
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  const database = await openDatabase(url);
  try {
    await migrate(database);
    return await work(database);
  } finally {
    await database.close();
  }
}
