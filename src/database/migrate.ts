import { PostgreSqlDriver } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { ADVISORY_LOCKS } from './advisory-locks.js';
import type { Database } from './database.js';

/**
 * Brings the database to the newest schema; says the names of the migrations that ran. Of several processes that start
 * at once one migrates, and the others wait for it.
 */
export async function migrate(database: Database): Promise<string[]> {
  const isPostgresql = database.orm.em.getDriver() instanceof PostgreSqlDriver;
  const ran = await (isPostgresql ? upUnderAdvisoryLock(database) : upUnderWriteLock(database));
  return ran.map(({ name }) => name);
}

/** The lock is held on a connection of its own, for the migrator begins more than one transaction. */
async function upUnderAdvisoryLock({ orm }: Database) {
  const kysely = orm.em.getKysely({ type: 'write' });
  return await kysely.connection().execute(async connection => {
    await sql`select pg_advisory_lock(${ADVISORY_LOCKS.migration})`.execute(connection);
    try {
      return await orm.migrator.up();
    } finally {
      await sql`select pg_advisory_unlock(${ADVISORY_LOCKS.migration})`.execute(connection);
    }
  });
}

/** A transaction of SQLite's is a lock (see `begin immediate`), but the migrator makes its own table outside of any. */
async function upUnderWriteLock({ orm }: Database) {
  const storage = orm.migrator.getStorage();
  await orm.em.getConnection().transactional(async transaction => {
    storage.setMasterMigration(transaction);
    await storage.ensureTable?.();
    storage.unsetMasterMigration();
  });
  return await orm.migrator.up();
}
