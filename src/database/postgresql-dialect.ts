import { PostgresDialect } from 'kysely';
import pg from 'pg';

/** Connections a process: reads are short, and one writer holds one. */
const POOL_SIZE = 20;

/**
 * To compile a statement or to start workers for it takes longer than to run ours; and its rows lie in memory or on a
 * disk without moving parts, where to read one here and one there costs hardly more than one after the other.
 */
const SETTINGS = 'set jit = off; set max_parallel_workers_per_gather = 0; set random_page_cost = 1.1';

/** PostgreSQL's type number of bigint, as counts and times come. */
const INT8 = 20;

/** Kysely's PostgreSQL dialect, with bigint as a number: our times and counts stay far below 2^53. */
export function postgresqlDialect(url: string, onError: (error: Error) => void): PostgresDialect {
  const types = new pg.TypeOverrides();
  types.setTypeParser(INT8, Number);
  const pool = new pg.Pool({ connectionString: url, max: POOL_SIZE, types });
  // A connection that the server drops reports here; without a listener that ends the process.
  pool.on('error', onError);
  pool.on('connect', client => {
    client.on('error', onError);
    client.query(SETTINGS).catch(onError);
  });
  return new PostgresDialect({ pool });
}
