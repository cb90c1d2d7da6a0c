import { ArgsType, Field, InputType, Int, registerEnumType } from 'type-graphql';
import { OrderDirection } from './order-direction.js';

/** What terms can be ordered by. */
const TermOrderFields = { NAME: 'NAME', SLUG: 'SLUG', ARTICLE_COUNT: 'ARTICLE_COUNT' } as const;

registerEnumType(TermOrderFields, {
  name: 'TermOrderField',
  description: 'What categories, tags and sources can be ordered by.',
  valuesConfig: {
    NAME: { description: 'By the code points of the name.' },
    SLUG: { description: 'By the slug: pinyin, where the name is Chinese.' },
    ARTICLE_COUNT: { description: 'By the number of articles that the viewer may see.' },
  },
});

/** An order of categories, tags or sources. */
@InputType({ description: 'An order of categories, tags or sources.' })
export class TermOrder {
  @Field(() => TermOrderFields, { description: 'By what.' })
  field!: keyof typeof TermOrderFields;

  @Field(() => OrderDirection, { description: 'Which way.' })
  direction!: OrderDirection;
}

/** The arguments of a list of categories, tags or sources. */
@ArgsType()
export class TermListArguments {
  @Field(() => Int, { nullable: true, defaultValue: 50, description: 'How many: 1 to 100.' })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'A cursor: the page begins behind it.' })
  after?: string | null;

  @Field(() => String, { nullable: true, description: 'Part of the name or slug.' })
  query?: string | null;

  @Field(() => TermOrder, {
    nullable: true,
    defaultValue: { field: 'NAME', direction: 'ASC' },
    description: 'In which order.',
  })
  orderBy?: TermOrder | null;
}
