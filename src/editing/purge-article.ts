import { PurgedPost } from '../entities/purged-post.js';
import { UserError } from '../errors.js';
import { cleanText } from '../ingest/sanitize/clean-text.js';
import { unindexArticle } from '../search/index-article.js';
import { MAX_NOTE } from './limits.js';
import { recordAudit } from './record-audit.js';
import { recordTakedown } from './record-public-change.js';
import { loadToChange, type StoredArticle } from './stored-article.js';
import type { Work } from './work.js';

/** Takes an article down for good: body, original, revisions and links are gone, and its post does not come in again. */
export async function purgeArticle(work: Work, { id, reason }: { id: string; reason: string }): Promise<number> {
  const stored = await loadToChange(work, id, null);
  const why = cleanText(reason);
  if (why === '' || why.length > MAX_NOTE) {
    throw new UserError('INVALID', ['reason'], `reason: say in 1 to ${MAX_NOTE} characters why it is taken down.`);
  }
  await recordTakedown(work, stored, why);
  await removeArticle(work, stored, why);
  return stored.article.id;
}

/** Removes an article with all that hangs on it; the audit log keeps that it was there, and its post stays out. */
export async function removeArticle(work: Work, { article }: StoredArticle, reason: string): Promise<void> {
  const { postKey } = article;
  // An upsert, for what was taken down before may have been written anew.
  if (postKey !== null) await work.em.upsert(PurgedPost, { postKey, reason, purgedAt: work.now });
  const summary = `version ${article.version}: ${reason}`;
  recordAudit(work, { action: 'purgeArticle', type: 'Article', key: article.id, summary });
  await unindexArticle(work.em, article.id);
  work.em.remove(article);
}
