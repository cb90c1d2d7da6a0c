import DataLoader from 'dataloader';
import { type SqlBool, sql } from 'kysely';
import type { Rows } from '../database/database.js';
import { isOneOf } from '../database/is-one-of.js';
import { REFERRING_ROLES } from './article-filter.js';
import { grouped, KEYS_OF_ONE_STATEMENT } from './batch.js';
import { MOST_WANTED } from './facets.js';
import { type Counted, countedTermLoader, mostOf, type PlacedCount, withTerms } from './most-counted.js';
import { checkedLimit } from './paging.js';
import { publishedReferences } from './published-references.js';

/** Loads, by the security's key, the others that most of its published articles refer to, 1 to 100 of them. */
export function mentionedWithLoader(rows: Rows, limit?: number | null): DataLoader<number, Counted[]> {
  const most = checkedLimit('limit', limit ?? MOST_WANTED);
  const terms = countedTermLoader(rows, 'stock');
  return new DataLoader(async stocks => {
    const together = publishedReferences(rows)
      .innerJoin('ArticleStock as Other', 'Other.article', 'Article.id')
      .where(isOneOf('ArticleStock.stock', stocks))
      .where(isOneOf('Other.role', REFERRING_ROLES))
      .where(sql<SqlBool>`${sql.ref('Other.stock')} <> ${sql.ref('ArticleStock.stock')}`)
      .groupBy(['ArticleStock.stock', 'Other.stock'])
      .select(['ArticleStock.stock as parent', 'Other.stock as term', sql<number>`count(*)`.as('total')]);
    const counted = mostOf('stock', sql`${together}`, most);
    const { rows: counts } = await sql<PlacedCount<'stock'>>`${counted} order by ${sql.ref('place')}`.execute(rows);
    return grouped(stocks, await withTerms('stock', counts, terms), ({ parent }) => parent);
  }, KEYS_OF_ONE_STATEMENT);
}
