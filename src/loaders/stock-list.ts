import { type SqlBool, sql } from 'kysely';
import type { Rows } from '../database/database.js';
import { isOneOf } from '../database/is-one-of.js';
import type { StockReferenceRow } from '../database/rows.js';
import type { SecurityKind } from '../entities/stock-reference.js';
import type { Viewer } from '../viewer/viewer.js';
import { containing, startingWith } from './containing.js';
import { Page, type PageArguments, pageRequest, selectPage, totalOf } from './paging.js';
import { visibleStocks } from './stocks.js';

/** The arguments of a list of securities. */
export interface StockListArguments extends PageArguments {
  query?: string | null;
  kinds?: readonly SecurityKind[] | null;
}

/** One page of the securities that the viewer knows of and whose symbol starts with the query, or one of whose names holds it, by symbol. */
export async function loadStocks(
  rows: Rows,
  viewer: Viewer,
  args: StockListArguments,
): Promise<Page<StockReferenceRow>> {
  const request = pageRequest(args, {
    name: 'stocks',
    direction: 'ASC',
    value: 'StockReference.symbol',
    valueType: 'string',
    key: 'StockReference.id',
    nullable: false,
  });
  const { query, kinds } = args;
  const stocks = visibleStocks(rows, viewer)
    .where(query == null ? sql<SqlBool>`true` : isCalled(rows, query))
    .where(kinds == null ? sql<SqlBool>`true` : isOneOf('StockReference.kind', kinds));
  const found = await selectPage(stocks.selectAll(), request).execute();
  return new Page(
    found,
    request,
    stock => ({ value: stock.symbol, key: stock.id }),
    () => totalOf(stocks),
  );
}

function isCalled(rows: Rows, query: string) {
  const aliased = rows.selectFrom('StockAlias').where(containing('StockAlias.name', query)).select('StockAlias.stock');
  return sql<SqlBool>`(${startingWith('StockReference.symbol', query)} or ${containing('StockReference.name', query)} or ${sql.ref('StockReference.id')} in ${aliased})`;
}
