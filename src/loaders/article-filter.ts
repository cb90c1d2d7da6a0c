import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { allOf } from '../database/conditions.js';
import type { Rows } from '../database/database.js';
import { isOneOf } from '../database/is-one-of.js';
import type { ArticleStatus } from '../entities/article.js';
import type { StockRole } from '../entities/article-stock.js';
import { RequestError } from '../errors.js';
import { readSymbol } from '../linking/securities/read-symbol.js';
import { requireEditor } from '../viewer/permissions.js';
import type { Viewer } from '../viewer/viewer.js';
import { termKeys, termsBySlug } from './terms.js';

/** Which articles of a list a client wants; what is left out does not narrow it. */
export interface ArticleFilterValue {
  statuses?: readonly ArticleStatus[] | null;
  categorySlugs?: readonly string[] | null;
  anyTagSlugs?: readonly string[] | null;
  allTagSlugs?: readonly string[] | null;
  sourceSlugs?: readonly string[] | null;
  stockSymbols?: readonly string[] | null;
  publishedAfter?: number | null;
  publishedBefore?: number | null;
  updatedAfter?: number | null;
  stockRoles?: readonly StockRole[] | null;
  minConfidence?: number | null;
  onePerStory?: boolean | null;
  hasWarnings?: boolean | null;
}

/** The most values of one list in a filter. */
const MAX_VALUES = 100;

/** The roles that count where a client names none: a security that only speaks in an article is not its matter. */
export const REFERRING_ROLES: readonly StockRole[] = ['PRIMARY', 'MENTION'];

/** Checks what does not need the database: sizes of lists, and what readers may not ask. */
export function checkFilter(filter: ArticleFilterValue, viewer: Viewer): void {
  if (filter.hasWarnings != null) requireEditor(viewer, 'filter.hasWarnings');
  for (const [name, values] of Object.entries(filter)) {
    if (Array.isArray(values) && values.length > MAX_VALUES) {
      throw new RequestError('BAD_USER_INPUT', `filter.${name}: ${values.length} values; give at most ${MAX_VALUES}.`);
    }
  }
  for (const name of ['stockRoles', 'minConfidence'] as const) {
    if (filter[name] != null && filter.stockSymbols == null) {
      throw new RequestError('BAD_USER_INPUT', `filter.${name}: goes with stockSymbols; name them, too.`);
    }
  }
}

/** The condition on Article that a filter makes; statuses are visibility's matter. */
export function filterCondition(rows: Rows, filter: ArticleFilterValue): RawBuilder<SqlBool> {
  const conditions = [
    ...termConditions(rows, filter),
    ...timeConditions(filter),
    ...(filter.stockSymbols == null ? [] : [refersTo(rows, filter.stockSymbols, filter)]),
    ...(filter.hasWarnings == null ? [] : [hasWarnings(filter.hasWarnings)]),
  ];
  return allOf(conditions);
}

const ARTICLE = sql.ref('Article.id');

function termConditions(rows: Rows, filter: ArticleFilterValue): RawBuilder<SqlBool>[] {
  const tagged = (slugs: readonly string[]) =>
    rows
      .selectFrom('ArticleTag')
      .innerJoin(termsBySlug(rows, 'Tag', slugs).as('Named'), 'Named.term', 'ArticleTag.tag')
      .select('ArticleTag.article');
  const { categorySlugs, sourceSlugs, anyTagSlugs, allTagSlugs } = filter;
  const conditions: RawBuilder<SqlBool>[] = [];
  if (categorySlugs != null) {
    conditions.push(sql`${sql.ref('Article.category')} in ${termKeys(rows, 'Category', categorySlugs)}`);
  }
  if (sourceSlugs != null) {
    conditions.push(sql`${sql.ref('Article.source')} in ${termKeys(rows, 'Source', sourceSlugs)}`);
  }
  if (anyTagSlugs != null) conditions.push(sql`${ARTICLE} in ${tagged(anyTagSlugs)}`);
  const all = new Set(allTagSlugs);
  if (all.size > 0) {
    // One condition however many tags: of one a tag PostgreSQL's planner makes a minute's work. Slugs are counted, not
    // tags, for two of them may have become one tag.
    const carrying = tagged([...all])
      .groupBy('ArticleTag.article')
      .having(sql<SqlBool>`count(*) = ${all.size}`);
    conditions.push(sql`${ARTICLE} in ${carrying}`);
  }
  return conditions;
}

function timeConditions(filter: ArticleFilterValue): RawBuilder<SqlBool>[] {
  const published = sql.ref('Article.publishedAt');
  const conditions: RawBuilder<SqlBool>[] = [];
  if (filter.publishedAfter != null) conditions.push(sql`${published} >= ${filter.publishedAfter}`);
  if (filter.publishedBefore != null) conditions.push(sql`${published} < ${filter.publishedBefore}`);
  if (filter.updatedAfter != null) conditions.push(sql`${sql.ref('Article.updatedAt')} >= ${filter.updatedAfter}`);
  return conditions;
}

function refersTo(rows: Rows, symbols: readonly string[], filter: ArticleFilterValue): RawBuilder<SqlBool> {
  const canonical = symbols.flatMap(symbol => readSymbol(symbol)?.symbols ?? []);
  const references = rows
    .selectFrom('ArticleStock')
    .innerJoin('StockReference', 'StockReference.id', 'ArticleStock.stock')
    .where(isOneOf('StockReference.symbol', canonical))
    .where(isOneOf('ArticleStock.role', filter.stockRoles ?? REFERRING_ROLES))
    .where('ArticleStock.confidence', '>=', filter.minConfidence ?? 0)
    .select('ArticleStock.article');
  return sql`${ARTICLE} in ${references}`;
}

function hasWarnings(wanted: boolean): RawBuilder<SqlBool> {
  const count = sql.ref('Article.warningCount');
  return wanted ? sql`${count} > 0` : sql`${count} = 0`;
}
