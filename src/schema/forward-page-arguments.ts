import { ArgsType, Field, Int } from 'type-graphql';

/** A page of a list that is read forward only. */
@ArgsType()
export class ForwardPageArguments {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: 'How many: 1 to 100.' })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'A cursor: the page begins behind it.' })
  after?: string | null;
}
