import type { ClassType, NonEmptyArray } from 'type-graphql';
import { ArticleFields } from './article-fields.js';
import { ArticleQueries } from './article-queries.js';
import { ConnectionFields } from './connection-fields.js';
import { IngestPostPayloadFields, IngestResultFields } from './ingest-fields.js';
import { IngestMutations } from './ingest-mutations.js';
import { NodeQueries } from './node-queries.js';
import { StockFields } from './stock-fields.js';
import { StockQueries } from './stock-queries.js';
import { CategoryFields, SourceFields, TagFields } from './term-fields.js';
import { TermQueries } from './term-queries.js';
import { ViewerQueries } from './viewer-queries.js';

/** Every resolver of the API. */
export const resolvers: NonEmptyArray<ClassType> = [
  ArticleFields,
  ArticleQueries,
  ...ConnectionFields,
  IngestMutations,
  IngestPostPayloadFields,
  IngestResultFields,
  NodeQueries,
  StockFields,
  StockQueries,
  CategoryFields,
  TagFields,
  SourceFields,
  TermQueries,
  ViewerQueries,
];
