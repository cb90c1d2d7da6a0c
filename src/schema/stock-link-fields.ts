import { Field, Float, ObjectType } from 'type-graphql';
import { MentionOrigin, StockRole } from '../entities/article-stock.js';
import { Mention } from './mention.js';

/** How an article refers to a security: what both sides of the edge, and a preview, say of it. */
@ObjectType({ simpleResolvers: true })
export abstract class StockLinkFields {
  @Field(() => StockRole, { description: 'What the article has to do with the security.' })
  role!: StockRole;

  @Field(() => [MentionOrigin], { description: 'How it was found; EDITOR where an editor pinned it.' })
  origins!: MentionOrigin[];

  @Field(() => Float, { description: '0 to 1, calibrated on labelled posts; 1 for editors.' })
  confidence!: number;

  @Field(() => String, {
    description: 'One line for a person, for example: markup 1.600160 (2x), name 巨化股份 in the text (3x).',
  })
  reason!: string;

  @Field(() => [Mention], { description: 'Where the article names it; the title first.' })
  mentions!: Mention[];
}
