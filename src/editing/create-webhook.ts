import { randomBytes } from 'node:crypto';
import { newestChange } from '../database/newest-change.js';
import type { Tables } from '../database/rows.js';
import { ArticleChangeKind } from '../entities/article-change.js';
import { Webhook } from '../entities/webhook.js';
import { UserError } from '../errors.js';
import { readSymbol } from '../linking/securities/read-symbol.js';
import { MAX_FOLLOWED, MAX_WEBHOOKS } from './limits.js';
import { recordAudit } from './record-audit.js';
import { loadStocks } from './stored-stocks.js';
import { foundTerm, loadTerms } from './stored-terms.js';
import { checkWebhookUrl } from './webhook-url.js';
import type { Work } from './work.js';

/** Which changes go where; what is left out does not narrow them. */
export interface WebhookInput {
  url: string;
  kinds?: readonly ArticleChangeKind[] | null;
  categorySlugs?: readonly string[] | null;
  stockSymbols?: readonly string[] | null;
}

/** A new webhook: its key, and the secret that is told this once. */
export interface CreatedWebhook {
  key: number;
  secret: string;
}

/** Lets an address be told of the changes from now on. */
export async function createWebhook(
  work: Work,
  input: WebhookInput,
  { allowsPrivate }: { allowsPrivate: boolean },
): Promise<CreatedWebhook> {
  const { em, now } = work;
  const { url } = input;
  checkWebhookUrl(url, allowsPrivate);
  if ((await em.count(Webhook)) >= MAX_WEBHOOKS) {
    const message = `There are ${MAX_WEBHOOKS} webhooks, which is the most; delete one that is not needed.`;
    throw new UserError('TOO_LARGE', null, message);
  }
  const secret = newSecret();
  const webhook = em.create(Webhook, {
    ...{ url, secret, kinds: checkedKinds(input.kinds ?? null) },
    categorySlugs: await checkCategories(work, input.categorySlugs ?? null),
    stockKeys: await keysOfSymbols(work, input.stockSymbols ?? null),
    // What changed before is none of its; what commits meanwhile has a greater key.
    lastChange: await newestChange(em.getKysely<Tables>()),
    ...{ isActive: true, createdAt: now, failingSince: null },
  });
  // The line in the log names its key.
  await em.flush();
  recordAudit(work, { action: 'createWebhook', type: 'Webhook', key: webhook.id, summary: summaryOf(input) });
  return { key: webhook.id, secret };
}

/** Bytes of chance in a secret, as many as Standard Webhooks advise for HMAC with SHA-256. */
const SECRET_BYTES = 32;

/** As Standard Webhooks write one. */
function newSecret(): string {
  return `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`;
}

function checkedKinds(kinds: readonly ArticleChangeKind[] | null): readonly ArticleChangeKind[] {
  checkCount('kinds', kinds);
  return Object.values(ArticleChangeKind).filter(kind => kinds?.includes(kind) ?? true);
}

async function checkCategories(work: Work, slugs: readonly string[] | null): Promise<readonly string[] | null> {
  checkCount('categorySlugs', slugs);
  if (slugs === null) return null;
  const terms = await loadTerms(work, 'Category', slugs);
  slugs.forEach((slug, index) => void foundTerm(terms, 'Category', slug, ['categorySlugs', String(index)]));
  return slugs;
}

/** A bare code follows whatever stored security it can mean, as it does in a filter. */
async function keysOfSymbols({ em }: Work, notations: readonly string[] | null): Promise<number[] | null> {
  checkCount('stockSymbols', notations);
  if (notations === null) return null;
  const meanings = notations.map(notation => readSymbol(notation)?.symbols ?? []);
  const stored = await loadStocks(em, meanings.flat());
  const keys = meanings.flatMap((symbols, index) => {
    const found = symbols.flatMap(symbol => stored.get(symbol)?.stock.id ?? []);
    if (found.length > 0) return found;
    const field = ['stockSymbols', String(index)];
    const notation = JSON.stringify(notations[index]?.slice(0, LONGEST_ECHO));
    const message = `${field.join('.')}: there is no security ${notation}; stocks(query:) finds those there are.`;
    throw new UserError('NOT_FOUND', field, message);
  });
  return [...new Set(keys)];
}

/** Characters of what was given that a message repeats. */
const LONGEST_ECHO = 40;

function checkCount(name: string, values: readonly string[] | null): void {
  if (values?.length === 0) {
    throw new UserError('INVALID', [name], `${name}: is empty; give at least one, or leave it out for all.`);
  }
  if ((values?.length ?? 0) > MAX_FOLLOWED) {
    throw new UserError('TOO_LARGE', [name], `${name}: ${values?.length} values; give at most ${MAX_FOLLOWED}.`);
  }
}

function summaryOf({ url, kinds, categorySlugs, stockSymbols }: WebhookInput): string {
  const narrowed = [kinds, categorySlugs, stockSymbols].flatMap(values => (values == null ? [] : values.join(', ')));
  return [url, ...narrowed].join('; ');
}
