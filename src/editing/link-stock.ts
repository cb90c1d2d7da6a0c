import type { Article } from '../entities/article.js';
import type { StockRole } from '../entities/article-stock.js';
import { StockRuling } from '../entities/stock-ruling.js';
import { UserError } from '../errors.js';
import { isTrashed } from '../viewer/visibility.js';
import { planLinks, tellRelinked, writeLinks } from './link-article.js';
import { recordAudit } from './record-audit.js';
import { stockOfSymbol } from './stock-of-symbol.js';
import { loadToChange, type StoredArticle } from './stored-article.js';
import type { Work } from './work.js';

/** Which security of which article. */
export interface StockOfArticle {
  articleId: string;
  /** In any notation. */
  symbol: string;
}

/** Pins a security to an article: it stays linked in this role, whatever the linker finds later. */
export async function linkStock(work: Work, { role, ...of }: StockOfArticle & { role: StockRole }): Promise<number> {
  return await rule(work, 'linkStock', of, role);
}

/** Takes a security off an article: it stays off, whatever the linker finds later. */
export async function unlinkStock(work: Work, of: StockOfArticle): Promise<number> {
  return await rule(work, 'unlinkStock', of, null);
}

async function rule(
  work: Work,
  action: 'linkStock' | 'unlinkStock',
  { articleId, symbol }: StockOfArticle,
  role: StockRole | null,
): Promise<number> {
  const stored = await loadToChange(work, articleId, null, 'articleId');
  const { article } = stored;
  checkNotInTrash(article);
  const stock = await stockOfSymbol(work, symbol);
  const earlier = stored.rulings.find(ruling => ruling.stock === stock);
  if (earlier?.role === role) return article.id;
  const ruling = earlier ?? work.em.create(StockRuling, { article, stock, role, actor: work.actor });
  Object.assign(ruling, { role, actor: work.actor });
  await relink(work, { ...stored, rulings: [...stored.rulings.filter(other => other !== earlier), ruling] });
  const summary = `“${article.title}”: ${stock.symbol} ${stock.name}${role === null ? '' : `, ${role}`}`;
  recordAudit(work, { action, type: 'Article', key: article.id, summary });
  return article.id;
}

function checkNotInTrash({ status }: Article): void {
  if (!isTrashed(status)) return;
  const message = 'articleId: the article is in the trash; bring it back with restoreArticle, then change its links.';
  throw new UserError('INVALID_STATE', ['articleId'], message);
}

async function relink(work: Work, stored: StoredArticle): Promise<void> {
  const plans = await planLinks(work, [stored]);
  await writeLinks(work, plans);
  await tellRelinked(work, plans);
}
