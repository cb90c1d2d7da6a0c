import type { ApiToken } from '../entities/api-token.js';
import type { Article } from '../entities/article.js';
import type { ArticleBody } from '../entities/article-body.js';
import type { ArticleChange } from '../entities/article-change.js';
import type { ArticleSlug } from '../entities/article-slug.js';
import type { ArticleStock } from '../entities/article-stock.js';
import type { ArticleTag } from '../entities/article-tag.js';
import type { AuditEntry } from '../entities/audit-entry.js';
import type { Category } from '../entities/category.js';
import type { ContentWrite } from '../entities/content-write.js';
import type { Correction } from '../entities/correction.js';
import type { DirectoryVersion } from '../entities/directory-version.js';
import type { PreviewToken } from '../entities/preview-token.js';
import type { PurgedPost } from '../entities/purged-post.js';
import type { Revision } from '../entities/revision.js';
import type { Source } from '../entities/source.js';
import type { StockAlias } from '../entities/stock-alias.js';
import type { StockReference } from '../entities/stock-reference.js';
import type { StockRuling } from '../entities/stock-ruling.js';
import type { Story } from '../entities/story.js';
import type { StoryBand } from '../entities/story-band.js';
import type { StoryPrint } from '../entities/story-print.js';
import type { Tag } from '../entities/tag.js';
import type { TermSlug } from '../entities/term-slug.js';
import type { Webhook } from '../entities/webhook.js';
import type { WebhookDelivery } from '../entities/webhook-delivery.js';

/** A list or record as it lies in its column: JSON text, read by `fromJson` where it is asked for. */
export type JsonText<Value> = string & { readonly value?: Value };

type ColumnOf<Value> =
  NonNullable<Value> extends { id: number }
    ? number | Extract<Value, null>
    : Value extends object
      ? JsonText<Value>
      : Value;

/** An entity as a plain row: a relation's name holds its key, a list or record is JSON text, a time is epoch milliseconds. */
type Row<Entity> = { [Column in Extract<keyof Entity, string>]: ColumnOf<Entity[Column]> };

export type ArticleRow = Row<Article>;
export type ArticleBodyRow = Row<ArticleBody>;
export type ArticleStockRow = Row<ArticleStock>;
export type CategoryRow = Row<Category>;
export type TagRow = Row<Tag>;
type SourceRow = Row<Source>;
export type StockReferenceRow = Row<StockReference>;
export type StockAliasRow = Row<StockAlias>;

export type ApiTokenRow = Row<ApiToken>;
export type ArticleChangeRow = Row<ArticleChange>;
export type AuditEntryRow = Row<AuditEntry>;
export type CorrectionRow = Row<Correction>;
export type RevisionRow = Row<Revision>;
export type WebhookRow = Row<Webhook>;
export type WebhookDeliveryRow = Row<WebhookDelivery>;

/** The tables, as Kysely sees them. */
export interface Tables {
  Article: ArticleRow;
  ArticleBody: ArticleBodyRow;
  /** Folded, see src/search; what the index has besides is asked for in SQL alone. */
  ArticleSearch: { article: number; title: string; text: string };
  ArticleStock: ArticleStockRow;
  ArticleTag: Row<ArticleTag>;
  Category: CategoryRow;
  DirectoryVersion: Row<DirectoryVersion>;
  Source: SourceRow;
  StockAlias: StockAliasRow;
  StockReference: StockReferenceRow;
  StockRuling: Row<StockRuling>;
  Story: Row<Story>;
  StoryBand: Row<StoryBand>;
  StoryPrint: Row<StoryPrint>;
  Tag: TagRow;
  ApiToken: ApiTokenRow;
  ArticleChange: ArticleChangeRow;
  ArticleSlug: Row<ArticleSlug>;
  AuditEntry: AuditEntryRow;
  ContentWrite: Row<ContentWrite>;
  Correction: CorrectionRow;
  PreviewToken: Row<PreviewToken>;
  PurgedPost: Row<PurgedPost>;
  Revision: RevisionRow;
  TermSlug: Row<TermSlug>;
  Webhook: WebhookRow;
  WebhookDelivery: WebhookDeliveryRow;
}

/** What a column's text holds. */
export function fromJson<Value>(text: JsonText<Value>): Value {
  return JSON.parse(text);
}
