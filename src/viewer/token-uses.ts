import type { Database } from '../database/database.js';
import { inTransaction } from '../database/transaction.js';
import { ApiToken } from '../entities/api-token.js';

/** Milliseconds between two writes of one token's last use: to the minute is enough, and a read costs no write. */
const PRECISION = 60_000;

/** Milliseconds until a use is written: its answer is under way by then, and those of other tokens go with it. */
const DELAY = 1_000;

/** Keeps when tokens were last used. */
export interface TokenUses {
  /** A token was used now; returns at once. */
  note(token: Pick<ApiToken, 'id' | 'lastUsedAt'>, now: number): void;
  /** Writes what is noted, and ends. */
  close(): Promise<void>;
}

/** Writes when tokens were last used, beside the requests: one that fails is told to `onFault`, and no request fails. */
export function recordTokenUses(database: Database, onFault: (error: unknown) => void): TokenUses {
  const noted = new Map<number, number>();
  let timer: NodeJS.Timeout | undefined;
  let writing = Promise.resolve();

  function write(): void {
    timer = undefined;
    const uses = [...noted];
    noted.clear();
    writing = writing.then(() => writeUses(database, uses)).catch(onFault);
  }

  return {
    note({ id, lastUsedAt }, now) {
      if (lastUsedAt !== null && now - lastUsedAt < PRECISION) return;
      noted.set(id, now);
      // Whether a use is written must not keep a process alive that has ended its work.
      timer ??= setTimeout(write, DELAY).unref();
    },
    async close() {
      clearTimeout(timer);
      write();
      await writing;
    },
  };
}

async function writeUses(database: Database, uses: readonly [id: number, now: number][]): Promise<void> {
  if (uses.length === 0) return;
  await inTransaction(database, async em => {
    for (const [id, now] of uses) {
      // Another process may have written it meanwhile.
      const isOld = { $or: [{ lastUsedAt: null }, { lastUsedAt: { $lte: now - PRECISION } }] };
      await em.nativeUpdate(ApiToken, { id, ...isOld }, { lastUsedAt: now });
    }
  });
}
