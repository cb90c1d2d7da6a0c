import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { createApiToken } from '../editing/create-api-token.js';
import { revokeApiToken } from '../editing/revoke-api-token.js';
import { ApiTokenInput } from '../schema/api-token-input.js';
import { CreateApiTokenPayload, RevokeApiTokenPayload } from '../schema/api-token-payloads.js';
import { requireAdmin } from '../viewer/permissions.js';
import type { Context } from './context.js';
import { editPayload, inputPayload } from './edit-payload.js';

@Resolver()
export class ApiTokenMutations {
  @Mutation(() => CreateApiTokenPayload, {
    description: 'Admins only. Makes a token of the API; its secret is shown this once.',
  })
  async createApiToken(
    @Arg('input', () => ApiTokenInput, { description: 'What it is to be.' }) input: ApiTokenInput,
    @Ctx() { viewer, edit }: Context,
  ) {
    requireAdmin(viewer, 'createApiToken');
    const result = await edit(work => createApiToken(work, input));
    return { ...inputPayload(result), secret: result.value?.secret ?? null };
  }

  @Mutation(() => RevokeApiTokenPayload, {
    description: 'Admins only. Ends a token: its next request is UNAUTHENTICATED.',
  })
  async revokeApiToken(
    @Arg('id', () => ID, { description: "The token's id." }) id: string,
    @Ctx() { viewer, edit }: Context,
  ) {
    requireAdmin(viewer, 'revokeApiToken');
    return editPayload(await edit(work => revokeApiToken(work, { id })));
  }
}
