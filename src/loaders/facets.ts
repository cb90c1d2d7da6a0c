import DataLoader from 'dataloader';
import type { SelectQueryBuilder } from 'kysely';
import { sql } from 'kysely';
import type { Rows } from '../database/database.js';
import { isOneOf } from '../database/is-one-of.js';
import type { Tables } from '../database/rows.js';
import { grouped, KEYS_OF_ONE_STATEMENT } from './batch.js';
import { byArguments } from './by-arguments.js';
import { type DayCount, dayName, dayOf } from './days.js';
import {
  type Counted,
  type CountedField,
  type Counts,
  countsIn,
  countsInAllBut,
  type Listed,
  mostCounted,
} from './most-counted.js';
import { checkedLimit } from './paging.js';

/** What the articles of a list have in common; each count is one statement, when it is asked for. */
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

/** The counts of each parent's list; one statement counts for all parents that ask at once. */
export function facetsByParent<Table extends keyof Tables, Output>(
  rows: Rows,
  lists: FacetedArticles<Table, Output>,
  timeZone: string,
): (parent: number) => ArticleFacets {
  const top = byArguments((field: CountedField, limit: number) => topLoader(rows, lists, field, limit));
  const days = daysLoader(rows, lists, timeZone);
  return parent => ({
    top: async (field, limit) => await top(field, checkedLimit('limit', limit ?? MOST_WANTED)).load(parent),
    days: () => days.load(parent),
  });
}

/** How many terms of a field where nothing is said. */
export const MOST_WANTED = 10;

/** Stands for the parent where there is but one list. */
const ONE_LIST = 0;

function topLoader<Table extends keyof Tables, Output>(
  rows: Rows,
  lists: FacetedArticles<Table, Output>,
  field: CountedField,
  limit: number,
): DataLoader<number, Counted[]> {
  return new DataLoader(async parents => {
    const found = await mostCounted(rows, field, countsOf(field, lists, parents), limit);
    return grouped(parents, found, counted => counted.parent);
  }, KEYS_OF_ONE_STATEMENT);
}

function daysLoader<Table extends keyof Tables, Output>(
  rows: Rows,
  lists: FacetedArticles<Table, Output>,
  timeZone: string,
): DataLoader<number, DayCount[]> {
  return new DataLoader(async parents => {
    const day = dayOf('Listed.publishedAt', timeZone);
    const dated = sql`select ${sql.ref('parent')}, ${day} as ${DAY}
      from (${listOf(lists, parents)}) as ${sql.table('Listed')} where ${sql.ref('publishedAt')} is not null`;
    const { rows: found } = await sql<{ parent: number; day: number; count: number }>`
      select ${sql.ref('parent')}, ${DAY}, count(*) as ${sql.ref('count')} from (${dated}) as ${sql.table('Dated')}
      group by ${sql.ref('parent')}, ${DAY} order by ${DAY}`.execute(rows);
    return grouped(parents, found, counted => counted.parent).map(counts =>
      counts.map(counted => ({ day: dayName(counted.day), count: counted.count })),
    );
  }, KEYS_OF_ONE_STATEMENT);
}

const DAY = sql.ref('day');

function countsOf<Table extends keyof Tables, Output>(
  field: CountedField,
  lists: FacetedArticles<Table, Output>,
  parents: readonly number[],
): Counts {
  const isOfEdges = field === 'tag' || field === 'stock';
  return isOfEdges && lists.allBut != null
    ? countsInAllBut(field, listed(lists.allBut))
    : countsIn(field, listOf(lists, parents));
}

function listOf<Table extends keyof Tables, Output>(
  { articles, parent }: FacetedArticles<Table, Output>,
  parents: readonly number[],
): Listed {
  return listed(parent === undefined ? articles : articles.where(isOneOf(parent, parents)), parent);
}

/** What is counted of: the columns that some field needs. */
export function listed<Table extends keyof Tables, Output>(
  articles: SelectQueryBuilder<Tables, Table, Output>,
  parent?: string,
): Listed {
  const key = parent === undefined ? sql.lit(ONE_LIST) : sql.ref<number>(parent);
  const columns = (['source', 'category', 'publishedAt'] as const).map(name => sql.ref(`Article.${name}`).as(name));
  const selected = articles.clearSelect().select([key.as('parent'), sql.ref('Article.id').as('article'), ...columns]);
  return sql`${selected}`;
}
