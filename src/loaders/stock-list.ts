import { type SqlBool, sql } from 'kysely';
import type { Rows } from '../database/database.js';
import { isOneOf } from '../database/is-one-of.js';
import type { StockReferenceRow } from '../database/rows.js';
import type { SecurityKind } from '../entities/stock-reference.js';
import { type StockSearch, searchStocks } from '../search/search-stocks.js';
import type { Viewer } from '../viewer/viewer.js';
import { Page, type PageArguments, pageRequest, selectPage, totalOf } from './paging.js';
import { visibleStocks } from './stocks.js';

/** The arguments of a list of securities. */
export interface StockListArguments extends PageArguments {
  query?: string | null;
  kinds?: readonly SecurityKind[] | null;
}

/** One page of the securities that the viewer knows of: by symbol, or those that a query finds, the best first. */
export async function loadStocks(
  rows: Rows,
  viewer: Viewer,
  { query, kinds, ...args }: StockListArguments,
): Promise<Page<StockReferenceRow> | Page<FoundStock>> {
  const stocks = visibleStocks(rows, viewer).where(
    kinds == null ? sql<SqlBool>`true` : isOneOf('StockReference.kind', kinds),
  );
  const search = query == null ? null : searchStocks(rows, query);
  return await (search === null ? pageBySymbol(stocks, args) : pageOfFound(rows, stocks, search, args));
}

type Stocks = ReturnType<typeof visibleStocks>;

async function pageBySymbol(stocks: Stocks, args: PageArguments): Promise<Page<StockReferenceRow>> {
  const request = pageRequest(args, {
    name: 'stocks',
    direction: 'ASC',
    value: 'StockReference.symbol',
    valueType: 'string',
    key: 'StockReference.id',
    nullable: false,
  });
  const found = await selectPage(stocks.selectAll(), request).execute();
  return new Page(
    found,
    request,
    stock => ({ value: stock.symbol, key: stock.id }),
    () => totalOf(stocks),
  );
}

/** A security with its place in what a query found. */
type FoundStock = StockReferenceRow & { place: string };

async function pageOfFound(
  rows: Rows,
  stocks: Stocks,
  { isFound, place, words }: StockSearch,
  args: PageArguments,
): Promise<Page<FoundStock>> {
  const request = pageRequest(args, {
    // The place depends on the words: with others the cursor is another list's.
    name: `stocks ${words}`,
    direction: 'ASC',
    value: 'Found.place',
    valueType: 'string',
    key: 'Found.id',
    nullable: false,
  });
  const matching = stocks.where(isFound);
  const placed = matching.selectAll().select(place.as('place'));
  const listed = rows.selectFrom(sql<FoundStock>`(${placed})`.as('Found')).selectAll();
  const found = await selectPage(listed, request).execute();
  return new Page(
    found,
    request,
    stock => ({ value: stock.place, key: stock.id }),
    () => totalOf(matching),
  );
}
