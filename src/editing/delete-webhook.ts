import { LockMode } from '@mikro-orm/core';
import { Webhook } from '../entities/webhook.js';
import { UserError } from '../errors.js';
import { keyOf } from '../schema/node.js';
import { recordAudit } from './record-audit.js';
import type { Work } from './work.js';

/** Does away with a webhook and its deliveries, also those that are still to be made. */
export async function deleteWebhook(work: Work, { id }: { id: string }): Promise<number> {
  const key = keyOf('Webhook', id);
  const webhook =
    key === null ? null : await work.em.findOne(Webhook, { id: key }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (webhook === null) throw new UserError('NOT_FOUND', ['id'], `id: there is no webhook ${JSON.stringify(id)}.`);
  // Its deliveries go with it, by the database.
  work.em.remove(webhook);
  recordAudit(work, { action: 'deleteWebhook', type: 'Webhook', key: webhook.id, summary: webhook.url });
  return webhook.id;
}
