import { type ClassType, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Article } from '../entities/article.js';
import type { IngestResult } from '../ingest/ingest-posts.js';
import { IngestPostPayload, IngestResultType } from '../schema/ingest-payloads.js';
import type { Context } from './context.js';

function ingestFields(type: ClassType): ClassType {
  @Resolver(() => type)
  class IngestFields {
    @FieldResolver(() => Article, {
      nullable: true,
      description: 'The article as it is now; null where the post was rejected.',
    })
    article(@Root() { article }: IngestResult, @Ctx() { loaders }: Context) {
      return article === null ? null : loaders.article.load(article);
    }
  }
  return IngestFields;
}

export const IngestPostPayloadFields = ingestFields(IngestPostPayload);
export const IngestResultFields = ingestFields(IngestResultType);
