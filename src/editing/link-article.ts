import type { Article } from '../entities/article.js';
import { ArticleStock } from '../entities/article-stock.js';
import { linkSecurities, type SecurityLink } from '../linking/link-securities.js';
import { assignChanged } from './assign-changed.js';
import { ensureStocks } from './ensure-stocks.js';
import { loadDirectory } from './load-directory.js';
import { recordAudit } from './record-audit.js';
import { recordRelinked } from './record-public-change.js';
import type { ArticleContent } from './stored-article.js';
import type { Work } from './work.js';

/**
 * Runs the linker over an article and writes the links that came of it; says whether any differs from those stored. A
 * security that the directory does not know is made. Where nothing else of the article changed, readers are told.
 */
export async function linkArticle(
  work: Work,
  article: Article,
  stored: readonly ArticleStock[],
  content: ArticleContent,
  isChanged: boolean,
): Promise<boolean> {
  const post = {
    title: content.article.title,
    text: content.body.text,
    annotations: content.body.annotations,
    publishedAt: content.article.publishedAt,
  };
  const { links } = linkSecurities(post, await loadDirectory(work));
  const stocks = await ensureStocks(work, links);
  const wanted = links.map(link => ({ stock: stocks.of(link.identity.symbol), ...edgeOf(link) }));
  const gone = stored.filter(edge => !wanted.some(({ stock }) => stock === edge.stock));
  for (const edge of gone) work.em.remove(edge);
  const changes = wanted.map(({ stock, ...edge }) => {
    const known = stored.find(candidate => candidate.stock === stock);
    if (known !== undefined) return assignChanged(known, edge).length > 0;
    work.em.create(ArticleStock, { article, stock, ...edge });
    return true;
  });
  const isRelinked = gone.length > 0 || changes.includes(true);
  if (isRelinked && !isChanged) {
    await recordRelinked(work, article);
    const summary = `“${article.title}”, ${wanted.length} links`;
    recordAudit(work, { action: 'relinkArticles', type: 'Article', key: article.id, summary });
  }
  return isRelinked;
}

function edgeOf({ role, origins, confidence, reason, mentions }: SecurityLink) {
  return { role, origins, confidence, reason, mentions };
}
