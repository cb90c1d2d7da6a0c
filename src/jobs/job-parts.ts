import type { Database } from '../database/database.js';

/** What jobs work with. */
export interface JobParts {
  database: Database;
  now(): number;
  /** Told of what failed; it is tried again at the job's next turn, and what comes after it is done all the same. */
  onFault(error: unknown): void;
}
