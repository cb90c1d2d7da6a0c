import { Field, InputType } from 'type-graphql';
import { Role } from '../entities/api-token.js';
import { DateTimeScalar } from './scalars.js';

/** What a token is to be. */
@InputType({ description: 'What a token is to be.' })
export class ApiTokenInput {
  @Field(() => String, {
    description:
      'What revisions and the audit log call its holder: plain text of at most 100 characters, which no other token has or had.',
  })
  name!: string;

  @Field(() => Role, { description: 'What its holder may do.' })
  role!: Role;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ends, a time to come; left out: never.' })
  expiresAt?: number | null;
}
