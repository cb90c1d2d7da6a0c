import { type SqlBool, sql } from 'kysely';
import type { WebhookRow } from '../database/rows.js';
import { articleLoader } from '../loaders/articles.js';
import { articleChangeLoader } from '../loaders/webhooks.js';
import { ANONYMOUS } from '../viewer/viewer.js';
import { type Claim, claimDeliveries } from './claim-deliveries.js';
import { type PostResult, postMessage } from './post-message.js';
import { queueDeliveries } from './queue-deliveries.js';
import { recordAttempts } from './record-attempts.js';
import { messageOf } from './webhook-message.js';
import type { WebhookParts } from './webhook-parts.js';

/** Messages under way to one address at once; to one that fails a single one, so that it is not overrun when it is back. */
const AT_ONCE = 10;

/** What sends webhooks. */
export interface WebhookSender {
  /** Sees what is to be sent, and begins; what is under way does not hold it up. */
  turn(): Promise<void>;
  /** Breaks off what is under way; it is sent again when somebody next takes a turn. */
  close(): Promise<void>;
}

/** Sends the changes to the webhooks that want them, each address in a lane of its own: one that hangs holds up none. */
export function webhookSender(parts: WebhookParts): WebhookSender {
  const lanes = new Map<number, Promise<void>>();
  const stop = new AbortController();
  return {
    async turn() {
      await queueDeliveries(parts);
      for (const key of await webhooksWithDue(parts)) {
        if (lanes.has(key) || stop.signal.aborted) continue;
        const lane = runLane(parts, key, stop.signal).catch(parts.onFault);
        lanes.set(
          key,
          lane.finally(() => lanes.delete(key)),
        );
      }
    },
    async close() {
      stop.abort();
      await Promise.all(lanes.values());
    },
  };
}

/** By a look at each webhook, however many deliveries of one that is dead are due. */
async function webhooksWithDue({ database, now }: WebhookParts): Promise<number[]> {
  const { rows } = database;
  const due = rows
    .selectFrom('WebhookDelivery')
    .where(sql<SqlBool>`${sql.ref('WebhookDelivery.webhook')} = ${sql.ref('Webhook.id')}`)
    .where('WebhookDelivery.nextAttemptAt', '<=', now())
    .select('WebhookDelivery.id');
  const webhooks = await rows.selectFrom('Webhook').where(sql<SqlBool>`exists ${due}`).select('id').execute();
  return webhooks.map(({ id }) => id);
}

/** Sends what is due to one address until nothing is, or it fails: then the next turn tries one more. */
async function runLane(parts: WebhookParts, key: number, stopped: AbortSignal): Promise<void> {
  let isWell = true;
  while (isWell && !stopped.aborted) {
    const webhook = await parts.database.rows
      .selectFrom('Webhook')
      .where('id', '=', key)
      .selectAll()
      .executeTakeFirst();
    if (!webhook?.isActive) return;
    const claims = await claimDeliveries(parts, key, webhook.failingSince === null ? AT_ONCE : 1);
    if (claims.length === 0) return;
    const results = await sendAll(parts, webhook, claims, stopped);
    isWell = await recordAttempts(parts, key, results);
  }
}

async function sendAll(parts: WebhookParts, webhook: WebhookRow, claims: readonly Claim[], stopped: AbortSignal) {
  const { database, publicUrl, allowsPrivate, now } = parts;
  // As they are now, and to everybody: what was taken down since the change is told of to nobody any more.
  const articles = articleLoader(database.rows, ANONYMOUS);
  const changes = articleChangeLoader(database.rows);
  const send = async (claim: Claim): Promise<PostResult> => {
    const change = await changes.load(claim.change);
    if (change === null) return { status: null, error: 'The change is no longer kept.' };
    const article = await articles.load(change.articleKey);
    const message = messageOf(claim.id, webhook.secret, now(), { change, article, publicUrl });
    return await postMessage(webhook.url, message, { allowsPrivate, stopped });
  };
  return await Promise.all(claims.map(async claim => ({ claim, result: await send(claim) })));
}
