import { LockMode } from '@mikro-orm/core';
import { WebhookDelivery } from '../entities/webhook-delivery.js';
import { UserError } from '../errors.js';
import { keyOf } from '../schema/node.js';
import { recordAudit } from './record-audit.js';
import type { Work } from './work.js';

/**
 * Makes a delivery due again, with the id that it has, so that a receiver sees what it knows already. Whoever asks for
 * that takes the receiver to be well again: a webhook that was given up becomes active.
 */
export async function redeliverWebhook(work: Work, { deliveryId }: { deliveryId: string }): Promise<number> {
  const key = keyOf('WebhookDelivery', deliveryId);
  const delivery = key === null ? null : await load(work, key);
  if (delivery === null) {
    const message = `deliveryId: there is no delivery ${JSON.stringify(deliveryId)}.`;
    throw new UserError('NOT_FOUND', ['deliveryId'], message);
  }
  const { webhook } = delivery;
  delivery.attemptsBefore = delivery.attempts;
  delivery.deliveredAt = null;
  delivery.nextAttemptAt = work.now;
  if (!webhook.isActive) {
    webhook.isActive = true;
    webhook.failingSince = null;
  }
  const summary = `to ${webhook.url}`;
  recordAudit(work, { action: 'redeliverWebhook', type: 'WebhookDelivery', key: delivery.id, summary });
  return delivery.id;
}

async function load({ em }: Work, key: number): Promise<WebhookDelivery | null> {
  const delivery = await em.findOne(WebhookDelivery, { id: key }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (delivery !== null) await em.populate(delivery, ['webhook']);
  return delivery;
}
