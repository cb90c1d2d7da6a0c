import type { GraphiQLProps } from 'graphiql';
import { followGraphql } from './follow-graphql.js';
import { authorizationOf, currentToken } from './token.js';

/** Sends an operation to the server that sent this page, with the token unless the Headers pane has one. */
export const fetchGraphql: GraphiQLProps['fetcher'] = async (operation, options) => {
  if (isSubscription(operation, options?.documentAST)) return followGraphql(operation);
  const headers = new Headers({ 'content-type': 'application/json', accept: 'application/json', ...options?.headers });
  const token = currentToken();
  if (token !== '' && !headers.has('authorization') && !isForSchema(operation)) {
    headers.set('authorization', authorizationOf(token));
  }
  const response = await fetch('/graphql', { method: 'POST', headers, body: JSON.stringify(operation) });
  return response.json();
};

type Fetcher = GraphiQLProps['fetcher'];
type Document = NonNullable<Parameters<Fetcher>[1]>['documentAST'];

/** Whether the operation that is to be run is a subscription: the one of the name, or the only one. */
function isSubscription({ operationName }: Parameters<Fetcher>[0], document: Document): boolean {
  const operations = document?.definitions.filter(definition => definition.kind === 'OperationDefinition') ?? [];
  const run = operations.find(({ name }) => name?.value === operationName) ?? operations[0];
  return run?.operation === 'subscription';
}

/** GraphiQL's own question: all may know the schema, and a token that has ended must not take the documentation away. */
function isForSchema({ operationName }: { operationName?: string | null | undefined }): boolean {
  return operationName === 'IntrospectionQuery';
}
