import DataLoader from 'dataloader';
import type { SelectQueryBuilder } from 'kysely';
import { sql } from 'kysely';
import type { Rows } from '../database/database.js';
import { isOneOf } from '../database/is-one-of.js';
import type { Tables } from '../database/rows.js';
import { grouped } from './batch.js';
import { byArguments } from './by-arguments.js';
import { type DayCount, dayName, dayOf } from './days.js';
import {
  type Counted,
  type CountedField,
  type Counts,
  countedTermLoader,
  countsIn,
  countsInAllBut,
  type Listed,
  mostOf,
  type PlacedCount,
  type PlacedCounts,
  withTerms,
} from './most-counted.js';
import { checkedLimit } from './paging.js';

/** What the articles of a list have in common; what is asked for at once is counted in one statement. */
export interface ArticleFacets {
  /** Those that most of the articles have, 1 to 100. */
  top(field: CountedField, limit?: number | null): Promise<Counted[]>;
  /** The days that have any, oldest first. */
  days(): Promise<DayCount[]>;
}

/** The articles of a list, or of the lists of many parents. */
export interface FacetedArticles<Table extends keyof Tables, Output> {
  articles: SelectQueryBuilder<Tables, Table, Output>;
  /** The column that holds the parent's key, where there are many lists. */
  parent?: string;
  /** Where a list has all articles but some: these. It is the faster to count, for an index has all in order. */
  allBut?: SelectQueryBuilder<Tables, Table, unknown> | null;
}

/** The counts of one list. */
export function facetsOf<Table extends keyof Tables, Output>(
  rows: Rows,
  list: Omit<FacetedArticles<Table, Output>, 'parent'>,
  timeZone: string,
): ArticleFacets {
  return facetsByParent(rows, list, timeZone)(ONE_LIST);
}

/** The counts of each parent's list; one statement counts for all parents and fields that ask at once. */
export function facetsByParent<Table extends keyof Tables, Output>(
  rows: Rows,
  lists: FacetedArticles<Table, Output>,
  timeZone: string,
): (parent: number) => ArticleFacets {
  const counts = new DataLoader<Asked, FacetCount[], string>(asked => loadCounts(rows, lists, timeZone, asked), {
    cacheKeyFn: asked => `${keyOf(asked)} ${asked.limit}`,
    maxBatchSize: MOST_ASKED,
  });
  const termsOf = byArguments((field: CountedField) => countedTermLoader(rows, field));
  return parent => ({
    async top(field, limit) {
      const found = await counts.load({ field, parent, limit: checkedLimit('limit', limit ?? MOST_WANTED) });
      return await withTerms(field, found, termsOf(field));
    },
    async days() {
      const found = await counts.load({ field: 'day', parent, limit: Number.POSITIVE_INFINITY });
      return found.map(({ term, total }) => ({ day: dayName(term), count: total }));
    },
  });
}

/** How many terms of a field where nothing is said. */
export const MOST_WANTED = 10;

/** Stands for the parent where there is but one list. */
const ONE_LIST = 0;

/** Counts of one statement; each takes some values of it. */
const MOST_ASKED = 5_000;

/** What of a parent's list is to be counted, and the most terms. */
interface Asked {
  field: CountedField | 'day';
  parent: number;
  limit: number;
}

/** How many articles of a parent's list have a term, or a day as `dayOf` numbers it. */
type FacetCount = PlacedCount<Asked['field']>;

async function loadCounts<Table extends keyof Tables, Output>(
  rows: Rows,
  lists: FacetedArticles<Table, Output>,
  timeZone: string,
  asked: readonly Asked[],
): Promise<FacetCount[][]> {
  const parents = [...new Set(asked.map(({ parent }) => parent))];
  const parts = [...Map.groupBy(asked, ({ field }) => field)].map(([field, ofField]) =>
    field === 'day'
      ? countsOfDays(timeZone)
      : mostOf(field, countsOf(field, lists.allBut), Math.max(...ofField.map(({ limit }) => limit))),
  );
  // Where several parts read the list it is found once; all articles are counted faster by what indexes have in order.
  const how = sql.raw(lists.allBut == null ? '' : 'not materialized');
  const { rows: counts } = await sql<FacetCount>`
    with ${LISTED} as ${how} ${listOf(lists, parents)}
    select * from (${sql.join(parts, sql` union all `)}) as ${sql.table('Counted')}
    order by ${sql.ref('field')}, ${sql.ref('place')}`.execute(rows);
  return grouped(asked.map(keyOf), counts, keyOf).map((found, index) => found.slice(0, asked[index]?.limit));
}

function keyOf({ field, parent }: Pick<Asked, 'field' | 'parent'>): string {
  return `${field} ${parent}`;
}

const LISTED = sql.table('Listed');

function countsOfDays(timeZone: string): PlacedCounts {
  const [parent, day] = [sql.ref('parent'), sql.ref('term')];
  const dated = sql`select ${parent}, ${dayOf('Listed.publishedAt', timeZone)} as ${day}
    from ${LISTED} where ${sql.ref('publishedAt')} is not null`;
  return sql`select 'day' as ${sql.ref('field')}, ${parent}, ${day}, count(*) as ${sql.ref('total')},
    ${day} as ${sql.ref('place')} from (${dated}) as ${sql.table('Dated')} group by ${parent}, ${day}`;
}

function countsOf<Table extends keyof Tables>(
  field: CountedField,
  allBut: FacetedArticles<Table, unknown>['allBut'],
): Counts {
  const isOfEdges = field === 'tag' || field === 'stock';
  return isOfEdges && allBut != null ? countsInAllBut(field, listed(allBut)) : countsIn(field, LISTED);
}

function listOf<Table extends keyof Tables, Output>(
  { articles, parent }: FacetedArticles<Table, Output>,
  parents: readonly number[],
) {
  return columnsOf(parent === undefined ? articles : articles.where(isOneOf(parent, parents)), parent);
}

/** Some articles, as what is counted of. */
export function listed<Table extends keyof Tables, Output>(
  articles: SelectQueryBuilder<Tables, Table, Output>,
): Listed {
  return sql`${columnsOf(articles)} as ${LISTED}`;
}

/** The columns that some field needs. */
function columnsOf<Table extends keyof Tables, Output>(
  articles: SelectQueryBuilder<Tables, Table, Output>,
  parent?: string,
) {
  const key = parent === undefined ? sql.lit(ONE_LIST) : sql.ref<number>(parent);
  const columns = (['source', 'category', 'publishedAt'] as const).map(name => sql.ref(`Article.${name}`).as(name));
  return articles.clearSelect().select([key.as('parent'), sql.ref('Article.id').as('article'), ...columns]);
}
