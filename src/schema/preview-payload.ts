import { Field, ObjectType } from 'type-graphql';
import { DateTimeScalar } from './scalars.js';
import { UserErrorType } from './user-error.js';

/** The payload of createPreviewToken. */
@ObjectType({ simpleResolvers: true, description: 'A key to one article.' })
export class CreatePreviewTokenPayload {
  @Field(() => String, { nullable: true, description: 'For articlePreview; shown this once.' })
  token!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ends.' })
  expiresAt!: number | null;

  @Field(() => [UserErrorType], { description: 'Why there is none; empty where there is.' })
  userErrors!: UserErrorType[];
}
