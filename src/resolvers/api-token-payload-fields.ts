import { type ClassType, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { ApiToken } from '../entities/api-token.js';
import { CreateApiTokenPayload, RevokeApiTokenPayload } from '../schema/api-token-payloads.js';
import type { Context } from './context.js';
import type { EditPayload } from './edit-payload.js';

function apiTokenPayloadFields(type: ClassType, description: string): ClassType {
  @Resolver(() => type)
  class ApiTokenPayloadFields {
    @FieldResolver(() => ApiToken, { nullable: true, description })
    apiToken(@Root() { key }: EditPayload, @Ctx() { loaders }: Context) {
      return key === null ? null : loaders.apiToken.load(key);
    }
  }
  return ApiTokenPayloadFields;
}

/** The fields of payloads of tokens that are more than a property. */
export const ApiTokenPayloadFields: ClassType[] = [
  apiTokenPayloadFields(CreateApiTokenPayload, 'The token; null where none was made.'),
  apiTokenPayloadFields(RevokeApiTokenPayload, 'The token; null where nothing was revoked.'),
];
