import type { GraphiQLProps } from 'graphiql';
import { type Client, createClient } from 'graphql-ws';
import { authorizationOf, currentToken } from './token.js';

type Operation = Parameters<GraphiQLProps['fetcher']>[0];

/** Follows a subscription at the server that sent this page; the token is the one of when it begins. */
export function followGraphql({ query, variables, operationName }: Operation) {
  const token = currentToken();
  const client: Client = createClient({
    url: `${location.origin.replace(/^http/, 'ws')}/graphql`,
    connectionParams: token === '' ? {} : { authorization: authorizationOf(token) },
    // Whoever reads the page begins anew; a client that keeps a cursor would go on by itself.
    retryAttempts: 0,
  });
  return client.iterate({ query, variables, operationName: operationName ?? null });
}
