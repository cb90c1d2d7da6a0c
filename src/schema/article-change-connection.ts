import { Field, ObjectType } from 'type-graphql';
import { ArticleChange } from '../entities/article-change.js';
import { edgeOf } from './connection.js';
import { PageInfo } from './page-info.js';

const ArticleChangeEdge = edgeOf(ArticleChange);

/** A page of the stream of changes; without totalCount, for a stream has no end. */
@ObjectType({ simpleResolvers: true, description: 'A page of a stream: read by cursor, without totalCount.' })
export class ArticleChangeConnection {
  @Field(() => [ArticleChangeEdge], { description: 'What the page holds, each with its place in the stream.' })
  edges!: object[];

  @Field(() => [ArticleChange], { description: 'What the page holds, in the order in which it happened.' })
  nodes!: ArticleChange[];

  @Field(() => PageInfo, { description: 'Where the page stands in the stream.' })
  pageInfo!: PageInfo;
}
