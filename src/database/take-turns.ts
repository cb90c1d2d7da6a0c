import { PostgreSqlDriver } from '@mikro-orm/postgresql';
import type { EntityManager } from './database.js';

/** PostgreSQL's advisory lock of whoever looks for an article's story: any number that nothing else locks. */
const STORY_LOCK = 7_126_431;

/**
 * Lets the transactions that look for a story do it one after the other, each until it commits: of two that store twins
 * at once the second must see the first's. SQLite's have one writer at a time anyway. Whoever numbers a change as well
 * does that later (see `orderChanges`), or the two locks could be taken crosswise.
 */
export async function takeTurns(em: EntityManager): Promise<void> {
  if (em.getDriver() instanceof PostgreSqlDriver) await em.execute(`select pg_advisory_xact_lock(${STORY_LOCK})`);
}
