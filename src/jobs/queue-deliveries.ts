import { LockMode } from '@mikro-orm/core';
import type { EntityManager, Rows } from '../database/database.js';
import { keysOf } from '../database/key-set.js';
import { newestChange } from '../database/newest-change.js';
import { inTransaction } from '../database/transaction.js';
import { ArticleChange } from '../entities/article-change.js';
import { Webhook } from '../entities/webhook.js';
import { WebhookDelivery } from '../entities/webhook-delivery.js';
import { termKeys } from '../loaders/terms.js';
import type { JobParts } from './job-parts.js';

/** Changes that a webhook is considered for at once. */
const BATCH = 500;

/** Deliveries after which a transaction ends: some 20 ms, for a writer may wait for it. */
const MOST_MADE = 500;

/**
 * Makes a delivery of each change that a webhook has not been considered for and wants. The change itself, written in
 * the transaction of what it tells of, is the outbox, and the webhook keeps how far it has come: writers pay nothing,
 * and nothing is lost whoever ends when. Changes commit in the order of their keys, so that none comes up behind.
 */
export async function queueDeliveries({ database, now }: Pick<JobParts, 'database' | 'now'>): Promise<void> {
  const { rows } = database;
  const last = await newestChange(rows);
  const webhooks = await rows.selectFrom('Webhook').select('isActive').where('lastChange', '<', last).execute();
  if (!webhooks.some(({ isActive }) => isActive)) return;
  while (await inTransaction(database, em => queueSome(em, rows, last, now()))) {
    // Until all have come to the end; other writers have their turn in between.
  }
}

/** Says whether there is more to be considered. */
async function queueSome(em: EntityManager, rows: Rows, last: number, now: number): Promise<boolean> {
  const behind = { isActive: true, lastChange: { $lt: last } };
  // Locked, so that of several processes one makes the deliveries, and the next finds them made.
  const lock = { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } } as const;
  const webhooks = await em.find(Webhook, behind, lock);
  const read = new Map<number, ArticleChange[]>();
  let made = 0;
  for (const webhook of webhooks) {
    if (made >= MOST_MADE) return true;
    // Most stand at the same change.
    const changes = read.get(webhook.lastChange) ?? (await changesAfter(em, webhook.lastChange));
    read.set(webhook.lastChange, changes);
    const wanted = changes.filter(await filterOf(webhook, rows));
    for (const change of wanted) {
      em.create(WebhookDelivery, {
        ...{ webhook, change, attempts: 0, attemptsBefore: 0, nextAttemptAt: now },
        ...{ responseStatus: null, deliveredAt: null, lastError: null },
      });
    }
    made += wanted.length;
    // Where the changes up to the last are gone, there is nothing left of them to be told of.
    webhook.lastChange = changes.at(-1)?.id ?? last;
  }
  return webhooks.some(({ lastChange }) => lastChange < last);
}

async function changesAfter(em: EntityManager, key: number): Promise<ArticleChange[]> {
  return await em.find(ArticleChange, { id: { $gt: key } }, { orderBy: { id: 'asc' }, limit: BATCH });
}

async function filterOf(
  { kinds, categorySlugs, stockKeys }: Webhook,
  rows: Rows,
): Promise<(change: ArticleChange) => boolean> {
  const categories = categorySlugs === null ? null : await categoriesOf(rows, categorySlugs);
  return change =>
    kinds.includes(change.kind) &&
    (categories === null || keysOf(change.categoryKeys).some(category => categories.includes(category))) &&
    (stockKeys === null || keysOf(change.stockKeys).some(stock => stockKeys.includes(stock)));
}

/** What the slugs mean by now: a category may have been renamed, or become another. */
async function categoriesOf(rows: Rows, slugs: readonly string[]): Promise<number[]> {
  const found = await termKeys(rows, 'Category', slugs).execute();
  return found.map(({ term }) => term);
}
