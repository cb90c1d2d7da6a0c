import type { Database, EntityManager } from '../database/database.js';
import { inTransaction } from '../database/transaction.js';
import { Webhook } from '../entities/webhook.js';
import { WebhookDelivery } from '../entities/webhook-delivery.js';
import type { Claim } from './claim-deliveries.js';
import type { JobParts } from './job-parts.js';
import type { PostResult } from './post-message.js';

/** A try, and what it came to. */
export interface Attempt {
  claim: Claim;
  result: PostResult;
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Milliseconds between a try that failed and the next: ten tries in a little more than a day. */
const PAUSES = [5 * SECOND, 30 * SECOND, 2 * MINUTE, 10 * MINUTE, HOUR, 3 * HOUR, 6 * HOUR, 6 * HOUR, 8 * HOUR];

/** Milliseconds after which an address that takes nothing is not tried any more: a long weekend, and a day to notice it. */
const PATIENCE = 5 * 24 * HOUR;

/** What an address answers that wants no more, by RFC 9110. */
const GONE = 410;

/** Keeps what tries came to, and when those that failed are tried next; says whether all went well. */
export async function recordAttempts(
  { database, now }: Pick<JobParts, 'now'> & { database: Database },
  webhook: number,
  attempts: readonly Attempt[],
): Promise<boolean> {
  const failed = attempts.filter(({ result }) => result.error !== null);
  await inTransaction(database, async em => {
    for (const attempt of attempts) await recordAttempt(em, attempt, now());
    const isGone = failed.some(({ result }) => result.status === GONE);
    if (failed.length < attempts.length) await noteSuccess(em, webhook);
    else if (failed.length > 0) await noteFailure(em, webhook, now(), isGone);
  });
  return failed.length === 0;
}

async function recordAttempt(em: EntityManager, { claim, result }: Attempt, now: number): Promise<void> {
  const { status, error } = result;
  const { id, attempts } = claim;
  if (error === null) {
    const taken = { responseStatus: status, deliveredAt: now, nextAttemptAt: null, lastError: null };
    await em.nativeUpdate(WebhookDelivery, { id, attempts }, taken);
    return;
  }
  const pause = PAUSES[attempts - claim.attemptsBefore - 1];
  const nextAttemptAt = pause === undefined ? null : now + pause;
  // By the number of attempts: where this one took too long, another may have begun the next.
  await em.nativeUpdate(WebhookDelivery, { id, attempts }, { responseStatus: status, nextAttemptAt, lastError: error });
}

async function noteSuccess(em: EntityManager, id: number): Promise<void> {
  await em.nativeUpdate(Webhook, { id, failingSince: { $ne: null } }, { failingSince: null });
}

async function noteFailure(em: EntityManager, id: number, now: number, isGone: boolean): Promise<void> {
  await em.nativeUpdate(Webhook, { id, failingSince: null }, { failingSince: now });
  const isOver = isGone ? { id } : { id, failingSince: { $lte: now - PATIENCE } };
  await em.nativeUpdate(Webhook, isOver, { isActive: false });
}
