import DataLoader from 'dataloader';
import { sql } from 'kysely';
import type { Rows } from '../database/database.js';
import { isOneOf } from '../database/is-one-of.js';
import type { ArticleRow, ArticleStockRow } from '../database/rows.js';
import type { StockRole } from '../entities/article-stock.js';
import type { Viewer } from '../viewer/viewer.js';
import { articlesLeftOut } from '../viewer/visibility.js';
import { REFERRING_ROLES } from './article-filter.js';
import { type ArticleListArguments, articlePageRequest, articlePlace, filteredArticles } from './article-list.js';
import type { ArticlePage } from './article-page.js';
import { inOrder, KEYS_OF_ONE_STATEMENT } from './batch.js';
import { listed } from './facets.js';
import { countsInAllBut } from './most-counted.js';
import { nestedPagesLoader } from './nested-pages.js';

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
  timeZone: string,
  args: StockArticleArguments,
): DataLoader<number, ArticlePage<StockArticleRow>> {
  const request = articlePageRequest(args, viewer);
  return nestedPagesLoader(rows, articlesByStock(rows, viewer, args), request, articlePlace(args), timeZone);
}

/** Loads, by the security's key, how many articles refer to it for the viewer. */
export function stockCountLoader(rows: Rows, viewer: Viewer): DataLoader<number, number> {
  return new DataLoader(async stocks => {
    const counts = countsInAllBut('stock', listed(articlesLeftOut(rows, viewer)), stocks);
    const found = await rows
      .selectFrom(sql<{ term: number; total: number }>`(${counts})`.as('Counts'))
      .selectAll()
      .execute();
    return inOrder(stocks, found, ({ term }) => term).map(counted => counted?.total ?? 0);
  }, KEYS_OF_ONE_STATEMENT);
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
