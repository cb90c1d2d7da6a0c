import { Field, ObjectType, registerEnumType } from 'type-graphql';
import type { UserErrorCode } from '../errors.js';

const UserErrorCodes: { readonly [Code in UserErrorCode]: Code } = {
  INVALID: 'INVALID',
  NOT_FOUND: 'NOT_FOUND',
  VERSION_CONFLICT: 'VERSION_CONFLICT',
  INVALID_STATE: 'INVALID_STATE',
  DUPLICATE: 'DUPLICATE',
  TOO_LARGE: 'TOO_LARGE',
};

registerEnumType(UserErrorCodes, {
  name: 'UserErrorCode',
  description: 'What a caller can put right.',
  valuesConfig: {
    INVALID: { description: 'A value cannot be taken as it is.' },
    NOT_FOUND: { description: 'Nothing has this id, slug or symbol.' },
    VERSION_CONFLICT: { description: 'Somebody else changed it since expectedVersion.' },
    INVALID_STATE: { description: 'The lifecycle has no such step from here.' },
    DUPLICATE: { description: 'Another has this already, and it must be unique.' },
    TOO_LARGE: { description: 'More than a documented limit.' },
  },
});

/** A fault in what a caller sent to a mutation. */
@ObjectType('UserError', { simpleResolvers: true, description: 'A fault in what a caller sent to a mutation.' })
export class UserErrorType {
  @Field(() => UserErrorCodes, { description: 'For programs.' })
  code!: UserErrorCode;

  @Field(() => [String], { nullable: true, description: 'Path to the input field that is at fault.' })
  field!: string[] | null;

  @Field(() => String, { description: 'For people: what is wrong, and what to give instead.' })
  message!: string;
}
