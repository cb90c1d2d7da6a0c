import {
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  parse,
  subscribe,
  validate,
} from 'graphql';
import type { Logger } from 'pino';
import { maskError } from './mask-error.js';
import { unknownToken } from './unknown-token.js';

/** A subscription, as a client asks for it. */
export interface SubscriptionRequest {
  query: string;
  variables?: Record<string, unknown> | null | undefined;
  operationName?: string | null | undefined;
}

/** Runs a subscription of a viewer in the process; null for one whose token is unknown. All that is wrong comes as a result. */
export async function subscribeTo(
  schema: GraphQLSchema,
  request: SubscriptionRequest,
  contextValue: object | null,
  logger: Logger,
): Promise<AsyncIterableIterator<ExecutionResult>> {
  if (contextValue === null) return onlyResult({ errors: [masked(unknownToken(), logger)] });
  const read = readSubscription(schema, request);
  if (Array.isArray(read)) return onlyResult({ errors: read });
  const results = await runSubscription({ ...read, contextValue }, logger);
  return Symbol.asyncIterator in results ? results : onlyResult(results);
}

async function* onlyResult(result: ExecutionResult): AsyncGenerator<ExecutionResult> {
  yield result;
}

/** Reads a request; gives what is wrong with it where it cannot be run. */
export function readSubscription(
  schema: GraphQLSchema,
  { query, variables, operationName }: SubscriptionRequest,
): ExecutionArgs | GraphQLError[] {
  const document = parsed(query);
  if (document instanceof GraphQLError) return [document];
  const faults = validate(schema, document);
  if (faults.length > 0) return faults.map(fault => withCode(fault, 'GRAPHQL_VALIDATION_FAILED'));
  const operation = getOperationAST(document, operationName);
  if (operation == null) return [badInput('operationName: the document has no such operation, or several.')];
  if (operation.operation !== 'subscription') {
    return [badInput(`Send a ${operation.operation} to /graphql over HTTP; here are subscriptions alone.`)];
  }
  return { schema, document, variableValues: variables ?? null, operationName: operationName ?? null };
}

/**
 * Runs a subscription that was read. What it cannot begin for comes as its only result, and what ends it as its last; of
 * a fault of ours the caller is told the id alone.
 */
export async function runSubscription(
  args: ExecutionArgs,
  logger: Logger,
): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult> {
  const told = (error: unknown) => masked(error, logger);
  const withTold = (result: ExecutionResult): ExecutionResult =>
    result.errors === undefined ? result : { ...result, errors: result.errors.map(told) };
  const results = await subscribe(args);
  if (!(Symbol.asyncIterator in results)) return withTold(results);
  const iterator: AsyncIterableIterator<ExecutionResult> = {
    async next() {
      try {
        const result = await results.next();
        return result.done ? { done: true, value: undefined } : { done: false, value: withTold(result.value) };
      } catch (error) {
        return { done: false, value: { errors: [told(error)] } };
      }
    },
    async return() {
      await results.return();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]: () => iterator,
  };
  return iterator;
}

function parsed(query: string): DocumentNode | GraphQLError {
  try {
    return parse(query);
  } catch (error) {
    if (error instanceof GraphQLError) return withCode(error, 'GRAPHQL_PARSE_FAILED');
    throw error;
  }
}

function masked(error: unknown, logger: Logger): GraphQLError {
  const { message, nodes, source, positions, path, extensions } = graphqlError(error);
  const code = extensions.code ?? (nodes?.[0]?.kind === Kind.VARIABLE_DEFINITION ? 'BAD_USER_INPUT' : INTERNAL);
  const { http: _status, ...further } = extensions;
  const formatted = maskError({ message, ...(path && { path }), extensions: { ...further, code } }, error, logger);
  return new GraphQLError(formatted.message, { nodes, source, positions, path, extensions: formatted.extensions });
}

const INTERNAL = 'INTERNAL_SERVER_ERROR';

function graphqlError(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  const originalError = error instanceof Error ? error : new Error(String(error));
  return new GraphQLError(originalError.message, { originalError });
}

function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}

function withCode(error: GraphQLError, code: string): GraphQLError {
  return new GraphQLError(error.message, { ...error, extensions: { code } });
}
