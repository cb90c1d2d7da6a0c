import { ArgsType, Field, Int } from 'type-graphql';

/** A page of a list, in either direction. */
@ArgsType()
export class PageArguments {
  @Field(() => Int, {
    nullable: true,
    description: 'How many from the start, or behind after: 1 to 100; 20 if unsaid.',
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'A cursor: the page begins behind it.' })
  after?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many from the end, or in front of before: 1 to 100.' })
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'A cursor: the page ends in front of it.' })
  before?: string | null;
}
