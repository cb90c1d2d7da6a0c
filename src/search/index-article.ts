import { type RawBuilder, sql } from 'kysely';
import type { EntityManager, Rows } from '../database/database.js';
import type { Tables } from '../database/rows.js';
import { articlePlace } from './article-place.js';
import { foldText } from './fold-text.js';
import { isPostgresql } from './is-postgresql.js';
import { textTokens } from './text-tokens.js';

/** What of an article is indexed. */
export interface IndexedArticle {
  id: number;
  publishedAt: number | null;
  title: string;
  text: string;
}

/** An article's words as its index has them. */
interface IndexRow {
  id: number;
  place: RawBuilder<number>;
  title: string;
  text: string;
  titleTokens: string[];
  textTokens: string[];
}

/** Makes an article findable by what it says now, in the transaction that writes it. */
export async function indexArticle(em: EntityManager, article: IndexedArticle): Promise<void> {
  const rows = rowsOf(em);
  const [title, text] = [foldText(article.title).folded, foldText(article.text).folded];
  const row: IndexRow = {
    ...{ id: article.id, place: articlePlace(article.publishedAt, article.id), title, text },
    ...{ titleTokens: textTokens(title), textTokens: textTokens(text) },
  };
  await (isPostgresql(rows) ? writeToPostgresql(rows, row) : writeToSqlite(rows, row));
}

/** Makes an article that is about to go unfindable. */
export async function unindexArticle(em: EntityManager, article: number): Promise<void> {
  const rows = rowsOf(em);
  if (!isPostgresql(rows)) await removeTokens(rows, article);
  await sql`delete from ${SEARCH} where ${sql.ref('article')} = ${article}`.execute(rows);
}

function rowsOf(em: EntityManager): Rows {
  return em.getKysely<Tables>();
}

const SEARCH = sql.table('ArticleSearch');
const TOKENS = sql.table('ArticleToken');

/** PostgreSQL has the tokens as lists of the row, for its vectors of text hold a megabyte of words, and a long article more. */
async function writeToPostgresql(rows: Rows, { id, place, title, text, ...tokens }: IndexRow): Promise<void> {
  const all = [...new Set([...tokens.titleTokens, ...tokens.textTokens])];
  await sql`
    insert into ${SEARCH} ("article", "place", "title", "text", "titleTokens", "tokens")
    values (${id}, ${place}, ${title}, ${text}, ${tokens.titleTokens}, ${all})
    on conflict ("article") do update set "place" = excluded."place", "title" = excluded."title",
      "text" = excluded."text", "titleTokens" = excluded."titleTokens", "tokens" = excluded."tokens"
  `.execute(rows);
}

/** SQLite has them in an FTS5 table that stores no text, under the article's place. */
async function writeToSqlite(rows: Rows, { id, place, title, text, titleTokens, textTokens }: IndexRow): Promise<void> {
  await removeTokens(rows, id);
  await sql`
    insert into ${SEARCH} ("article", "place", "title", "text") values (${id}, ${place}, ${title}, ${text})
    on conflict ("article") do update set "place" = excluded."place", "title" = excluded."title", "text" = excluded."text"
  `.execute(rows);
  await sql`
    insert into ${TOKENS} ("rowid", "title", "text") values (${place}, ${titleTokens.join(' ')}, ${textTokens.join(' ')})
  `.execute(rows);
}

async function removeTokens(rows: Rows, article: number): Promise<void> {
  const place = sql`select "place" from ${SEARCH} where "article" = ${article}`;
  await sql`delete from ${TOKENS} where "rowid" in (${place})`.execute(rows);
}
