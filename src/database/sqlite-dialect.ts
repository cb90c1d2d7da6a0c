import { setTimeout as sleep } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { CompiledQuery, type DatabaseConnection, type Driver, SqliteDialect, SqliteDriver } from 'kysely';

/** Statements kept prepared a connection; the API's own are some hundred. */
const KEPT_STATEMENTS = 500;

/** Milliseconds that a writer waits for another connection's write before it gives up. */
const BUSY_TIMEOUT = 10_000;

/** Milliseconds between two looks at whether the other's write has ended; a small one takes some three. */
const BUSY_POLL = 3;

/**
 * Kysely's SQLite dialect over better-sqlite3, with statements kept prepared: preparing anew at each call is a
 * quarter of the time of a small read.
 */
export function sqliteDialect(file: string, access: 'read' | 'write'): SqliteDialect {
  const database = new Database(file, { timeout: BUSY_TIMEOUT });
  if (access === 'write') {
    switchToWal(database);
    // With NORMAL a power cut may take back the last commits; an acknowledged post must outlive it.
    database.pragma('synchronous = FULL');
    database.pragma('foreign_keys = ON');
    countForPlans(database);
  } else {
    // Not opened as read-only, for a reader may come before the file is made.
    database.pragma('query_only = ON');
  }
  const prepare = keptStatements(database);
  const config = { database: { prepare, close: () => database.close() } };
  return access === 'write' ? new WritingDialect(config, database) : new SqliteDialect(config);
}

/** Of two processes that open a new file at once SQLite tells one that it is locked, without any waiting of its own. */
function switchToWal(database: Database.Database): void {
  const deadline = Date.now() + BUSY_TIMEOUT;
  for (;;) {
    try {
      database.pragma('journal_mode = WAL');
      return;
    } catch (error) {
      if (!isBusy(error) || Date.now() > deadline) throw error;
    }
  }
}

/**
 * Lets SQLite count, where that was long ago, how many rows each index finds: without it it takes ten of any status,
 * and reads all published articles to find one by its slug. By its manual to be done when a database is opened.
 */
function countForPlans(database: Database.Database): void {
  try {
    // It is a write; where another process is at one it is left for the next time, without waiting.
    database.pragma('busy_timeout = 0');
    database.pragma('optimize = 0x10002');
  } catch (error) {
    if (!isBusy(error)) throw error;
  } finally {
    database.pragma(`busy_timeout = ${BUSY_TIMEOUT}`);
  }
}

function keptStatements(database: Database.Database): (sql: string) => Database.Statement {
  const kept = new Map<string, Database.Statement>();
  return sql => {
    const statement = kept.get(sql) ?? database.prepare(sql);
    kept.delete(sql);
    kept.set(sql, statement);
    const [leastRecent] = kept.keys();
    if (kept.size > KEPT_STATEMENTS && leastRecent !== undefined) kept.delete(leastRecent);
    return statement;
  };
}

class WritingDialect extends SqliteDialect {
  constructor(
    private readonly config: ConstructorParameters<typeof SqliteDriver>[0],
    private readonly database: Database.Database,
  ) {
    super(config);
  }

  override createDriver(): Driver {
    return new WritingDriver(this.config, this.database);
  }
}

/**
 * Begins each transaction as a write, and waits for its turn without holding up the process. SQLite's own waiting
 * would: no reader is served meanwhile, and a writer of the same process can never end.
 */
class WritingDriver extends SqliteDriver {
  constructor(
    config: ConstructorParameters<typeof SqliteDriver>[0],
    private readonly database: Database.Database,
  ) {
    super(config);
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    const deadline = Date.now() + BUSY_TIMEOUT;
    while (!(await this.hasBegun(connection, deadline))) await sleep(BUSY_POLL);
  }

  private async hasBegun(connection: DatabaseConnection, deadline: number): Promise<boolean> {
    this.database.pragma('busy_timeout = 0');
    try {
      // A deferred transaction that reads first fails at its first write where another has written meanwhile.
      await connection.executeQuery(CompiledQuery.raw('begin immediate'));
      return true;
    } catch (error) {
      if (!isBusy(error) || Date.now() > deadline) throw error;
      return false;
    } finally {
      this.database.pragma(`busy_timeout = ${BUSY_TIMEOUT}`);
    }
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY');
}
