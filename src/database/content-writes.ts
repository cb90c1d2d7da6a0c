import { ContentWrite } from '../entities/content-write.js';
import type { EntityManager, Rows } from './database.js';
import { orderChanges } from './order-changes.js';
import { fromJson } from './rows.js';
import { writtenRows } from './written-rows.js';

/** Rows beyond which a commit may have changed anything. */
const MOST_KEYS = 1_000;

/** What a commit changed, for those who keep answers. */
export type Written = Pick<ContentWrite, 'id' | 'keys' | 'times'>;

/** Keeps, at the end of a transaction, what it changed of what readers see. */
export async function recordWritten(em: EntityManager): Promise<void> {
  const written = writtenRows(em);
  if (written === null) return;
  const { keys, times, isAll } = written;
  const isKnown = !isAll && keys.size <= MOST_KEYS;
  await orderChanges(em);
  await em.insert(ContentWrite, {
    createdAt: Date.now(),
    keys: isKnown ? [...keys] : null,
    times: isKnown ? [...times] : [],
  });
}

/** What was written after a write, in order. */
export async function writesAfter(rows: Rows, id: number): Promise<Written[]> {
  const found = await rows.selectFrom('ContentWrite').where('id', '>', id).orderBy('id').selectAll().execute();
  return found.map(({ id, keys, times }) => ({
    id,
    keys: keys === null ? null : fromJson(keys),
    times: fromJson(times),
  }));
}
