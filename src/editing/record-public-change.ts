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

/** What stood before a change, and what stands after it. */
export interface BeforeAndAfter<Value> {
  before: readonly Value[];
  after: readonly Value[];
}

/** An article whose links changed, with those before and after. */
export interface RelinkedArticle {
  article: Article;
  edges: BeforeAndAfter<ReferringEdge>;
}

/** Keeps what readers can notice of a change, if they can. Its links may be about to change: see `noteStocks`. */
export async function recordPublicChange(work: Work, article: Article, before: Before): Promise<ArticleChange | null> {
  const kind = kindOf(article, before);
  if (kind === null) return null;
  // The change names the category's key.
  if (article.category?.id === undefined) await work.em.flush();
  const { categoryBefore, stocksBefore } = before;
  const categories = seen(kind, { before: [categoryBefore], after: [article.category] }).flatMap(
    category => category?.id ?? [],
  );
  await orderChanges(work.em);
  const change = addChange(work, article, { kind, note: before.correction, categoryKeys: keySet(categories) });
  noteStocks(change, { before: stocksBefore, after: stocksBefore });
  return change;
}

/** Lets a change reach those who follow securities, which are stored by now. */
export function noteStocks(change: ArticleChange, edges: BeforeAndAfter<ReferringEdge>): void {
  const referring = seen(change.kind, edges).filter(({ role }) => role !== 'VOICE');
  change.stockKeys = keySet(referring.map(({ stock }) => stock.id));
}

/** Of what stood before and after a change, what readers saw: nothing of a draft, and nothing of what is gone. */
function seen<Value>(kind: ArticleChangeKind, { before, after }: BeforeAndAfter<Value>): readonly Value[] {
  if (kind === 'PUBLISHED') return after;
  return kind === 'UNPUBLISHED' || kind === 'DELETED' ? before : [...before, ...after];
}

/** Keeps that only the links of articles changed, where readers see them; the securities are stored by now. */
export async function recordRelinked(work: Work, relinked: readonly RelinkedArticle[]): Promise<void> {
  const published = relinked.filter(({ article }) => isPublic(article.status));
  if (published.length > 0) await orderChanges(work.em);
  for (const { article, edges } of published) {
    const categoryKeys = keySet(article.category === null ? [] : [article.category.id]);
    noteStocks(addChange(work, article, { kind: 'RELINKED', note: null, categoryKeys }), edges);
  }
}

/** Keeps that an article which was public was taken down for good, and why; of others nobody knew. */
export async function recordTakedown(
  work: Work,
  { article, stocks }: { article: Article; stocks: readonly ReferringEdge[] },
  reason: string,
): Promise<void> {
  // What is public is told of even where all that was told of it before has been removed by its age.
  const [last] = await work.em.find(ArticleChange, { articleKey: article.id }, { orderBy: { id: 'desc' }, limit: 1 });
  const isSeen = isPublic(article.status);
  if (!isSeen && last === undefined) return;
  await orderChanges(work.em);
  const categoryKeys = keySet(isSeen && article.category !== null ? [article.category.id] : []);
  const change = addChange(work, article, { kind: 'DELETED', note: reason, categoryKeys });
  if (isSeen) noteStocks(change, { before: stocks, after: [] });
  // It was unpublished: whoever followed it then hears of it, whatever the draft became since.
  else Object.assign(change, { categoryKeys: last?.categoryKeys, stockKeys: last?.stockKeys });
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
