import { inTransaction } from '../database/transaction.js';
import { ContentWrite } from '../entities/content-write.js';
import type { JobParts } from './job-parts.js';

/** Milliseconds that a write is kept for those who keep answers: they look far more often. */
const TIME_KEPT = 3_600_000;

/** Removes the writes that all have seen by now, but for the newest: by its number is known that nothing came after it. */
export async function removeOldWrites({ database, now }: JobParts): Promise<void> {
  await inTransaction(database, async em => {
    const [newest] = await em.find(ContentWrite, {}, { orderBy: { id: 'desc' }, limit: 1 });
    if (newest === undefined) return;
    await em.nativeDelete(ContentWrite, { createdAt: { $lt: now() - TIME_KEPT }, id: { $lt: newest.id } });
  });
}
