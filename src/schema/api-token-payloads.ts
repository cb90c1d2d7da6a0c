import { Field, ObjectType } from 'type-graphql';
import { ApiToken } from '../entities/api-token.js';
import { UserErrorType } from './user-error.js';

/** The payload of createApiToken. */
@ObjectType({ simpleResolvers: true, description: 'The new token.' })
export class CreateApiTokenPayload {
  @Field(() => ApiToken, { nullable: true, description: 'The token; null where none was made.' })
  apiToken!: ApiToken | null;

  @Field(() => String, {
    nullable: true,
    description: 'What its holder sends as "Authorization: Bearer <secret>"; shown this once, and not kept.',
  })
  secret!: string | null;

  @Field(() => [UserErrorType], { description: 'Why none was made; empty where it was.' })
  userErrors!: UserErrorType[];
}

/** The payload of revokeApiToken. */
@ObjectType({ simpleResolvers: true, description: 'The token that is no longer one.' })
export class RevokeApiTokenPayload {
  @Field(() => ApiToken, { nullable: true, description: 'The token; null where nothing was revoked.' })
  apiToken!: ApiToken | null;

  @Field(() => [UserErrorType], { description: 'Why nothing was revoked; empty where it was.' })
  userErrors!: UserErrorType[];
}
