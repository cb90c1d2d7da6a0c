import {
  DeadlockException,
  FlushMode,
  LockWaitTimeoutException,
  UniqueConstraintViolationException,
} from '@mikro-orm/core';
import type { Database, EntityManager } from './database.js';

/** Tries of one unit of work. Two writers of one new row need two; more meet only under heavy contention. */
const TRIES = 8;

/**
 * Runs one unit of work in one transaction, and again where another writer came first: the database's unique
 * constraints say who is second, and the second then finds the first's rows. So `work` must start from what it
 * reads in the transaction, and must not act outside of it.
 */
export async function inTransaction<Result>(
  database: Database,
  work: (em: EntityManager) => Promise<Result>,
): Promise<Result> {
  for (let tries = 1; ; tries++) {
    try {
      // Flushed once, at the end: what `work` asks for in between it has not changed.
      return await database.orm.em.fork({ flushMode: FlushMode.COMMIT }).transactional(work);
    } catch (error) {
      if (tries === TRIES || !isOvertaken(error)) throw error;
    }
  }
}

function isOvertaken(error: unknown): boolean {
  return (
    error instanceof UniqueConstraintViolationException ||
    error instanceof DeadlockException ||
    error instanceof LockWaitTimeoutException
  );
}
