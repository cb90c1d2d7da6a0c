import { Webhook } from 'standardwebhooks';
import type { ArticleChangeRow, ArticleRow } from '../database/rows.js';
import { cursorOfChange, isTombstone } from '../loaders/article-changes.js';
import { articleUrl } from '../loaders/article-url.js';
import { toGlobalId } from '../schema/node.js';

/** A message as it is posted. */
export interface Message {
  headers: Readonly<Record<string, string>>;
  body: string;
}

/** What a message tells of; the article is null where it is no longer public. */
export interface Told {
  change: ArticleChangeRow;
  article: ArticleRow | null;
  publicUrl: string | null;
}

/** Writes and signs the message of a delivery as Standard Webhooks has it: its id is the same at every try. */
export function messageOf(delivery: number, secret: string, now: number, told: Told): Message {
  const id = toGlobalId('WebhookDelivery', delivery);
  const body = JSON.stringify(payloadOf(told));
  const at = new Date(now);
  return {
    headers: {
      'content-type': 'application/json',
      'user-agent': 'Tickerdesk-Webhooks',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(now / 1_000)),
      'webhook-signature': new Webhook(secret).sign(id, at, body),
    },
    body,
  };
}

/** Little, and what a follower of articleChanges gets: the article itself is asked for by its id, as it is by then. */
function payloadOf({ change, article, publicUrl }: Told) {
  return {
    type: `article.${change.kind.toLowerCase()}`,
    timestamp: new Date(change.createdAt).toISOString(),
    data: {
      cursor: cursorOfChange(change),
      kind: change.kind,
      articleId: toGlobalId('Article', change.articleKey),
      externalId: change.externalId,
      slug: article?.slug ?? null,
      title: article?.title ?? null,
      url: article === null ? null : articleUrl(article, publicUrl),
      // A correction of what was taken down since is told of no more than the rest of it.
      note: article === null && !isTombstone(change) ? null : change.note,
    },
  };
}
