import type { Database } from '../database/database.js';
import { inTransaction } from '../database/transaction.js';
import { UserError } from '../errors.js';
import type { Work } from './work.js';

/** What an edit gives: the key of what it changed, null where that is many; with what is told only once, where there is such. */
export type Edited = number | { key: number | null };

/** What an edit came to: the key of what it changed, or why it changed nothing. */
export interface EditResult<Value extends Edited = Edited> {
  /** Null where there is nothing to show; after a conflict the key of what stands in the way. */
  key: number | null;
  /** All that the edit gave; null where it changed nothing. */
  value: Value | null;
  errors: readonly UserError[];
}

/** Runs one edit in one transaction; what its caller can put right comes back as an error, with nothing written. */
export async function runEdit<Value extends Edited>(
  database: Database,
  { now, actor }: Pick<Work, 'now' | 'actor'>,
  edit: (work: Work) => Promise<Value>,
): Promise<EditResult<Value>> {
  try {
    const value = await inTransaction(database, em => edit({ em, now, actor }));
    return { key: typeof value === 'number' ? value : value.key, value, errors: [] };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { key: error.article, value: null, errors: [error] };
  }
}
