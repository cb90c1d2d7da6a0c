import { PostgreSqlDriver } from '@mikro-orm/postgresql';
import { ADVISORY_LOCKS } from './advisory-locks.js';
import type { EntityManager } from './database.js';

/**
 * Lets the transactions that look for a story do it one after the other, each until it commits: of two that store twins
 * at once the second must see the first's. SQLite's have one writer at a time anyway. Whoever numbers a change as well
 * does that later (see `orderChanges`), or the two locks could be taken crosswise.
 */
export async function takeTurns(em: EntityManager): Promise<void> {
  if (em.getDriver() instanceof PostgreSqlDriver)
    await em.execute(`select pg_advisory_xact_lock(${ADVISORY_LOCKS.story})`);
}
