import { Field, ObjectType } from 'type-graphql';
import { StockReference } from '../entities/stock-reference.js';
import { Mention } from './mention.js';

/** What looked like a security and was not linked. */
@ObjectType({ simpleResolvers: true, description: 'What looked like a security and was not linked.' })
export class RefusedMention {
  @Field(() => StockReference, {
    description: 'The security. In a preview, one that is not known yet has an id that node(id) does not find.',
  })
  stock!: StockReference;

  @Field(() => [Mention], {
    description: 'Where it looked so; the title first. Empty where only an editor spoke of it.',
  })
  mentions!: Mention[];

  @Field(() => String, { description: 'Why it was not linked: one line for a person.' })
  reason!: string;
}
