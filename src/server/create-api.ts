import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Context } from '../resolvers/context.js';
import { compiledExecution } from './compiled-execution.js';
import { maskError } from './mask-error.js';
import { noteWhole } from './note-whole.js';
import { refuseSubscriptions } from './refuse-subscriptions.js';

/** How the engine is to be. */
export interface ApiOptions {
  logger: Logger;
  /** Whether queries are compiled; graphql's own executor answers the same, slower. */
  compilesQueries: boolean;
}

/** The GraphQL engine over the API's schema, started. */
export async function createApi(
  schema: GraphQLSchema,
  { logger, compilesQueries }: ApiOptions,
): Promise<ApolloServer<Context>> {
  const api = new ApolloServer<Context>({
    ...(compilesQueries ? { gateway: compiledExecution(schema) } : { schema }),
    logger,
    formatError: (formatted, error) => maskError(formatted, error, logger),
    includeStacktraceInErrorResponses: false,
    introspection: true,
    // Its cache control would look at each field of each answer, to say nothing of it.
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      refuseSubscriptions,
      noteWhole,
    ],
    // Whoever starts the server stops it.
    stopOnTerminationSignals: false,
  });
  await api.start();
  return api;
}
