import { type RawBuilder, type SqlBool, sql } from 'kysely';

/** Whether a column's text holds some words, whatever the case of Latin letters; the words are no pattern. */
export function containing(column: string, words: string): RawBuilder<SqlBool> {
  return isLike(column, `%${escaped(words)}%`);
}

/** Whether a column's text starts with some words, whatever the case of Latin letters. */
export function startingWith(column: string, words: string): RawBuilder<SqlBool> {
  return isLike(column, `${escaped(words)}%`);
}

function isLike(column: string, pattern: string): RawBuilder<SqlBool> {
  return sql`lower(${sql.ref(column)}) like ${pattern.toLowerCase()} escape '\\'`;
}

function escaped(words: string): string {
  return words.replace(/[\\%_]/g, '\\$&');
}
