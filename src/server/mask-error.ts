import { randomUUID } from 'node:crypto';
import { ApolloServerErrorCode } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';

/** Lets through what the caller can put right; of a fault of ours tells only the id under which the log has it. */
export function maskError(formatted: GraphQLFormattedError, error: unknown, logger: Logger): GraphQLFormattedError {
  if (formatted.extensions?.code !== ApolloServerErrorCode.INTERNAL_SERVER_ERROR) return formatted;
  const id = randomUUID();
  logger.error({ err: error, errorId: id, path: formatted.path }, 'A request failed.');
  return {
    ...formatted,
    message: `The server failed; its log has the reason under ${id}.`,
    extensions: { code: ApolloServerErrorCode.INTERNAL_SERVER_ERROR, id },
  };
}
