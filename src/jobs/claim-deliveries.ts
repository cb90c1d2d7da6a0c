import type { EntityManager } from '../database/database.js';
import type { WebhookDeliveryRow } from '../database/rows.js';
import { inTransaction } from '../database/transaction.js';
import { WebhookDelivery } from '../entities/webhook-delivery.js';
import type { JobParts } from './job-parts.js';

/**
 * Milliseconds for which whoever tries a delivery has it alone. A try takes five seconds at most; one whose process
 * ended in the middle is made again after this.
 */
const LEASE = 60_000;

/** A delivery that this process alone tries now. */
export type Claim = Pick<WebhookDeliveryRow, 'id' | 'change' | 'attempts' | 'attemptsBefore'>;

/** Takes some due deliveries of a webhook, so that no other process tries them at the same time. */
export async function claimDeliveries(
  { database, now }: JobParts,
  webhook: number,
  limit: number,
): Promise<readonly Claim[]> {
  const due = await database.rows
    .selectFrom('WebhookDelivery')
    .where('webhook', '=', webhook)
    .where('nextAttemptAt', '<=', now())
    .orderBy('nextAttemptAt')
    .orderBy('id')
    .limit(limit)
    .select(['id', 'change', 'attempts', 'attemptsBefore'])
    .execute();
  if (due.length === 0) return [];
  // In the order of the keys for all, so that two processes wait for each other instead of locking up.
  const inOrder = due.toSorted((a, b) => a.id - b.id);
  return await inTransaction(database, async em => {
    const claimed: Claim[] = [];
    for (const delivery of inOrder) if (await claim(em, delivery, now())) claimed.push(nextTry(delivery));
    return claimed;
  });
}

/** Of those who have found it due only the first still finds it so, for the number of attempts says which try it is. */
async function claim(em: EntityManager, { id, attempts }: Claim, now: number): Promise<boolean> {
  const stillDue = { id, attempts, nextAttemptAt: { $lte: now } };
  const taken = { attempts: attempts + 1, nextAttemptAt: now + LEASE };
  return (await em.nativeUpdate(WebhookDelivery, stillDue, taken)) === 1;
}

function nextTry(delivery: Claim): Claim {
  return { ...delivery, attempts: delivery.attempts + 1 };
}
