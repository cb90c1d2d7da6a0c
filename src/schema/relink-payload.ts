import { Field, Int, ObjectType } from 'type-graphql';
import { Article } from '../entities/article.js';
import { StockReference } from '../entities/stock-reference.js';
import { PageInfo } from './page-info.js';
import { UserErrorType } from './user-error.js';

/** The links that an article gained and lost. */
@ObjectType({ simpleResolvers: true, description: 'The links that an article gained and lost.' })
export class LinkChange {
  @Field(() => Article, { description: 'The article.' })
  article!: Article;

  @Field(() => [StockReference], {
    description:
      'What it is linked to now and was not before. In a dry run, one that is not known yet has an id that node(id) does not find.',
  })
  added!: StockReference[];

  @Field(() => [StockReference], { description: 'What it was linked to before and is not now.' })
  removed!: StockReference[];
}

/** The payload of relinkArticles. */
@ObjectType({ simpleResolvers: true, description: 'What relinking changed, or in a dry run would change.' })
export class RelinkArticlesPayload {
  @Field(() => Int, { description: 'How many articles this call looked at.' })
  articleCount!: number;

  @Field(() => Int, {
    description: 'How many links are new. One of which only the role, confidence or reason changed is not counted.',
  })
  linkedCount!: number;

  @Field(() => Int, { description: 'How many links are gone.' })
  unlinkedCount!: number;

  @Field(() => [LinkChange], { description: "At most 100 of this call's, the largest first." })
  changes!: LinkChange[];

  @Field(() => PageInfo, { description: 'Whether articles remain; endCursor, given as after, goes on with them.' })
  pageInfo!: PageInfo;

  @Field(() => [UserErrorType], { description: 'Why nothing was done; empty where it was.' })
  userErrors!: UserErrorType[];
}
