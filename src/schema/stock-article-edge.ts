import { Field, ObjectType } from 'type-graphql';
import { Article } from '../entities/article.js';
import { CURSOR } from './connection.js';
import { StockLinkFields } from './stock-link-fields.js';

/** How a security's page sees an article. */
@ObjectType({ simpleResolvers: true, description: "How a security's page sees an article." })
export class StockArticleEdge extends StockLinkFields {
  @Field(() => String, { description: CURSOR })
  cursor!: string;

  @Field(() => Article, { description: 'The article.' })
  node!: Article;
}
