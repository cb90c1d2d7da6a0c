import { Field, ObjectType } from 'type-graphql';
import { StockReference } from '../entities/stock-reference.js';
import { CURSOR } from './connection.js';
import { StockLinkFields } from './stock-link-fields.js';

/** How an article refers to a security. */
@ObjectType({ simpleResolvers: true, description: 'How an article refers to a security.' })
export class ArticleStockEdge extends StockLinkFields {
  @Field(() => String, { description: CURSOR })
  cursor!: string;

  @Field(() => StockReference, { description: 'The security.' })
  node!: StockReference;
}
