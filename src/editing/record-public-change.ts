import { orderChanges } from '../database/order-changes.js';
import type { Article, ArticleStatus } from '../entities/article.js';
import { ArticleChange, type ArticleChangeKind } from '../entities/article-change.js';
import { isPublic, isTrashed } from '../viewer/visibility.js';
import type { Work } from './work.js';

/** What an article was before a change. */
interface Before {
  /** Of a new one that of a draft. */
  statusBefore: ArticleStatus;
  correction: string | null;
}

/** Keeps what readers can notice of a change, if they can. */
export async function recordPublicChange(work: Work, article: Article, before: Before): Promise<void> {
  const kind = kindOf(article, before);
  if (kind !== null) await recordChange(work, article, kind, before.correction);
}

/** Keeps that only the links of an article changed, where readers see it. */
export async function recordRelinked(work: Work, article: Article): Promise<void> {
  if (isPublic(article.status)) await recordChange(work, article, 'RELINKED', null);
}

/** Keeps that an article which was public once was taken down for good, and why; of others nobody knew. */
export async function recordTakedown(work: Work, article: Article, reason: string): Promise<void> {
  const wasPublic = (await work.em.count(ArticleChange, { articleKey: article.id })) > 0;
  if (wasPublic) await recordChange(work, article, 'DELETED', reason);
}

function kindOf({ status }: Article, { statusBefore, correction }: Before): ArticleChangeKind | null {
  const wasPublic = isPublic(statusBefore);
  if (isPublic(status)) return !wasPublic ? 'PUBLISHED' : correction === null ? 'UPDATED' : 'CORRECTED';
  if (!wasPublic) return null;
  return isTrashed(status) ? 'DELETED' : 'UNPUBLISHED';
}

async function recordChange(
  { em, now }: Work,
  { id, externalId }: Article,
  kind: ArticleChangeKind,
  note: string | null,
): Promise<void> {
  await orderChanges(em);
  em.create(ArticleChange, { kind, createdAt: now, articleKey: id, externalId, note });
}
