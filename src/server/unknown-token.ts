import { GraphQLError } from 'graphql';

/** The answer to an unknown, expired or revoked token: UNAUTHENTICATED, over HTTP with status 401. */
export function unknownToken(): GraphQLError {
  return new GraphQLError(
    'The token is unknown, has expired or was revoked; send "Authorization: Bearer <token>", or no such header to read as everybody.',
    { extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } } },
  );
}
