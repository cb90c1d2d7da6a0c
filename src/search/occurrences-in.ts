import { type RawBuilder, sql } from 'kysely';
import type { QueryWord } from './read-query.js';

/** Characters of a text that words are counted in: of a longer one those behind do not make it better. */
const COUNTED_LENGTH = 20_000;

/**
 * How often a word stands in a column's text. Counted by the database, for to read the texts of 200 hits takes longer
 * than all else of a search. Of a word that stands twice in a row with the one space between them every other counts.
 */
export function occurrencesIn(column: string, { needle }: Pick<QueryWord, 'needle'>): RawBuilder<number> {
  const text = startOf(column);
  const left = sql`octet_length(replace(${text}, ${needle}, ''))`;
  return sql`((${countedLength(column)} - ${left}) / ${sql.lit(Buffer.byteLength(needle))})`;
}

/** How long the part of a column's text is that words are counted in, in bytes of UTF-8. */
export function countedLength(column: string): RawBuilder<number> {
  return sql`octet_length(${startOf(column)})`;
}

/** Most texts are short, and need not be looked through for where the part ends. */
function startOf(column: string): RawBuilder<string> {
  const text = sql.ref(column);
  const length = sql.lit(COUNTED_LENGTH);
  return sql`case when octet_length(${text}) <= ${length} then ${text} else substr(${text}, 1, ${length}) end`;
}
