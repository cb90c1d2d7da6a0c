import { ChangeSetType, type EventSubscriber, type FlushEventArgs } from '@mikro-orm/core';
import { ApiToken } from '../entities/api-token.js';
import { Article } from '../entities/article.js';
import { ArticleBody } from '../entities/article-body.js';
import { ArticleStock } from '../entities/article-stock.js';
import { ArticleTag } from '../entities/article-tag.js';
import { AuditEntry } from '../entities/audit-entry.js';
import { Category } from '../entities/category.js';
import { Correction } from '../entities/correction.js';
import { Source } from '../entities/source.js';
import { StockAlias } from '../entities/stock-alias.js';
import { StockReference } from '../entities/stock-reference.js';
import { Tag } from '../entities/tag.js';
import { Webhook } from '../entities/webhook.js';
import { WebhookDelivery } from '../entities/webhook-delivery.js';

/** What a unit of work changed of what readers see. */
export interface WrittenRows {
  /** As ContentWrite has them. */
  keys: Set<string>;
  times: Set<number>;
  /** Whether it may be anything. */
  isAll: boolean;
}

/** Of units of work that are not committed yet, by their entity managers. */
const written = new WeakMap<object, WrittenRows>();

/** What was written through an entity manager; null where nothing that readers see. */
export function writtenRows(em: object): WrittenRows | null {
  return written.get(em) ?? null;
}

/** Tells that readers may see anything otherwise: for statements that change rows beside the entities. */
export function noteAllWritten(em: object): void {
  rowsOf(em).isAll = true;
}

/** Notes what each flush writes. */
export const writtenRowsObserver: EventSubscriber = {
  afterFlush({ em, uow }: FlushEventArgs): void {
    for (const { entity, type, originalEntity } of uow.getChangeSets()) {
      if (!isForEditors(entity)) noteRow(rowsOf(em), entity, type !== ChangeSetType.UPDATE, originalEntity);
    }
  },
};

function rowsOf(em: object): WrittenRows {
  const rows = written.get(em) ?? { keys: new Set(), times: new Set(), isAll: false };
  written.set(em, rows);
  return rows;
}

/** What no reader's answer is made of. */
function isForEditors(entity: object): boolean {
  return [ApiToken, AuditEntry, Webhook, WebhookDelivery].some(type => entity instanceof type);
}

function noteRow(rows: WrittenRows, entity: object, comesOrGoes: boolean, before: object | undefined): void {
  if (entity instanceof Article) {
    noteArticle(rows, entity);
    if (before !== undefined && 'publishedAt' in before) noteTime(rows, before.publishedAt);
  } else if (isOfArticle(entity)) {
    noteArticle(rows, entity.article);
  } else if (entity instanceof StockReference) {
    rows.keys.add(rowKey('StockReference', entity.id));
    // What is new may be meant by what meant another until now.
    if (comesOrGoes) rows.keys.add('StockReference');
  } else if (entity instanceof StockAlias) {
    rows.keys.add(rowKey('StockReference', entity.stock.id));
  } else if (entity instanceof Category || entity instanceof Source || entity instanceof Tag) {
    rows.keys.add(rowKey(entity.constructor.name, entity.id));
  }
}

function isOfArticle(entity: object): entity is { article: Article } {
  return [ArticleBody, ArticleStock, ArticleTag, Correction].some(type => entity instanceof type);
}

function noteArticle(rows: WrittenRows, { id, publishedAt }: Article): void {
  rows.keys.add(rowKey('Article', id));
  // Not loaded: it may stand anywhere.
  if (publishedAt === undefined) rows.isAll = true;
  noteTime(rows, publishedAt);
}

function noteTime(rows: WrittenRows, time: unknown): void {
  if (typeof time === 'number') rows.times.add(time);
}

/** A row, as answers and writes name it. */
export function rowKey(table: string, key: number): string {
  return `${table}:${key}`;
}
