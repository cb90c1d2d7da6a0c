import { type RawBuilder, type SelectQueryBuilder, type SqlBool, sql } from 'kysely';
import { isStorable } from '../database/is-one-of.js';
import { RequestError } from '../errors.js';
import { MAX_KEY } from '../schema/node.js';

/** The most rows that a list gives at once; more is an error, never cut in silence. */
const MAX_PAGE = 100;

/** Rows of a list where neither first nor last is given. */
const DEFAULT_PAGE = 20;

/** The arguments of a connection, as a client gives them. */
export interface PageArguments {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
}

/** What a list is ordered by: a value and then the key, both in one direction. */
export interface PageOrder {
  /** Names list, field and direction, so that a cursor of another order is refused. */
  name: string;
  direction: 'ASC' | 'DESC';
  /** The SQL names of value and key, and what the value is. */
  value: string;
  valueType: 'string' | 'number';
  key: string;
  /** Whether the value can be null; nulls count as the smallest. */
  nullable: boolean;
}

/** A place in a list: the value and key of one of its rows. */
export interface Place {
  value: string | number | null;
  key: number;
}

/** Checked page arguments. */
export interface PageRequest {
  limit: number;
  isBackward: boolean;
  after: Place | null;
  before: Place | null;
  order: PageOrder;
}

/** Checks what a client gave; errors name the argument. */
export function pageRequest(args: PageArguments, order: PageOrder, defaultPage = DEFAULT_PAGE): PageRequest {
  const { first, last } = args;
  if (first != null && last != null) throw badInput('Give first or last, not both.');
  return {
    limit: checkedLimit(last == null ? 'first' : 'last', last ?? first ?? defaultPage),
    isBackward: last != null,
    after: args.after == null ? null : readCursor('after', args.after, order),
    before: args.before == null ? null : readCursor('before', args.before, order),
    order,
  };
}

/** A number of rows from 1 to 100 or another bound, or an error that names the argument. */
export function checkedLimit(name: string, limit: number, most = MAX_PAGE): number {
  if (limit < 1 || limit > most) throw badInput(`${name}: ${limit} is out of range; give 1 to ${most}.`);
  return limit;
}

/** The page's rows and one more, which tells whether the list goes on. */
export function selectPage<Tables, Table extends keyof Tables, Output>(
  query: SelectQueryBuilder<Tables, Table, Output>,
  request: PageRequest,
): SelectQueryBuilder<Tables, Table, Output> {
  const { order, after, before, limit } = request;
  let page = query;
  if (after !== null) page = page.where(isBeyond(order, after, order.direction === 'ASC'));
  if (before !== null) page = page.where(isBeyond(order, before, order.direction === 'DESC'));
  return page.orderBy(pageOrder(request)).limit(limit + 1);
}

/** How many rows a selection has, whatever its columns. */
export async function totalOf<Tables, Table extends keyof Tables, Output>(
  query: SelectQueryBuilder<Tables, Table, Output>,
): Promise<number> {
  const counted = query.clearSelect().select(sql`count(*)`.as('total')).$castTo<{ total: number }>();
  return (await counted.executeTakeFirstOrThrow()).total;
}

/** A page of a list that is in memory whole, in the request's order. */
export function pageOfList<Row>(list: readonly Row[], request: PageRequest, placeOf: (row: Row) => Place): Page<Row> {
  const { after, limit } = request;
  const start = after === null ? 0 : list.findIndex(row => isBehind(placeOf(row), after));
  const rows = start < 0 ? [] : list.slice(start, start + limit + 1);
  return new Page(rows, request, placeOf, async () => list.length);
}

function isBehind(place: Place, after: Place): boolean {
  const [value, afterValue] = [Number(place.value), Number(after.value)];
  return value > afterValue || (value === afterValue && place.key > after.key);
}

/** The order in which `Page` wants its rows. */
export function pageOrder({ order, isBackward }: PageRequest): RawBuilder<unknown> {
  const isAscending = (order.direction === 'ASC') !== isBackward;
  const direction = sql.raw(isAscending ? 'asc' : 'desc');
  // SQLite has nulls first, PostgreSQL last; said only where there are any, for PostgreSQL's indexes then fit.
  const nulls = sql.raw(order.nullable ? (isAscending ? ' nulls first' : ' nulls last') : '');
  return sql`${sql.ref(order.value)} ${direction}${nulls}, ${sql.ref(order.key)} ${direction}`;
}

/** One page of a list. */
export class Page<Row> {
  readonly rows: readonly Row[];
  /** The row behind the page, by which it is known that the list goes on. */
  readonly next: Row | null;

  /** `found` is what `selectPage` gave; `total` counts the whole list, when asked. */
  constructor(
    found: readonly Row[],
    private readonly request: PageRequest,
    private readonly placeOf: (row: Row) => Place,
    readonly total: () => Promise<number>,
  ) {
    this.next = found[request.limit] ?? null;
    const rows = found.slice(0, request.limit);
    this.rows = request.isBackward ? rows.reverse() : rows;
  }

  get nodes(): readonly Row[] {
    return this.rows;
  }

  get edges(): { cursor: string; node: Row }[] {
    return this.rows.map(node => ({ cursor: this.cursorOf(node), node }));
  }

  get pageInfo() {
    const { isBackward, after, before } = this.request;
    const first = this.rows.at(0);
    const last = this.rows.at(-1);
    return {
      hasNextPage: before !== null || (!isBackward && this.next !== null),
      hasPreviousPage: after !== null || (isBackward && this.next !== null),
      startCursor: first === undefined ? null : this.cursorOf(first),
      endCursor: last === undefined ? null : this.cursorOf(last),
    };
  }

  cursorOf(row: Row): string {
    return cursorAt(this.request.order, this.placeOf(row));
  }
}

/** The cursor of a place in a list. */
export function cursorAt({ name }: PageOrder, { value, key }: Place): string {
  return Buffer.from(JSON.stringify([name, value, key])).toString('base64url');
}

function readCursor(argument: string, cursor: string, order: PageOrder): Place {
  const [name, value, key, ...rest] = cursorParts(cursor);
  if (!isKey(key) || !isSortValue(value) || rest.length > 0) throw noCursor(argument);
  if (name !== order.name || (value !== null && typeof value !== order.valueType)) throw othersCursor(argument);
  return { value, key };
}

/** What is said of a text that no page gave. */
export function noCursor(argument: string): RequestError {
  return badInput(`${argument}: this is no cursor; send back one that a page gave.`);
}

/** What is said of a cursor that another list gave. */
export function othersCursor(argument: string): RequestError {
  return badInput(`${argument}: this cursor belongs to another list or order; begin without one.`);
}

/** Whether what a cursor has can be a row's key. */
export function isKey(key: unknown): key is number {
  return typeof key === 'number' && Number.isInteger(key) && key > 0 && key <= MAX_KEY;
}

function isSortValue(value: unknown): value is Place['value'] {
  return value === null || (typeof value === 'string' ? isStorable(value) : Number.isSafeInteger(value));
}

/** What a cursor holds, unchecked; nothing of what is none. */
export function cursorParts(cursor: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}

// Row values are compared by one index range; a null in them compares as unknown, so nulls have terms of their own.
function isBeyond({ value, key, nullable }: PageOrder, place: Place, isAscending: boolean) {
  const [sort, id] = [sql.ref(value), sql.ref(key)];
  if (place.value === null) {
    return isAscending
      ? sql<SqlBool>`(${sort} is not null or ${id} > ${place.key})`
      : sql<SqlBool>`(${sort} is null and ${id} < ${place.key})`;
  }
  if (isAscending) return sql<SqlBool>`(${sort}, ${id}) > (${place.value}, ${place.key})`;
  const below = sql<SqlBool>`(${sort}, ${id}) < (${place.value}, ${place.key})`;
  return nullable ? sql<SqlBool>`(${below} or ${sort} is null)` : below;
}

function badInput(message: string): RequestError {
  return new RequestError('BAD_USER_INPUT', message);
}
