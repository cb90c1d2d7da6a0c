import type DataLoader from 'dataloader';
import type { Rows } from '../database/database.js';
import { isOneOf } from '../database/is-one-of.js';
import type { ArticleChangeRow, WebhookDeliveryRow, WebhookRow } from '../database/rows.js';
import { byKey } from './batch.js';
import { Page, type PageArguments, pageRequest, selectPage, totalOf } from './paging.js';

/** Every webhook, the newest first. For admins: whoever calls it has asked for that. */
export async function loadWebhooks(rows: Rows): Promise<WebhookRow[]> {
  return await rows.selectFrom('Webhook').orderBy('id', 'desc').selectAll().execute();
}

/** One page of a webhook's deliveries, the newest change first. For admins: whoever calls it has asked for that. */
export async function loadDeliveries(
  rows: Rows,
  webhook: number,
  args: Pick<PageArguments, 'first' | 'after'>,
): Promise<Page<WebhookDeliveryRow>> {
  const request = pageRequest(args, {
    name: `deliveries of ${webhook}`,
    direction: 'DESC',
    value: 'WebhookDelivery.change',
    valueType: 'number',
    key: 'WebhookDelivery.id',
    nullable: false,
  });
  const deliveries = rows.selectFrom('WebhookDelivery').where('WebhookDelivery.webhook', '=', webhook);
  const found = await selectPage(deliveries.selectAll(), request).execute();
  return new Page(
    found,
    request,
    ({ change, id }) => ({ value: change, key: id }),
    () => totalOf(deliveries),
  );
}

/** Loads a webhook by its key. For admins: whoever calls it has asked for that. */
export function webhookLoader(rows: Rows): DataLoader<number, WebhookRow | null> {
  return byKey(keys => rows.selectFrom('Webhook').where(isOneOf('id', keys)).selectAll().execute());
}

/** Loads a delivery by its key. For admins: whoever calls it has asked for that. */
export function deliveryLoader(rows: Rows): DataLoader<number, WebhookDeliveryRow | null> {
  return byKey(keys => rows.selectFrom('WebhookDelivery').where(isOneOf('id', keys)).selectAll().execute());
}

/** Loads a change by its key: what readers could notice, for everybody. */
export function articleChangeLoader(rows: Rows): DataLoader<number, ArticleChangeRow | null> {
  return byKey(keys => rows.selectFrom('ArticleChange').where(isOneOf('id', keys)).selectAll().execute());
}
