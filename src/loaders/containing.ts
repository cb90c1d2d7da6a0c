import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { isStorable } from '../database/is-one-of.js';

/** Whether a column's text holds some words, whatever the case of Latin letters; the words are no pattern. */
export function containing(column: string, words: string): RawBuilder<SqlBool> {
  return isLike(column, words, `%${escaped(words)}%`);
}

/** UTF-16 units beyond which nothing is called so; SQLite refuses patterns of 50,000 bytes. */
const LONGEST_NAME = 1_000;

function isLike(column: string, words: string, pattern: string): RawBuilder<SqlBool> {
  if (words.length > LONGEST_NAME || !isStorable(words)) return sql`false`;
  return sql`lower(${sql.ref(column)}) like ${lower(pattern)} escape '\\'`;
}

// As both databases lower a column: without accents and other scripts.
function lower(pattern: string): string {
  return pattern.replace(/[A-Z]+/g, letters => letters.toLowerCase());
}

/** Words as a part of a pattern whose escape is a backslash. */
export function escaped(words: string): string {
  return words.replace(/[\\%_]/g, '\\$&');
}
