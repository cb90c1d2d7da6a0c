import type { Answer, World } from './a-server.js';

const CREATE = `mutation ($input: ApiTokenInput!) {
  createApiToken(input: $input) { apiToken { id } secret userErrors { code field message } }
}`;

/** A token as its maker gets it. */
export interface MadeToken {
  id: string;
  secret: string;
}

/** Makes a token as the admin. */
export async function aToken(world: World, input: Answer): Promise<MadeToken> {
  const { createApiToken } = await world.editor(CREATE, { input });
  if (createApiToken.userErrors.length > 0) throw new Error(createApiToken.userErrors[0].message);
  return { id: createApiToken.apiToken.id, secret: createApiToken.secret };
}

/** What a try to make a token is answered, as the admin gets it. */
export async function tryToken(world: World, input: Answer): Promise<Answer> {
  return (await world.editor(CREATE, { input })).createApiToken;
}

/** Revokes a token as the admin; gives the payload. */
export async function revoke(world: World, id: string): Promise<Answer> {
  const mutation = `mutation ($id: ID!) {
    revokeApiToken(id: $id) { apiToken { id name revokedAt } userErrors { code field message } }
  }`;
  return (await world.editor(mutation, { id })).revokeApiToken;
}
