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

/** Keeps that only the links of articles changed, where readers see them. */
export async function recordRelinked(work: Work, articles: readonly Article[]): Promise<void> {
  const seen = articles.filter(({ status }) => isPublic(status));
  if (seen.length > 0) await orderChanges(work.em);
  for (const article of seen) addChange(work, article, 'RELINKED', null);
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

async function recordChange(work: Work, article: Article, kind: ArticleChangeKind, note: string | null): Promise<void> {
  await orderChanges(work.em);
  addChange(work, article, kind, note);
}

function addChange({ em, now }: Work, { id, externalId }: Article, kind: ArticleChangeKind, note: string | null): void {
  em.create(ArticleChange, { kind, createdAt: now, articleKey: id, externalId, note });
}
