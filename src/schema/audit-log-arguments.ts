import { ArgsType, Field, ID, Int } from 'type-graphql';

/** The arguments of the audit log. */
@ArgsType()
export class AuditLogArguments {
  @Field(() => Int, { nullable: true, defaultValue: 50, description: 'How many: 1 to 100.' })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'A cursor: the page begins behind it.' })
  after?: string | null;

  @Field(() => String, { nullable: true, description: 'Who: the name of a token, command line or scheduler.' })
  actor?: string | null;

  @Field(() => ID, { nullable: true, description: 'The id of what it was done to, also where that is gone.' })
  targetId?: string | null;
}
