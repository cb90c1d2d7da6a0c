import type DataLoader from 'dataloader';
import type { Rows } from '../database/database.js';
import { isOneOf } from '../database/is-one-of.js';
import type { ArticleRow, ArticleStockRow } from '../database/rows.js';
import type { StockRole } from '../entities/article-stock.js';
import type { Viewer } from '../viewer/viewer.js';
import { REFERRING_ROLES } from './article-filter.js';
import { type ArticleListArguments, articlePageRequest, articlePlace, filteredArticles } from './article-list.js';
import { nestedCountLoader, nestedPagesLoader } from './nested-pages.js';
import type { Page } from './paging.js';

/** An article with what it has to do with the security whose list it stands in. */
export type StockArticleRow = ArticleRow &
  Pick<ArticleStockRow, 'role' | 'origins' | 'confidence' | 'reason' | 'mentions'>;

/** The arguments of a security's list of articles. */
export interface StockArticleArguments extends ArticleListArguments {
  roles?: readonly StockRole[] | null;
  minConfidence?: number | null;
}

/** Loads, by the security's key, a page of the articles that refer to it. */
export function stockArticlesLoader(
  rows: Rows,
  viewer: Viewer,
  args: StockArticleArguments,
): DataLoader<number, Page<StockArticleRow>> {
  const request = articlePageRequest(args, viewer);
  return nestedPagesLoader(rows, articlesByStock(rows, viewer, args), request, articlePlace(args));
}

/** Loads, by the security's key, how many articles refer to it for the viewer. */
export function stockCountLoader(rows: Rows, viewer: Viewer): DataLoader<number, number> {
  return nestedCountLoader(articlesByStock(rows, viewer, {}));
}

function articlesByStock(rows: Rows, viewer: Viewer, args: StockArticleArguments) {
  const articles = filteredArticles(rows, viewer, args.filter ?? {})
    .innerJoin('ArticleStock', 'ArticleStock.article', 'Article.id')
    .where(isOneOf('ArticleStock.role', args.roles ?? REFERRING_ROLES))
    .$if(args.minConfidence != null, query => query.where('ArticleStock.confidence', '>=', args.minConfidence ?? 0))
    .selectAll('Article')
    .select(['ArticleStock.role', 'ArticleStock.origins', 'ArticleStock.confidence'])
    .select(['ArticleStock.reason', 'ArticleStock.mentions']);
  return { articles, parent: 'ArticleStock.stock' };
}
