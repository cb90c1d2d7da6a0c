import type { Database } from './database.js';

/** Brings the database to the newest schema; says the names of the migrations that ran. */
export async function migrate({ orm }: Database): Promise<string[]> {
  const ran = await orm.migrator.up();
  return ran.map(({ name }) => name);
}
