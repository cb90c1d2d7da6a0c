import { sql } from 'kysely';
import type { Rows } from '../database/database.js';
import { isOneOf } from '../database/is-one-of.js';
import type { StockReferenceRow } from '../database/rows.js';
import type { SecurityKind } from '../entities/stock-reference.js';
import { RequestError } from '../errors.js';
import { MOST_WANTED } from './facets.js';
import { checkedLimit } from './paging.js';
import { publishedReferences } from './published-references.js';

/** Over which time to look for trends, and of what. */
export interface TrendArguments {
  /** The window's length up to now; a day where nothing is said. */
  hours?: number | null;
  limit?: number | null;
  /** Shares where nothing is said. */
  kinds?: readonly SecurityKind[] | null;
}

/** A security that more is written about than before, and how many articles of the window refer to it. */
export interface Trend {
  stock: StockReferenceRow;
  count: number;
}

/**
 * The securities furthest above their own rate: whose articles in the window are the most more than their rate of the
 * 30 days before lets expect. One that is not above it is no trend.
 */
export async function loadTrendingStocks(rows: Rows, now: number, args: TrendArguments): Promise<Trend[]> {
  const hours = checkedHours(args.hours ?? 24);
  const limit = checkedLimit('limit', args.limit ?? MOST_WANTED);
  const start = now - hours * HOUR;
  const published = sql.ref('Article.publishedAt');
  const counted = publishedReferences(rows)
    .where('Article.publishedAt', '>', start - BASE_HOURS * HOUR)
    .where('Article.publishedAt', '<=', now)
    .groupBy('ArticleStock.stock')
    .select('ArticleStock.stock')
    .select(sql<number>`count(*) filter (where ${published} > ${start})`.as('recent'))
    .select(sql<number>`count(*) filter (where ${published} <= ${start})`.as('before'));
  const [recent, before] = [sql.ref<number>('Counted.recent'), sql.ref('Counted.before')];
  // Times the hours of the base, so that it stays whole.
  const excess = sql<number>`(${recent} * ${sql.lit(BASE_HOURS)} - ${before} * ${sql.lit(hours)})`;
  const found = await rows
    .selectFrom(counted.as('Counted'))
    .innerJoin('StockReference', 'StockReference.id', 'Counted.stock')
    .where(isOneOf('StockReference.kind', args.kinds ?? ['EQUITY']))
    .where(excess, '>', 0)
    .orderBy(excess, 'desc')
    .orderBy(recent, 'desc')
    .orderBy('StockReference.symbol')
    .limit(limit)
    .selectAll('StockReference')
    .select(recent.as('recent'))
    .execute();
  return found.map(({ recent: count, ...stock }) => ({ stock, count }));
}

const HOUR = 3_600_000;

/** The 30 days before the window, against which it is held. */
const BASE_HOURS = 30 * 24;

/** A year; nobody's own rate of a month tells more. */
const MOST_HOURS = 8_760;

function checkedHours(hours: number): number {
  if (hours >= 1 && hours <= MOST_HOURS) return hours;
  throw new RequestError('BAD_USER_INPUT', `hours: ${hours} is out of range; give 1 to ${MOST_HOURS}.`);
}
