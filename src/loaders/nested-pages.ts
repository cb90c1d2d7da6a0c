import DataLoader from 'dataloader';
import { type SelectQueryBuilder, type SqlBool, sql } from 'kysely';
import type { Rows } from '../database/database.js';
import { isOneOf } from '../database/is-one-of.js';
import type { ArticleRow, Tables } from '../database/rows.js';
import { ArticlePage } from './article-page.js';
import { grouped, KEYS_OF_ONE_STATEMENT } from './batch.js';
import { facetsByParent } from './facets.js';
import { type PageRequest, type Place, pageOrder, selectPage } from './paging.js';

/** The articles of all parents, and the column that holds the parent's key. */
export interface NestedArticles<Table extends keyof Tables, Output extends ArticleRow> {
  articles: SelectQueryBuilder<Tables, Table, Output>;
  parent: string;
}

/** Loads, by the parent's key, one page of its articles; one statement for all pages, and one for each count of all. */
export function nestedPagesLoader<Table extends keyof Tables, Output extends ArticleRow>(
  rows: Rows,
  nested: NestedArticles<Table, Output>,
  request: PageRequest,
  placeOf: (article: Output) => Place,
  timeZone: string,
): DataLoader<number, ArticlePage<Output>> {
  const totals = nestedCountLoader(nested);
  const facets = facetsByParent(rows, nested, timeZone);
  const load = async (parents: readonly number[]) => {
    const found = await selectPages(rows, nested, request, parents);
    return grouped(parents, found, row => row.parent).map((page, index) => {
      const parent = parents[index] ?? 0;
      return new ArticlePage<Output>(page, request, placeOf, () => totals.load(parent), facets(parent));
    });
  };
  const values = pageOf(nested, request, 0).compile().parameters.length;
  return new DataLoader(load, { maxBatchSize: Math.min(MOST_PAGES, Math.floor(MOST_VALUES / values)) });
}

/** Pages of one statement: SQLite takes a union of 500. */
const MOST_PAGES = 400;

/** Values of one statement, for a long filter stands in it once a page: SQLite takes 32,766, PostgreSQL 65,535. */
const MOST_VALUES = 30_000;

/** Loads, by the parent's key, how many articles it has. */
export function nestedCountLoader<Table extends keyof Tables, Output extends ArticleRow>(
  nested: NestedArticles<Table, Output>,
): DataLoader<number, number> {
  const parent = sql.ref<number>(nested.parent);
  return new DataLoader(async parents => {
    const counts = await nested.articles
      .where(isOneOf(nested.parent, parents))
      .clearSelect()
      .select([parent.as('parent'), sql<number>`count(*)`.as('total')])
      .groupBy(parent)
      .execute();
    const totals = new Map<number, number>(counts.map(row => [row.parent, row.total]));
    return parents.map(key => totals.get(key) ?? 0);
  }, KEYS_OF_ONE_STATEMENT);
}

/**
 * A union of one limited selection a parent, for each of those ends after a page by the index, where a window
 * function would number whole lists.
 */
async function selectPages<Table extends keyof Tables, Output extends ArticleRow>(
  rows: Rows,
  nested: NestedArticles<Table, Output>,
  request: PageRequest,
  parents: readonly number[],
): Promise<(Output & { parent: number })[]> {
  const pages = parents.map(key => sql`select * from ${pageOf(nested, request, key)} as ${sql.table('page')}`);
  // Of a union only the outermost order is promised.
  const union = sql`(${sql.join(pages, sql` union all `)}) as ${sql.table('Article')}`;
  const { rows: found } = await sql<
    Output & { parent: number }
  >`select * from ${union} order by ${pageOrder(request)}`.execute(rows);
  return found;
}

function pageOf<Table extends keyof Tables, Output extends ArticleRow>(
  { articles, parent }: NestedArticles<Table, Output>,
  request: PageRequest,
  key: number,
) {
  const ofParent = articles.where(sql<SqlBool>`${sql.ref(parent)} = ${key}`);
  return selectPage(ofParent.select(sql<number>`cast(${key} as integer)`.as('parent')), request);
}
