import type { GraphiQLProps } from 'graphiql';
import { authorizationOf, currentToken } from './token.js';

/** Sends an operation to the server that sent this page, with the token unless the Headers pane has one. */
export const fetchGraphql: GraphiQLProps['fetcher'] = async (operation, options) => {
  const headers = new Headers({ 'content-type': 'application/json', accept: 'application/json', ...options?.headers });
  const token = currentToken();
  if (token !== '' && !headers.has('authorization') && !isForSchema(operation)) {
    headers.set('authorization', authorizationOf(token));
  }
  const response = await fetch('/graphql', { method: 'POST', headers, body: JSON.stringify(operation) });
  return response.json();
};

/** GraphiQL's own question: all may know the schema, and a token that has ended must not take the documentation away. */
function isForSchema({ operationName }: { operationName?: string | null | undefined }): boolean {
  return operationName === 'IntrospectionQuery';
}
