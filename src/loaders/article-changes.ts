import { type SqlBool, sql } from 'kysely';
import type { Rows } from '../database/database.js';
import { isOneOf } from '../database/is-one-of.js';
import { hasAnyKey } from '../database/key-set.js';
import { newestChange } from '../database/newest-change.js';
import type { ArticleChangeRow } from '../database/rows.js';
import { RequestError } from '../errors.js';
import { readSymbol } from '../linking/securities/read-symbol.js';
import {
  cursorAt,
  Page,
  type PageArguments,
  type PageOrder,
  type PageRequest,
  pageRequest,
  selectPage,
} from './paging.js';
import { termKeys } from './terms.js';

/** Which changes a follower wants; what is left out does not narrow it. */
export interface ChangeFilter {
  categorySlugs?: readonly string[] | null;
  stockSymbols?: readonly string[] | null;
}

/** The arguments of a page of changes. */
export interface ArticleChangesArguments extends ChangeFilter, Pick<PageArguments, 'first' | 'after'> {}

/** Changes of a page where first is not given, and of one read by a follower. */
const DEFAULT_CHANGES = 100;

/** The most values of one list in a filter. */
const MAX_VALUES = 100;

/** The order of the commits, which the keys have: see `orderChanges`. */
const ORDER: PageOrder = {
  name: 'articleChanges',
  direction: 'ASC',
  value: 'ArticleChange.id',
  valueType: 'number',
  key: 'ArticleChange.id',
  nullable: false,
};

/** One page of what readers could notice, in its order; the same for every viewer. */
export async function loadArticleChanges(
  rows: Rows,
  { first, after, ...filter }: ArticleChangesArguments,
): Promise<Page<ArticleChangeRow>> {
  const request = changesRequest({ first: first ?? null, after: after ?? null });
  checkFilter(filter);
  const isFiltered = filter.categorySlugs != null || filter.stockSymbols != null;
  // Asked before: whatever comes after it may not be in the page.
  const newest = isFiltered ? await newestChange(rows) : 0;
  const found = await selectChanges(rows, filter, request);
  return new ChangesPage(found, request, Math.max(request.after?.key ?? 0, newest));
}

/** A page of changes. The last one ends where all was looked at, so that whoever asks for little goes on from there. */
class ChangesPage extends Page<ArticleChangeRow> {
  constructor(
    found: readonly ArticleChangeRow[],
    request: PageRequest,
    private readonly lookedAt: number,
  ) {
    // A stream has no length that anybody could use.
    const total = async () => found.length;
    super(found, request, ({ id }) => ({ value: id, key: id }), total);
  }

  override get pageInfo() {
    const pageInfo = super.pageInfo;
    const end = Math.max(this.lookedAt, this.rows.at(-1)?.id ?? 0);
    return pageInfo.hasNextPage || end === 0 ? pageInfo : { ...pageInfo, endCursor: cursorOfChange({ id: end }) };
  }
}

/** Whether a change says that its article is gone. */
export function isTombstone({ kind }: Pick<ArticleChangeRow, 'kind'>): boolean {
  return kind === 'UNPUBLISHED' || kind === 'DELETED';
}

/** Checks where a client wants to begin. */
export function changesRequest(args: Pick<PageArguments, 'first' | 'after'>): PageRequest {
  return pageRequest(args, ORDER, DEFAULT_CHANGES);
}

/** A change's place in the stream, to go on from. */
export function cursorOfChange({ id }: Pick<ArticleChangeRow, 'id'>): string {
  return cursorAt(ORDER, { value: id, key: id });
}

/** Checks what of a filter does not need the database. */
export function checkFilter(filter: ChangeFilter): void {
  for (const name of ['categorySlugs', 'stockSymbols'] as const) {
    const count = filter[name]?.length ?? 0;
    if (count > MAX_VALUES) {
      throw new RequestError('BAD_USER_INPUT', `${name}: ${count} values; give at most ${MAX_VALUES}.`);
    }
  }
}

/** The changes of a page and one more, as `Page` wants them; throws CURSOR_EXPIRED where some before them are gone. */
export async function selectChanges(
  rows: Rows,
  filter: ChangeFilter,
  request: PageRequest,
): Promise<ArticleChangeRow[]> {
  const categories = await categoryKeys(rows, filter.categorySlugs);
  const stocks = await stockKeys(rows, filter.stockSymbols);
  const changes = rows
    .selectFrom('ArticleChange')
    .where(categories === null ? sql<SqlBool>`true` : hasAnyKey('ArticleChange.categoryKeys', categories))
    .where(stocks === null ? sql<SqlBool>`true` : hasAnyKey('ArticleChange.stockKeys', stocks));
  const found = await selectPage(changes.selectAll(), request).execute();
  // Asked afterwards: what is removed in between was read.
  if (request.after !== null) await checkKept(rows, request.after.key);
  return found;
}

/**
 * Throws where changes behind a key are gone. The newest change that is old enough to go stays (see `removeOldChanges`),
 * so that whoever stands at it or behind it has missed none.
 */
async function checkKept(rows: Rows, key: number): Promise<void> {
  const kept = await rows.selectFrom('ArticleChange').select('id').orderBy('id').limit(1).executeTakeFirst();
  if (kept === undefined || kept.id <= key) return;
  throw new RequestError(
    'CURSOR_EXPIRED',
    'after: changes behind this cursor are gone, for they are kept for 30 days; load what you keep anew by articles, and follow from there without a cursor.',
  );
}

async function categoryKeys(rows: Rows, slugs: readonly string[] | null | undefined): Promise<number[] | null> {
  if (slugs == null) return null;
  return (await termKeys(rows, 'Category', slugs).execute()).map(({ term }) => term);
}

async function stockKeys(rows: Rows, symbols: readonly string[] | null | undefined): Promise<number[] | null> {
  if (symbols == null) return null;
  const canonical = symbols.flatMap(symbol => readSymbol(symbol)?.symbols ?? []);
  const found = await rows.selectFrom('StockReference').where(isOneOf('symbol', canonical)).select('id').execute();
  return found.map(({ id }) => id);
}
