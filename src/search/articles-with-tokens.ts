import { type RawBuilder, sql } from 'kysely';
import type { Rows } from '../database/database.js';
import { isPostgresql } from './is-postgresql.js';
import type { QueryWord } from './read-query.js';

/** The fields that words are looked for in. */
export type SearchedFields = 'title' | 'all';

/** An article as it is searched, with its place among all. The place is no number of JavaScript's: order and compare by it only. */
export interface SearchedArticle {
  article: number;
  place: number;
  title: string;
  text: string;
}

/** Tokens that a read asks the index for; whether a text holds the words is then seen in the text itself. */
export const MOST_TOKENS = 24;

/** The table, as a read names it. */
export const SEARCHED = 'ArticleSearch';

/** The articles that have the tokens of all words: more than those that hold the words, never fewer. Of no words all. */
export function articlesWithTokens(
  rows: Rows,
  words: readonly QueryWord[],
  fields: SearchedFields,
): RawBuilder<SearchedArticle> {
  const table = sql.table(SEARCHED);
  const tokens = chosenTokens(words);
  if (tokens.length === 0) return sql`(select * from ${table})`;
  if (isPostgresql(rows)) {
    if (fields === 'title') return sql`(select * from ${table} where "titleTokens" @> ${tokens}::text[])`;
    // The offset keeps the planner from looking at all from the newest on instead, in the hope to find some soon.
    return sql`(select * from ${table} where "searchTokens"("tokens") @> ${tokens}::text[] offset 0)`;
  }
  const quoted = tokens.map(token => `"${token}"`).join(' ');
  // A cross join is SQLite's word for: in this order. The index gives its rows by their places, the first of them at once.
  return sql`(
    select "Found"."article", "ArticleToken"."rowid" as "place", "Found"."title", "Found"."text"
    from "ArticleToken" cross join ${table} as "Found" on "Found"."place" = "ArticleToken"."rowid"
    where "ArticleToken" match ${fields === 'title' ? `title : (${quoted})` : quoted}
  )`;
}

/** The newest articles in front of a place, whatever they hold. */
export function newestSearched(before: RawBuilder<number> | null, limit: number): RawBuilder<SearchedArticle> {
  const isBefore = before === null ? sql`true` : sql`"place" < ${before}`;
  return sql`(select * from ${sql.table(SEARCHED)} where ${isBefore} order by "place" desc limit ${sql.lit(limit)})`;
}

/** Some of each word's, from all of its length. */
function chosenTokens(words: readonly QueryWord[]): string[] {
  const share = Math.max(1, Math.floor(MOST_TOKENS / words.length));
  const chosen = words.flatMap(({ tokens }) => {
    const step = Math.max(1, tokens.length / share);
    return Array.from({ length: Math.min(share, tokens.length) }, (_, index) => tokens[Math.floor(index * step)] ?? '');
  });
  return [...new Set(chosen)].slice(0, MOST_TOKENS);
}
