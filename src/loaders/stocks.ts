import DataLoader from 'dataloader';
import { type SqlBool, sql } from 'kysely';
import type { Rows } from '../database/database.js';
import { isOneOf } from '../database/is-one-of.js';
import type { StockAliasRow, StockReferenceRow } from '../database/rows.js';
import { findMeant } from '../linking/securities/find-meant.js';
import { readSymbol } from '../linking/securities/read-symbol.js';
import { quoteUrl } from '../linking/securities/security.js';
import { isEditor } from '../viewer/permissions.js';
import type { Viewer } from '../viewer/viewer.js';
import { visibleArticles } from '../viewer/visibility.js';
import { byKey, grouped, KEYS_OF_ONE_STATEMENT } from './batch.js';

/** The securities that exist for a viewer: readers know of none that only unpublished articles speak of. */
export function visibleStocks(rows: Rows, viewer: Viewer) {
  const stocks = rows.selectFrom('StockReference');
  if (isEditor(viewer)) return stocks;
  const speaking = visibleArticles(rows, viewer)
    .innerJoin('ArticleStock', 'ArticleStock.article', 'Article.id')
    .where(sql<SqlBool>`${sql.ref('ArticleStock.stock')} = ${sql.ref('StockReference.id')}`)
    .select('Article.id');
  return stocks.where(sql<SqlBool>`(${sql.ref('StockReference.listedAt')} is not null or exists ${speaking})`);
}

/** Loads a security by its key; null where there is none for the viewer. */
export function stockLoader(rows: Rows, viewer: Viewer): DataLoader<number, StockReferenceRow | null> {
  return byKey(keys => visibleStocks(rows, viewer).where(isOneOf('StockReference.id', keys)).selectAll().execute());
}

/** Loads the further names of a security, by its key. */
export function stockAliasesLoader(rows: Rows): DataLoader<number, StockAliasRow[]> {
  return new DataLoader(async stocks => {
    const found = await rows
      .selectFrom('StockAlias')
      .where(isOneOf('stock', stocks))
      .orderBy('id')
      .selectAll()
      .execute();
    return grouped(stocks, found, alias => alias.stock);
  }, KEYS_OF_ONE_STATEMENT);
}

/** Loads the other listings of a security's issuer that the viewer knows of, by symbol. */
export function otherListingsLoader(
  rows: Rows,
  viewer: Viewer,
): DataLoader<StockReferenceRow, StockReferenceRow[], number> {
  return new DataLoader(
    async stocks => {
      const issuers = [...new Set(stocks.flatMap(({ issuer }) => issuer ?? []))];
      if (issuers.length === 0) return stocks.map(() => []);
      const found = await visibleStocks(rows, viewer)
        .where(isOneOf('StockReference.issuer', issuers))
        .orderBy('StockReference.symbol')
        .selectAll()
        .execute();
      const listings = Map.groupBy(found, ({ issuer }) => issuer);
      return stocks.map(({ id, issuer }) =>
        (issuer === null ? [] : (listings.get(issuer) ?? [])).filter(other => other.id !== id),
      );
    },
    { ...KEYS_OF_ONE_STATEMENT, cacheKeyFn: ({ id }) => id },
  );
}

/** The security that any notation means. Of a bare code that several share, the one share; null where none is meant. */
export async function findStock(rows: Rows, viewer: Viewer, notation: string): Promise<StockReferenceRow | null> {
  const query = readSymbol(notation);
  if (query === null) return null;
  const stocks = visibleStocks(rows, viewer).selectAll();
  return await findMeant(query, {
    bySymbols: symbols => stocks.where(isOneOf('StockReference.symbol', symbols)).execute(),
    byCode: code => stocks.where('StockReference.code', '=', code).limit(3).execute(),
  });
}

/** The address of a security's prices; null where its market has none. */
export function quoteUrlOf({ secid }: StockReferenceRow): string | null {
  return secid === null ? null : quoteUrl({ secid });
}
