import { keySet } from '../database/key-set.js';
import { orderChanges } from '../database/order-changes.js';
import type { Article, ArticleStatus } from '../entities/article.js';
import { ArticleChange, type ArticleChangeKind } from '../entities/article-change.js';
import type { ArticleStock } from '../entities/article-stock.js';
import type { Category } from '../entities/category.js';
import { isPublic, isTrashed } from '../viewer/visibility.js';
import type { Work } from './work.js';

/** What an article was before a change. */
interface Before {
  /** Of a new one that of a draft. */
  statusBefore: ArticleStatus;
  categoryBefore: Category | null;
  stocksBefore: readonly ReferringEdge[];
  correction: string | null;
}

/** A link of an article, as far as those care who follow a security. */
export type ReferringEdge = Pick<ArticleStock, 'stock' | 'role'>;

/** An article whose links changed, with those before and after. */
export interface RelinkedArticle {
  article: Article;
  edges: readonly ReferringEdge[];
}

/** Keeps what readers can notice of a change, if they can. Its links may be about to change: see `noteStocks`. */
export async function recordPublicChange(work: Work, article: Article, before: Before): Promise<ArticleChange | null> {
  const kind = kindOf(article, before);
  if (kind === null) return null;
  // The change names the category's key.
  if (article.category?.id === undefined) await work.em.flush();
  const categories = [before.categoryBefore, article.category].flatMap(category => category?.id ?? []);
  await orderChanges(work.em);
  const change = addChange(work, article, { kind, note: before.correction, categoryKeys: keySet(categories) });
  noteStocks(change, before.stocksBefore);
  return change;
}

/** Lets a change reach those who follow securities, which are stored by now. */
export function noteStocks(change: ArticleChange, edges: readonly ReferringEdge[]): void {
  change.stockKeys = keySet(edges.filter(({ role }) => role !== 'VOICE').map(({ stock }) => stock.id));
}

/** Keeps that only the links of articles changed, where readers see them; the securities are stored by now. */
export async function recordRelinked(work: Work, relinked: readonly RelinkedArticle[]): Promise<void> {
  const seen = relinked.filter(({ article }) => isPublic(article.status));
  if (seen.length > 0) await orderChanges(work.em);
  for (const { article, edges } of seen) {
    const categoryKeys = keySet(article.category === null ? [] : [article.category.id]);
    noteStocks(addChange(work, article, { kind: 'RELINKED', note: null, categoryKeys }), edges);
  }
}

/** Keeps that an article which was public once was taken down for good, and why; of others nobody knew. */
export async function recordTakedown(
  work: Work,
  { article, stocks }: { article: Article; stocks: readonly ReferringEdge[] },
  reason: string,
): Promise<void> {
  if ((await work.em.count(ArticleChange, { articleKey: article.id })) === 0) return;
  await orderChanges(work.em);
  const categoryKeys = keySet(article.category === null ? [] : [article.category.id]);
  noteStocks(addChange(work, article, { kind: 'DELETED', note: reason, categoryKeys }), stocks);
}

function kindOf({ status }: Article, { statusBefore, correction }: Before): ArticleChangeKind | null {
  const wasPublic = isPublic(statusBefore);
  if (isPublic(status)) return !wasPublic ? 'PUBLISHED' : correction === null ? 'UPDATED' : 'CORRECTED';
  if (!wasPublic) return null;
  return isTrashed(status) ? 'DELETED' : 'UNPUBLISHED';
}

function addChange(
  { em, now }: Work,
  { id, externalId }: Article,
  said: Pick<ArticleChange, 'kind' | 'note' | 'categoryKeys'>,
): ArticleChange {
  return em.create(ArticleChange, { ...said, createdAt: now, articleKey: id, externalId, stockKeys: '' });
}
