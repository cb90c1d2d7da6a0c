import { Article } from '../entities/article.js';
import { AuditEntry } from '../entities/audit-entry.js';
import { Category } from '../entities/category.js';
import { Revision } from '../entities/revision.js';
import { Source } from '../entities/source.js';
import { StockReference } from '../entities/stock-reference.js';
import { Story } from '../entities/story.js';
import { Tag } from '../entities/tag.js';
import { WebhookDelivery } from '../entities/webhook-delivery.js';
import { ArticleSearchEdge } from './article-search.js';
import { ArticleStockEdge } from './article-stock-edge.js';
import { connectionOf, edgeOf } from './connection.js';
import { StockArticleEdge } from './stock-article-edge.js';

/** Every connection of the API. */
export const ArticleConnection = connectionOf('ArticleConnection', Article, edgeOf(Article));
export const ArticleSearchConnection = connectionOf('ArticleSearchConnection', Article, ArticleSearchEdge);
export const CategoryConnection = connectionOf('CategoryConnection', Category, edgeOf(Category));
export const TagConnection = connectionOf('TagConnection', Tag, edgeOf(Tag));
export const SourceConnection = connectionOf('SourceConnection', Source, edgeOf(Source));
export const StockReferenceConnection = connectionOf(
  'StockReferenceConnection',
  StockReference,
  edgeOf(StockReference),
);
export const ArticleStockConnection = connectionOf('ArticleStockConnection', StockReference, ArticleStockEdge);
export const StockArticleConnection = connectionOf('StockArticleConnection', Article, StockArticleEdge);
export const StoryConnection = connectionOf('StoryConnection', Story, edgeOf(Story));
export const RevisionConnection = connectionOf('RevisionConnection', Revision, edgeOf(Revision));
export const AuditConnection = connectionOf('AuditConnection', AuditEntry, edgeOf(AuditEntry, 'AuditEdge'));
export const WebhookDeliveryConnection = connectionOf(
  'WebhookDeliveryConnection',
  WebhookDelivery,
  edgeOf(WebhookDelivery),
);
