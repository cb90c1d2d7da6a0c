import { LoadStrategy, LockMode } from '@mikro-orm/core';
import { Article } from '../entities/article.js';
import { ArticleBody } from '../entities/article-body.js';
import { ArticleStock } from '../entities/article-stock.js';
import { StockRuling } from '../entities/stock-ruling.js';
import { isTrashed } from '../viewer/visibility.js';
import type { LinkedArticle } from './link-article.js';
import type { Work } from './work.js';

/**
 * Loads articles to link them anew, in the order of their keys and the trash aside; a statement for each table, however
 * many they are. Where they are to be written, other writers are kept away from them.
 */
export async function loadLinked(
  { em }: Pick<Work, 'em'>,
  keys: readonly number[],
  isToWrite: boolean,
): Promise<LinkedArticle[]> {
  const found = await em.find(
    Article,
    { id: { $in: [...keys] } },
    { orderBy: { id: 'asc' }, ...(isToWrite && { lockMode: LockMode.PESSIMISTIC_WRITE }) },
  );
  const articles = found.filter(({ status }) => !isTrashed(status));
  const ofThem = { article: { $in: articles.map(({ id }) => id) } };
  const bodies = new Map((await em.find(ArticleBody, ofThem)).map(body => [body.article.id, body]));
  // By a statement of its own: joined, each security would come once for each of its links.
  const withStock = { populate: ['stock'], strategy: LoadStrategy.SELECT_IN } as const;
  const stocks = Map.groupBy(await em.find(ArticleStock, ofThem, withStock), edge => edge.article.id);
  const rulings = Map.groupBy(await em.find(StockRuling, ofThem, withStock), ruling => ruling.article.id);
  return articles.flatMap(article => {
    const body = bodies.get(article.id);
    const [ownStocks, ownRulings] = [stocks.get(article.id) ?? [], rulings.get(article.id) ?? []];
    return body === undefined ? [] : [{ article, body, stocks: ownStocks, rulings: ownRulings }];
  });
}
