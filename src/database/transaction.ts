import { setTimeout as sleep } from 'node:timers/promises';
import {
  DeadlockException,
  FlushMode,
  ForeignKeyConstraintViolationException,
  LockWaitTimeoutException,
  UniqueConstraintViolationException,
} from '@mikro-orm/core';
import { recordWritten } from './content-writes.js';
import type { Database, EntityManager } from './database.js';

/** Tries of one unit of work. Of those who write one new row at once each round lets one through: some 20 a process. */
const TRIES = 50;

/** Milliseconds, of which those who lost pause a random part, longer each time, so that they do not meet again. */
const PAUSE = 5;

/**
 * Runs one unit of work in one transaction, and again where another writer came first: the database's constraints say
 * who is second, and the second then finds the first's rows, or that a row which it pointed to is gone. So `work` must
 * start from what it reads in the transaction, and must not act outside of it.
 */
export async function inTransaction<Result>(
  database: Database,
  work: (em: EntityManager) => Promise<Result>,
  mostTries = TRIES,
): Promise<Result> {
  for (let tries = 1; ; tries++) {
    try {
      // Flushed once, at the end: what `work` asks for in between it has not changed.
      const result = await database.orm.em.fork({ flushMode: FlushMode.COMMIT }).transactional(async em => {
        const result = await work(em);
        await em.flush();
        await recordWritten(em);
        return result;
      });
      database.changeWatch.noteWrite();
      return result;
    } catch (error) {
      if (tries === mostTries || !isOvertaken(error)) throw error;
      await sleep(Math.random() * PAUSE * tries);
    }
  }
}

/** Runs work of which nothing is stored: what it makes and changes is seen by itself alone. It must not flush. */
export async function foresee<Result>(
  database: Database,
  work: (em: EntityManager) => Promise<Result>,
): Promise<Result> {
  return await work(database.orm.em.fork({ flushMode: FlushMode.COMMIT }));
}

function isOvertaken(error: unknown): boolean {
  return (
    error instanceof UniqueConstraintViolationException ||
    error instanceof ForeignKeyConstraintViolationException ||
    error instanceof DeadlockException ||
    error instanceof LockWaitTimeoutException
  );
}
