import { PostgreSqlDriver } from '@mikro-orm/postgresql';
import { ADVISORY_LOCKS } from './advisory-locks.js';
import type { EntityManager } from './database.js';
import { CHANGE_CHANNEL } from './listen-postgresql.js';

/**
 * Makes the transactions that number a change commit in the order of the numbers, so that whoever reads up to one has
 * seen all before it. SQLite's have one writer at a time; PostgreSQL's wait for each other here until they commit, and
 * tell those who listen when they do.
 */
export async function orderChanges(em: EntityManager): Promise<void> {
  if (em.getDriver() instanceof PostgreSqlDriver) {
    await em.execute(`select pg_advisory_xact_lock(${ADVISORY_LOCKS.change}), pg_notify('${CHANGE_CHANNEL}', '')`);
  }
}
