import type { Article } from '../entities/article.js';
import type { ArticleBody } from '../entities/article-body.js';
import type { ArticleStock } from '../entities/article-stock.js';
import type { ArticleTag } from '../entities/article-tag.js';
import type { Category } from '../entities/category.js';
import type { Source } from '../entities/source.js';
import type { StockAlias } from '../entities/stock-alias.js';
import type { StockReference } from '../entities/stock-reference.js';
import type { Tag } from '../entities/tag.js';

/** A list as it lies in its column: JSON text, read by `listOf` where it is asked for. */
export type JsonText<List> = string & { readonly list?: List };

type ColumnOf<Value> =
  NonNullable<Value> extends { id: number }
    ? number | Extract<Value, null>
    : Value extends readonly unknown[]
      ? JsonText<Value>
      : Value;

/** An entity as a plain row: a relation's name holds its key, a list is JSON text, a time is epoch milliseconds. */
type Row<Entity> = { [Column in Extract<keyof Entity, string>]: ColumnOf<Entity[Column]> };

export type ArticleRow = Row<Article>;
export type ArticleBodyRow = Row<ArticleBody>;
export type ArticleStockRow = Row<ArticleStock>;
export type CategoryRow = Row<Category>;
export type TagRow = Row<Tag>;
type SourceRow = Row<Source>;
export type StockReferenceRow = Row<StockReference>;
export type StockAliasRow = Row<StockAlias>;

/** The tables, as Kysely sees them. */
export interface Tables {
  Article: ArticleRow;
  ArticleBody: ArticleBodyRow;
  ArticleStock: ArticleStockRow;
  ArticleTag: Row<ArticleTag>;
  Category: CategoryRow;
  Source: SourceRow;
  StockAlias: StockAliasRow;
  StockReference: StockReferenceRow;
  Tag: TagRow;
}

/** The list that a column's text holds. */
export function listOf<List>(text: JsonText<List>): List {
  return JSON.parse(text);
}
