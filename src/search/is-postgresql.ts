import { PostgresAdapter } from 'kysely';
import type { Rows } from '../database/database.js';

/** Which of the two databases is asked. */
export function isPostgresql(rows: Rows): boolean {
  return rows.getExecutor().adapter instanceof PostgresAdapter;
}
