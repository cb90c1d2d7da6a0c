import DataLoader from 'dataloader';
import { sql } from 'kysely';
import type { Rows } from '../database/database.js';
import { isOneOf } from '../database/is-one-of.js';
import { RequestError } from '../errors.js';
import { grouped, KEYS_OF_ONE_STATEMENT } from './batch.js';
import { type DayCount, dayName, dayNumber, dayOf } from './days.js';
import { publishedReferences } from './published-references.js';

/** The first and the last day to count, each YYYY-MM-DD. */
export interface DayRange {
  from?: string | null;
  to?: string | null;
}

/** Loads, by the security's key, how many published articles of each day refer to it, the oldest day first. */
export function articlesPerDayLoader(
  rows: Rows,
  timeZone: string,
  { from, to }: DayRange,
): DataLoader<number, DayCount[]> {
  if (from != null && to != null && from > to) {
    throw new RequestError('BAD_USER_INPUT', `from: ${from} is after to; give the earlier day first.`);
  }
  const day = dayOf('Article.publishedAt', timeZone);
  return new DataLoader(async stocks => {
    const dated = publishedReferences(rows)
      .where(isOneOf('ArticleStock.stock', stocks))
      .$if(from != null, query => query.where(day, '>=', dayNumber(from ?? '')))
      .$if(to != null, query => query.where(day, '<=', dayNumber(to ?? '')))
      .select(['ArticleStock.stock', day.as('day')]);
    const found = await rows
      .selectFrom(dated.as('Dated'))
      .groupBy(['stock', 'day'])
      .orderBy('day')
      .select(['stock', 'day', sql<number>`count(*)`.as('count')])
      .execute();
    return grouped(stocks, found, counted => counted.stock).map(counts =>
      counts.map(counted => ({ day: dayName(counted.day), count: counted.count })),
    );
  }, KEYS_OF_ONE_STATEMENT);
}
