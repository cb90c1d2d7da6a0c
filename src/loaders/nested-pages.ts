import DataLoader from 'dataloader';
import { type SelectQueryBuilder, type SqlBool, sql } from 'kysely';
import type { Rows } from '../database/database.js';
import { isOneOf } from '../database/is-one-of.js';
import type { ArticleRow, Tables } from '../database/rows.js';
import { grouped } from './batch.js';
import { Page, type PageRequest, type Place, pageOrder, selectPage } from './paging.js';

/** The articles of all parents, and the column that holds the parent's key. */
export interface NestedArticles<Table extends keyof Tables, Output extends ArticleRow> {
  articles: SelectQueryBuilder<Tables, Table, Output>;
  parent: string;
}

/** Loads, by the parent's key, one page of its articles; one statement for all pages and one for all totals. */
export function nestedPagesLoader<Table extends keyof Tables, Output extends ArticleRow>(
  rows: Rows,
  nested: NestedArticles<Table, Output>,
  request: PageRequest,
  placeOf: (article: Output) => Place,
): DataLoader<number, Page<Output>> {
  const totals = nestedCountLoader(nested);
  return new DataLoader(async parents => {
    const found = await selectPages(rows, nested, request, parents);
    return grouped(parents, found, row => row.parent).map(
      (page, index) => new Page<Output>(page, request, placeOf, () => totals.load(parents[index] ?? 0)),
    );
  });
}

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
  });
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
  const pages = parents.map(key => {
    const ofParent = nested.articles.where(sql<SqlBool>`${sql.ref(nested.parent)} = ${key}`);
    const labelled = ofParent.select(sql<number>`cast(${key} as integer)`.as('parent'));
    return sql`select * from ${selectPage(labelled, request)} as ${sql.table('page')}`;
  });
  // Of a union only the outermost order is promised.
  const union = sql`(${sql.join(pages, sql` union all `)}) as ${sql.table('Article')}`;
  const { rows: found } = await sql<
    Output & { parent: number }
  >`select * from ${union} order by ${pageOrder(request)}`.execute(rows);
  return found;
}
