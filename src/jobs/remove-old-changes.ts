import type { EntityManager } from '../database/database.js';
import type { Tables } from '../database/rows.js';
import { inTransaction } from '../database/transaction.js';
import type { JobParts } from './job-parts.js';

/** Milliseconds that a change is kept for those who follow: 30 days, as the API says. */
const TIME_KEPT = 30 * 24 * 3_600_000;

/**
 * Removes what is too old to be followed, but for the newest of it: that tells, for as long as anything is kept, which
 * cursors are behind a gap.
 */
export async function removeOldChanges({ database, now }: JobParts): Promise<void> {
  await inTransaction(database, em => removeBefore(em, now() - TIME_KEPT));
}

async function removeBefore(em: EntityManager, time: number): Promise<void> {
  const changes = em.getKysely<Tables>();
  const ids = changes.selectFrom('ArticleChange').select('id');
  // By the order of the stream, which differs from that of the clocks by moments: none is removed before one that stays.
  const young = await ids.where('createdAt', '>=', time).orderBy('id').limit(1).executeTakeFirst();
  const old = young === undefined ? ids : ids.where('id', '<', young.id);
  const newestOld = await old.orderBy('id', 'desc').limit(1).executeTakeFirst();
  if (newestOld !== undefined) await changes.deleteFrom('ArticleChange').where('id', '<', newestOld.id).execute();
}
