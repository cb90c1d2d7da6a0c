import { type ClassType, Field, ID, ObjectType } from 'type-graphql';
import { Article } from '../entities/article.js';
import { UserErrorType } from './user-error.js';

/** A payload that shows an article. Each mutation has its own, so that each can grow alone. */
function articlePayload(name: string): ClassType<object> {
  @ObjectType(name, { simpleResolvers: true, description: 'What became of the article.' })
  class ArticlePayload {
    @Field(() => Article, {
      nullable: true,
      description: 'The article as it is now, also after VERSION_CONFLICT; null after other errors.',
    })
    article!: Article | null;

    @Field(() => [UserErrorType], { description: 'Why nothing was written; empty where it was.' })
    userErrors!: UserErrorType[];
  }
  return ArticlePayload;
}

export const CreateArticlePayload = articlePayload('CreateArticlePayload');
export const UpdateArticlePayload = articlePayload('UpdateArticlePayload');
export const PublishArticlePayload = articlePayload('PublishArticlePayload');
export const UnpublishArticlePayload = articlePayload('UnpublishArticlePayload');
export const ArchiveArticlePayload = articlePayload('ArchiveArticlePayload');
export const RestoreArticlePayload = articlePayload('RestoreArticlePayload');
export const RestoreRevisionPayload = articlePayload('RestoreRevisionPayload');
export const LinkStockPayload = articlePayload('LinkStockPayload');
export const UnlinkStockPayload = articlePayload('UnlinkStockPayload');

/** The payload of deleteArticle. */
@ObjectType({ simpleResolvers: true, description: 'What became of the article.' })
export class DeleteArticlePayload {
  @Field(() => ID, { nullable: true, description: 'The id of what is in the trash now.' })
  deletedArticleId!: string | null;

  @Field(() => Article, { nullable: true, description: 'The current one, after VERSION_CONFLICT.' })
  article!: Article | null;

  @Field(() => [UserErrorType], { description: 'Why nothing was written; empty where it was.' })
  userErrors!: UserErrorType[];
}

/** The payload of purgeArticle. */
@ObjectType({ simpleResolvers: true, description: 'What became of the article.' })
export class PurgeArticlePayload {
  @Field(() => ID, { nullable: true, description: 'The id of what is gone.' })
  purgedArticleId!: string | null;

  @Field(() => [UserErrorType], { description: 'Why nothing was written; empty where it was.' })
  userErrors!: UserErrorType[];
}
