import { Field, InputType, registerEnumType } from 'type-graphql';
import { OrderDirection } from './order-direction.js';

/** What articles can be ordered by. */
const ArticleOrderFields = {
  PUBLISHED_AT: 'PUBLISHED_AT',
  CREATED_AT: 'CREATED_AT',
  UPDATED_AT: 'UPDATED_AT',
  TITLE: 'TITLE',
} as const;

registerEnumType(ArticleOrderFields, {
  name: 'ArticleOrderField',
  description: 'What articles can be ordered by.',
  valuesConfig: {
    PUBLISHED_AT: { description: 'When they were published; those without a date count as the oldest.' },
    CREATED_AT: { description: 'When they came in.' },
    UPDATED_AT: { description: 'When they last changed.' },
    TITLE: { description: 'By the code points of the title.' },
  },
});

/** An order of articles; among equals the one that came in later counts as the greater. */
@InputType({ description: 'An order of articles; among equals the one that came in later counts as the greater.' })
export class ArticleOrder {
  @Field(() => ArticleOrderFields, { description: 'By what.' })
  field!: keyof typeof ArticleOrderFields;

  @Field(() => OrderDirection, { description: 'Which way.' })
  direction!: OrderDirection;
}
