import Database from 'better-sqlite3';
import { SqliteDialect } from 'kysely';

/** Statements kept prepared a connection; the API's own are some hundred. */
const KEPT_STATEMENTS = 500;

/** Milliseconds that a writer waits for another process's write before it gives up. */
const BUSY_TIMEOUT = 10_000;

/**
 * Kysely's SQLite dialect over better-sqlite3, with statements kept prepared: preparing anew at each call is a
 * quarter of the time of a small read.
 */
export function sqliteDialect(file: string, access: 'read' | 'write'): SqliteDialect {
  const database = new Database(file, { timeout: BUSY_TIMEOUT });
  if (access === 'write') {
    database.pragma('journal_mode = WAL');
    // With NORMAL a power cut may take back the last commits; an acknowledged post must outlive it.
    database.pragma('synchronous = FULL');
    database.pragma('foreign_keys = ON');
  } else {
    // Not opened as read-only, for a reader may come before the file is made.
    database.pragma('query_only = ON');
  }
  const kept = new Map<string, Database.Statement>();
  const prepare = (sql: string) => {
    // A deferred transaction that reads first fails at its first write where another has written meanwhile.
    const statement =
      kept.get(sql) ?? database.prepare(sql === 'begin' && access === 'write' ? 'begin immediate' : sql);
    kept.delete(sql);
    kept.set(sql, statement);
    const [leastRecent] = kept.keys();
    if (kept.size > KEPT_STATEMENTS && leastRecent !== undefined) kept.delete(leastRecent);
    return statement;
  };
  return new SqliteDialect({ database: { prepare, close: () => database.close() } });
}
