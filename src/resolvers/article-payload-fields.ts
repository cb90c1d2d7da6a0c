import { type ClassType, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { Article } from '../entities/article.js';
import * as payloads from '../schema/article-payloads.js';
import { toGlobalId } from '../schema/node.js';
import type { Context } from './context.js';
import type { EditPayload } from './edit-payload.js';

function articlePayloadFields(type: ClassType): ClassType {
  @Resolver(() => type)
  class ArticlePayloadFields {
    @FieldResolver(() => Article, {
      nullable: true,
      description: 'The article as it is now, also after VERSION_CONFLICT; null after other errors, and in the trash.',
    })
    article(@Root() { key }: EditPayload, @Ctx() { loaders }: Context) {
      return key === null ? null : loaders.article.load(key);
    }
  }
  return ArticlePayloadFields;
}

@Resolver(() => payloads.DeleteArticlePayload)
class DeleteArticlePayloadFields {
  @FieldResolver(() => ID, { nullable: true, description: 'The id of what is in the trash now.' })
  deletedArticleId(@Root() payload: EditPayload) {
    return idOfGone(payload);
  }
}

@Resolver(() => payloads.PurgeArticlePayload)
class PurgeArticlePayloadFields {
  @FieldResolver(() => ID, { nullable: true, description: 'The id of what is gone.' })
  purgedArticleId(@Root() payload: EditPayload) {
    return idOfGone(payload);
  }
}

function idOfGone({ key, userErrors }: EditPayload): string | null {
  return key === null || userErrors.length > 0 ? null : toGlobalId('Article', key);
}

const { PurgeArticlePayload, ...showingPayloads } = payloads;

/** The fields of payloads of articles that are more than a property. */
export const ArticlePayloadFields: ClassType[] = [
  ...Object.values(showingPayloads).map(articlePayloadFields),
  DeleteArticlePayloadFields,
  PurgeArticlePayloadFields,
];
