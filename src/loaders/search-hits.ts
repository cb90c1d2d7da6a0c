import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { allOf, anyOf } from '../database/conditions.js';
import type { Rows } from '../database/database.js';
import { isOneOf } from '../database/is-one-of.js';
import { articlePlace, timeOfPlace } from '../search/article-place.js';
import {
  articlesWithTokens,
  MOST_TOKENS,
  newestSearched,
  SEARCHED,
  type SearchedArticle,
  type SearchedFields,
} from '../search/articles-with-tokens.js';
import { isPostgresql } from '../search/is-postgresql.js';
import { countedLength, occurrencesIn } from '../search/occurrences-in.js';
import { positionOf } from '../search/position-of.js';
import type { QueryWord } from '../search/read-query.js';
import type { ScoredArticle } from '../search/score-article.js';
import type { Viewer } from '../viewer/viewer.js';
import { type ArticleFilterValue, REFERRING_ROLES } from './article-filter.js';
import { filteredArticles } from './article-list.js';
import { totalOf } from './paging.js';

/** A word of a query, with the securities that it names. */
export interface SearchWord extends QueryWord {
  stocks: readonly number[];
}

/** What is looked for, among which articles, and for whom. */
export interface ArticleSearch {
  rows: Rows;
  viewer: Viewer;
  filter: ArticleFilterValue;
  wanted: readonly SearchWord[];
  unwanted: readonly SearchWord[];
}

/** An article that a search finds, as it is scored. */
export interface Hit extends ScoredArticle {
  id: number;
}

/** Where to go on with the newest, and what not to find again. */
interface HitsBehind {
  behind?: Pick<Hit, 'id' | 'publishedAt'> | null;
  without?: readonly number[];
}

/** Words of a query that hits are scored by: among more none counts for much. */
export const MOST_SCORED = 8;

/** The newest hits, so many; of the title: those that have all words there. */
export async function newestHits(
  search: ArticleSearch,
  fields: SearchedFields,
  limit: number,
  { behind = null, without = [] }: HitsBehind = {},
): Promise<Hit[]> {
  const end = behind === null ? null : articlePlace(behind.publishedAt, behind.id);
  const parts =
    fields === 'title' ? [found(search, search.wanted, 'title').where(inTitle(search))] : everywhere(search);
  const placesOf = (part: FoundPart) => {
    let places = part.select([`${SEARCHED}.article`, PLACE.as('place')]);
    if (end !== null) places = places.where(sql<SqlBool>`${PLACE} < ${end}`);
    if (without.length > 0) places = places.where(sql<SqlBool>`not ${isOneOf(`${SEARCHED}.article`, without)}`);
    return places.orderBy(sql`${PLACE} desc`).limit(limit);
  };
  if (!isPostgresql(search.rows)) {
    const pages = await Promise.all(parts.map(part => scoredHits(search, sql<PlacedArticle>`${placesOf(part)}`)));
    return newestOf(pages.flat(), limit);
  }
  const newest = foundAmong(search, newestSearched(end, MOST_LOOKED_THROUGH), []);
  const first = placesOf(fields === 'title' ? newest.where(inTitle(search)) : newest);
  const others = parts.map(part => placesOf(part.where(sql<SqlBool>`(select count(*) from "First") < ${limit}`)));
  // Its index gives the hits of a word in no order: of a frequent one there are enough among the newest articles.
  const places = sql<PlacedArticle>`(
    with "First" as materialized ${first}
    select * from "First" union ${sql.join(others, sql` union `)} order by "place" desc limit ${limit})`;
  return newestOf(await scoredHits(search, places), limit);
}

/** Articles whose texts are looked through before an index without an order is asked. */
const MOST_LOOKED_THROUGH = 2_000;

type PlacedArticle = Pick<SearchedArticle, 'article' | 'place'>;

function newestOf(hits: readonly Hit[], limit: number): Hit[] {
  const apart = new Map(hits.map(hit => [hit.id, hit]));
  return [...apart.values()].sort(isNewer).slice(0, limit);
}

/** Counts the words once the places are known: what is sorted before has no texts to carry. */
async function scoredHits({ rows, wanted }: ArticleSearch, places: RawBuilder<PlacedArticle>): Promise<Hit[]> {
  const words = wanted.slice(0, MOST_SCORED);
  const counts = words.flatMap((word, index) => [
    occurrencesIn(`${SEARCHED}.title`, word).as(`title${index}`),
    occurrencesIn(`${SEARCHED}.text`, word).as(`text${index}`),
  ]);
  const found = await rows
    .selectFrom(places.as('Newest'))
    .innerJoin('ArticleSearch', 'ArticleSearch.article', 'Newest.article')
    .select(['Newest.article as id', timeOfPlace(sql.ref('Newest.place')).as('publishedAt')])
    .select(countedLength(`${SEARCHED}.text`).as('length'))
    .select(counts)
    .$castTo<{ id: number; publishedAt: number; length: number } & Record<string, number>>()
    .execute();
  return found.map(({ id, publishedAt, length, ...counted }) => ({
    ...{ id, publishedAt, length },
    counts: words.map((_, index) => ({
      inTitle: counted[`title${index}`] ?? 0,
      inText: counted[`text${index}`] ?? 0,
    })),
  }));
}

/** How many articles a search finds. */
export async function countHits(search: ArticleSearch): Promise<number> {
  const totals = await Promise.all(apart(search).map(part => totalOf(part)));
  return totals.reduce((sum, total) => sum + total, 0);
}

/** The articles that a search finds, in no order; none where it is null. */
export function foundArticles(rows: Rows, viewer: Viewer, search: ArticleSearch | null) {
  const parts = search === null ? [] : apart(search).map(part => part.select(`${SEARCHED}.article`));
  const isFound = parts.map(part => sql<SqlBool>`${sql.ref('Article.id')} in (${part})`);
  return filteredArticles(rows, viewer, search?.filter ?? {}).where(anyOf(isFound));
}

/** How many articles a search finds, but no more than a number of them. */
export async function countSomeHits(search: ArticleSearch, most: number): Promise<number> {
  const counts = await Promise.all(
    apart(search).map(part => {
      const some = part.select(`${SEARCHED}.article as id`).limit(most);
      return totalOf(search.rows.selectFrom(sql<{ id: number }>`(${some})`.as('Some')));
    }),
  );
  return Math.min(
    most,
    counts.reduce((sum, count) => sum + count, 0),
  );
}

type FoundPart = ReturnType<typeof foundAmong>;

const PLACE = sql.ref<number>(`${SEARCHED}.place`);

function isNewer(a: Hit, b: Hit): number {
  return b.publishedAt - a.publishedAt || b.id - a.id;
}

/**
 * What a search finds, in parts that the database each reads from the newest on: those that hold the first word which
 * names a security, and those that are linked to it.
 */
function everywhere(search: ArticleSearch) {
  const { wanted } = search;
  const named = wanted.find(({ stocks }) => stocks.length > 0);
  const others = wanted.filter(({ stocks }) => stocks.length === 0);
  if (named === undefined) return [found(search, others, 'all')];
  const holding = found(search, [...others, named], 'all').where(holds(search, named));
  return [holding, found(search, others, 'all').where(isLinked(named))];
}

/** The same in parts that share no article. */
function apart(search: ArticleSearch) {
  const [first, ...linked] = everywhere(search);
  const named = search.wanted.find(({ stocks }) => stocks.length > 0);
  const rest = linked.map(part => (named === undefined ? part : part.where(sql<SqlBool>`not ${holds(search, named)}`)));
  return first === undefined ? rest : [first, ...rest];
}

function inTitle(search: ArticleSearch): RawBuilder<SqlBool> {
  return allOf(search.wanted.map(({ needle }) => holdsAt(search, 'title', needle)));
}

/** What a search finds, for which the index is asked for some of the words. */
function found(search: ArticleSearch, indexed: readonly SearchWord[], fields: SearchedFields) {
  return foundAmong(search, articlesWithTokens(search.rows, indexed, fields), indexed);
}

/**
 * Of some articles, which all have the tokens of some of the words, those that hold or are linked to what is wanted and
 * not what is not. What the viewer may see is looked up hit by hit: SQLite would join Article first, and so read them
 * all.
 */
function foundAmong(search: ArticleSearch, articles: RawBuilder<SearchedArticle>, indexed: readonly SearchWord[]) {
  const { rows, viewer, filter, wanted, unwanted } = search;
  const isSure = (word: SearchWord) => word.isToken && indexed.includes(word) && indexed.length <= MOST_TOKENS;
  const seen = filteredArticles(rows, viewer, filter)
    .where(sql<SqlBool>`${sql.ref('Article.id')} = ${sql.ref(`${SEARCHED}.article`)}`)
    .select('Article.id');
  return rows
    .selectFrom(articles.as(SEARCHED))
    .where(sql<SqlBool>`exists ${seen}`)
    .where(allOf(wanted.filter(word => !isSure(word)).map(word => answers(search, word))))
    .where(allOf(unwanted.map(word => sql<SqlBool>`not ${answers(search, word)}`)));
}

function answers(search: ArticleSearch, word: SearchWord): RawBuilder<SqlBool> {
  return word.stocks.length === 0 ? holds(search, word) : sql`(${holds(search, word)} or ${isLinked(word)})`;
}

function holds(search: ArticleSearch, { needle }: SearchWord): RawBuilder<SqlBool> {
  return sql`(${holdsAt(search, 'title', needle)} or ${holdsAt(search, 'text', needle)})`;
}

function holdsAt({ rows }: ArticleSearch, column: 'title' | 'text', needle: string): RawBuilder<SqlBool> {
  return sql`${positionOf(rows, `${SEARCHED}.${column}`, needle)} > 0`;
}

function isLinked({ stocks }: SearchWord): RawBuilder<SqlBool> {
  const links = sql`
    select ${sql.ref('ArticleStock.article')} from ${sql.table('ArticleStock')}
    where ${isOneOf('ArticleStock.stock', stocks)} and ${isOneOf('ArticleStock.role', REFERRING_ROLES)}
  `;
  return sql`${sql.ref(`${SEARCHED}.article`)} in (${links})`;
}
