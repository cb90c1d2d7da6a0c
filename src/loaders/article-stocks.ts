import DataLoader from 'dataloader';
import type { Rows } from '../database/database.js';
import { isOneOf } from '../database/is-one-of.js';
import { type ArticleStockRow, fromJson, type StockReferenceRow } from '../database/rows.js';
import type { MentionOrigin, StockRole } from '../entities/article-stock.js';
import type { SecurityKind } from '../entities/stock-reference.js';
import { grouped, KEYS_OF_ONE_STATEMENT } from './batch.js';
import { type Page, type PageArguments, pageOfList, pageRequest } from './paging.js';

/** The arguments of an article's list of securities. */
export interface ArticleStockArguments extends Pick<PageArguments, 'first' | 'after'> {
  roles?: readonly StockRole[] | null;
  origins?: readonly MentionOrigin[] | null;
  kinds?: readonly SecurityKind[] | null;
  minConfidence?: number | null;
}

/** A security with how an article refers to it. */
export type LinkedStockRow = StockReferenceRow & { link: ArticleStockRow };

/** Loads all securities that an article refers to, by the article's key: PRIMARY first, then by confidence. */
export function articleStocksLoader(rows: Rows): DataLoader<number, LinkedStockRow[]> {
  return new DataLoader(async articles => {
    const links = await rows.selectFrom('ArticleStock').where(isOneOf('article', articles)).selectAll().execute();
    const keys = [...new Set(links.map(link => link.stock))];
    const stocks = await rows.selectFrom('StockReference').where(isOneOf('id', keys)).selectAll().execute();
    const byKey = new Map(stocks.map(stock => [stock.id, stock]));
    const linked = links.flatMap(link => {
      const stock = byKey.get(link.stock);
      return stock === undefined ? [] : { ...stock, link };
    });
    return grouped(articles, linked.sort(byPlace), stock => stock.link.article);
  }, KEYS_OF_ONE_STATEMENT);
}

/** One page of an article's securities: a list of some dozens at most, so that it is filtered and cut in memory. */
export function articleStocksPage(
  stocks: readonly LinkedStockRow[],
  args: ArticleStockArguments,
): Page<LinkedStockRow> {
  const request = pageRequest(args, {
    name: 'stocks of an article',
    direction: 'ASC',
    value: 'place',
    valueType: 'number',
    key: 'id',
    nullable: false,
  });
  return pageOfList(
    stocks.filter(stock => isWanted(stock, args)),
    request,
    stock => ({ value: placeOf(stock), key: stock.id }),
  );
}

const RANK: Readonly<Record<StockRole, number>> = { PRIMARY: 0, MENTION: 1, VOICE: 2 };

/** The role, and below it the confidence, as one number: what stands first has the least. */
function placeOf({ link }: LinkedStockRow): number {
  return RANK[link.role] * 1_000_000 + Math.round((1 - link.confidence) * 1_000);
}

function byPlace(a: LinkedStockRow, b: LinkedStockRow): number {
  return placeOf(a) - placeOf(b) || a.id - b.id;
}

function isWanted(
  { kind, link }: LinkedStockRow,
  { roles, origins, kinds, minConfidence }: ArticleStockArguments,
): boolean {
  return (
    (roles?.includes(link.role) ?? true) &&
    (kinds?.includes(kind) ?? true) &&
    link.confidence >= (minConfidence ?? 0) &&
    (origins == null || fromJson(link.origins).some(origin => origins.includes(origin)))
  );
}
