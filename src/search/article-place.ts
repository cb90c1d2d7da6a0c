import { type RawBuilder, sql } from 'kysely';

/**
 * Where an article stands among all by its time of publication and then its key, as one number of 63 bits; one without
 * a time is the oldest. SQLite's index of words is read in the order of this number, so that the newest of a hundred
 * thousand hits are found without a look at the others. It is made and compared in SQL alone, for it is more than a
 * number of JavaScript's holds.
 */
export function articlePlace(publishedAt: number | null, article: number): RawBuilder<number> {
  const time = Math.min(Math.max(publishedAt ?? 0, 0), LAST_TIME);
  // Both are cast, for the driver binds numbers as floating, and those have 53 bits.
  return sql`(cast(${time} as bigint) * ${sql.lit(KEYS)} + cast(${article % KEYS} as bigint))`;
}

/** The time of a place: a column's, as SQL names it. 0 of an article without. */
export function timeOfPlace(place: RawBuilder<number>): RawBuilder<number> {
  return sql`(${place} / ${sql.lit(KEYS)})`;
}

/** In 2109; what is published later counts as published then. */
const LAST_TIME = 2 ** 42 - 1;

/** So many articles may have the same millisecond. */
const KEYS = 2 ** 21;
