import type { Rows } from '../database/database.js';
import { type QueryWord, readQuery, type TextQuery, wordRuns } from '../search/read-query.js';
import { MOST_COUNTED } from '../search/score-article.js';
import { mayBeNamed, namesStock } from '../search/stocks-of-words.js';
import type { Viewer } from '../viewer/viewer.js';
import { visibleAmong } from '../viewer/visibility.js';
import { type ArticleFilterValue, checkFilter } from './article-filter.js';
import { inOrder } from './batch.js';
import { facetsOf } from './facets.js';
import { checkedLimit } from './paging.js';
import { type PlacedHit, placedHits } from './rank-hits.js';
import { readSearchCursor, searchName } from './search-cursor.js';
import {
  type ArticleSearch,
  countHits,
  countSomeHits,
  foundArticles,
  MOST_SCORED,
  type SearchWord,
} from './search-hits.js';
import { type FoundArticle, SearchPage } from './search-page.js';
import { visibleStocks } from './stocks.js';

/** The arguments of a search. */
export interface ArticleSearchArguments {
  query: string;
  first?: number | null;
  after?: string | null;
  filter?: ArticleFilterValue | null;
  /** By relevance where nothing is said. */
  orderBy?: 'RELEVANCE' | 'NEWEST' | null;
}

/** Articles of a page where nothing is said. */
const DEFAULT_PAGE = 20;

/** One page of the articles that a query finds. */
export async function searchArticles(
  rows: Rows,
  viewer: Viewer,
  timeZone: string,
  args: ArticleSearchArguments,
): Promise<SearchPage> {
  const filter = args.filter ?? {};
  const order = args.orderBy ?? 'RELEVANCE';
  checkFilter(filter, viewer);
  const limit = checkedLimit('first', args.first ?? DEFAULT_PAGE);
  const query = readQuery(args.query);
  const search = query === null ? null : await withStocks(rows, viewer, filter, query);
  const { wanted, unwanted } = search ?? NOTHING;
  const name = searchName(
    order,
    [...wanted, null, ...unwanted].map(word => (word === null ? '' : keyOf(word))),
  );
  const cursor = readSearchCursor(args.after ?? null, name, wanted.length);
  const counts = search === null ? [] : (cursor?.counts ?? (await countsOf(search)));
  const hits = search === null ? [] : await placedHits(search, { order, limit: limit + 1, after: cursor, counts });
  const found = search === null ? [] : await withRows(search, hits.slice(0, limit));
  const facts = {
    ...{ name, counts, words: wanted },
    ...{ hasPreviousPage: cursor !== null, hasNextPage: hits.length > limit },
  };
  const facets = facetsOf(rows, { articles: foundArticles(rows, viewer, search) }, timeZone);
  return new SearchPage(found, facts, async () => (search === null ? 0 : await countHits(search)), facets);
}

const NOTHING: TextQuery = { wanted: [], unwanted: [] };

function keyOf({ needle, isQuoted }: QueryWord): string {
  return isQuoted ? `"${needle}"` : needle;
}

/** Looks up, of the securities that the viewer knows of, those that words name; of several words that do so together one is made. */
async function withStocks(
  rows: Rows,
  viewer: Viewer,
  filter: ArticleFilterValue,
  query: TextQuery,
): Promise<ArticleSearch> {
  const { wanted, unwanted } = query;
  const runs = wordRuns(query);
  const isNamed = mayBeNamed(rows, [...wanted, ...unwanted, ...runs]);
  const stocks =
    isNamed === null
      ? []
      : await visibleStocks(rows, viewer)
          .where(isNamed)
          .select(['StockReference.id', 'StockReference.symbol', 'searchNames', 'searchKeys'])
          .execute();
  const named = <Word extends QueryWord>(word: Word): Word & SearchWord => ({
    ...word,
    stocks: stocks.filter(stock => namesStock(word, stock)).map(({ id }) => id),
  });
  const run = runs.map(named).find(({ stocks }) => stocks.length > 0);
  const words: SearchWord[] = wanted.map(named);
  return {
    ...{ rows, viewer, filter, unwanted: unwanted.map(named) },
    wanted: run === undefined ? words : words.toSpliced(run.start, run.length, run),
  };
}

/** How many articles that the viewer may see have each word, for their weights; a single word needs none. */
async function countsOf(search: ArticleSearch): Promise<number[]> {
  const { wanted } = search;
  if (wanted.length === 1 || wanted.length > MOST_SCORED) return wanted.map(() => 0);
  const counts = wanted.map(word =>
    countSomeHits({ ...search, filter: {}, wanted: [word], unwanted: [] }, MOST_COUNTED),
  );
  return await Promise.all(counts);
}

async function withRows({ rows, viewer, filter }: ArticleSearch, hits: readonly PlacedHit[]): Promise<FoundArticle[]> {
  const keys = hits.map(({ id }) => id);
  if (keys.length === 0) return [];
  const articles = await visibleAmong(rows, viewer, keys, filter.statuses).selectAll('Article').execute();
  return inOrder(keys, articles, ({ id }) => id).flatMap((article, index) => {
    const hit = hits[index];
    // One that went meanwhile is no more.
    return article === null || hit === undefined ? [] : [{ article, score: hit.score, place: hit.place }];
  });
}
