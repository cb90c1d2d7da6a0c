import type { ClassType, NonEmptyArray } from 'type-graphql';
import { AdminQueries } from './admin-queries.js';
import { ApiTokenMutations } from './api-token-mutations.js';
import { ApiTokenPayloadFields } from './api-token-payload-fields.js';
import { ArticleChangeFields } from './article-change-fields.js';
import { ArticleChangeQueries } from './article-change-queries.js';
import { ArticleEditorFields } from './article-editor-fields.js';
import { ArticleFields } from './article-fields.js';
import { ArticleMutations } from './article-mutations.js';
import { ArticlePayloadFields } from './article-payload-fields.js';
import { ArticleQueries } from './article-queries.js';
import { ArticleSearchEdgeFields } from './article-search-fields.js';
import { ArticleSubscriptions } from './article-subscriptions.js';
import { AuditEntryFields } from './audit-entry-fields.js';
import { ConnectionFields } from './connection-fields.js';
import { FacetFields } from './facet-fields.js';
import { IngestPostPayloadFields, IngestResultFields } from './ingest-fields.js';
import { IngestMutations } from './ingest-mutations.js';
import { LinkMutations } from './link-mutations.js';
import { NodeQueries } from './node-queries.js';
import { PreviewMutations } from './preview-mutations.js';
import { RevisionFields } from './revision-fields.js';
import { StockFields } from './stock-fields.js';
import { StockMutations } from './stock-mutations.js';
import { StockQueries } from './stock-queries.js';
import { StoryFields } from './story-fields.js';
import { StoryQueries } from './story-queries.js';
import { CategoryFields, SourceFields, TagFields } from './term-fields.js';
import { TermMutations } from './term-mutations.js';
import { TermPayloadFields } from './term-payload-fields.js';
import { TermQueries } from './term-queries.js';
import { ViewerQueries } from './viewer-queries.js';
import { WebhookDeliveryFields, WebhookFields } from './webhook-fields.js';
import { WebhookMutations } from './webhook-mutations.js';
import { WebhookPayloadFields } from './webhook-payload-fields.js';

/** Every resolver of the API. */
export const resolvers: NonEmptyArray<ClassType> = [
  AdminQueries,
  ApiTokenMutations,
  ...ApiTokenPayloadFields,
  ArticleChangeFields,
  ArticleChangeQueries,
  ArticleFields,
  ArticleEditorFields,
  ArticleMutations,
  ...ArticlePayloadFields,
  ArticleQueries,
  ArticleSubscriptions,
  ArticleSearchEdgeFields,
  AuditEntryFields,
  ...ConnectionFields,
  FacetFields,
  IngestMutations,
  IngestPostPayloadFields,
  IngestResultFields,
  LinkMutations,
  NodeQueries,
  PreviewMutations,
  RevisionFields,
  StockFields,
  StockMutations,
  StockQueries,
  StoryFields,
  StoryQueries,
  CategoryFields,
  TagFields,
  SourceFields,
  TermMutations,
  ...TermPayloadFields,
  TermQueries,
  ViewerQueries,
  WebhookDeliveryFields,
  WebhookFields,
  WebhookMutations,
  ...WebhookPayloadFields,
];
