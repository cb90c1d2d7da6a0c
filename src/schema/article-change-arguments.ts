import { ArgsType, Field, Int } from 'type-graphql';

/** Which changes a follower wants. */
@ArgsType()
export class ChangeFilterArguments {
  @Field(() => [String], {
    nullable: true,
    description: 'Of articles in any of these categories, before or after the change.',
  })
  categorySlugs?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Of articles that refer to any of these securities, before or after the change; any notation; a VOICE does not count.',
  })
  stockSymbols?: string[] | null;
}

/** Where a follower begins, and what it wants. */
@ArgsType()
export class FollowArguments extends ChangeFilterArguments {
  @Field(() => String, { nullable: true, description: 'The cursor of the last change that is known.' })
  after?: string | null;
}

/** The arguments of a page of changes. */
@ArgsType()
export class ArticleChangesArguments extends FollowArguments {
  @Field(() => Int, { nullable: true, defaultValue: 100, description: 'How many: 1 to 100.' })
  first?: number | null;
}
