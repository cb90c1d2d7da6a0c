import { createServer } from 'node:http';
import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import compress from '@fastify/compress';
import helmet from '@fastify/helmet';
import fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyRequest,
  type FastifyServerFactory,
  LogController,
} from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Reads } from '../answers/reads.js';
import type { Context } from '../resolvers/context.js';
import { type FeedParts, registerFeeds } from './feeds.js';
import { registerHealth } from './health.js';
import type { KeptAnswers } from './kept-answers.js';
import { playgroundPage, registerPlayground } from './playground.js';
import { unknownToken } from './unknown-token.js';
import { registerWebsocket } from './websocket.js';

/** Bytes of the largest request: 500 posts of the usual size, or a few of the largest. */
const MAX_BODY = 20_000_000;

/** What the HTTP server stands on. */
export interface AppParts extends FeedParts {
  api: ApolloServer<Context>;
  schema: GraphQLSchema;
  /** The context of a request with this Authorization header; null where its token is unknown. */
  contextOf(authorization: string | undefined, reads?: Reads | null): Promise<Context | null>;
  /** The answers that are kept; null where none are. */
  keptAnswers: KeptAnswers | null;
  /** Whether the database answers. */
  isReady(): Promise<boolean>;
  logger: Logger;
}

/** The HTTP server: the API and the playground at /graphql, the feeds, and /health. Not listening yet. */
export async function createApp(parts: AppParts): Promise<FastifyInstance> {
  const { api, schema, contextOf, keptAnswers, isReady, logger, publicUrl } = parts;
  const loggerInstance: FastifyBaseLogger = logger;
  const app = fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: MAX_BODY,
    ...(keptAnswers !== null && { serverFactory: behind(keptAnswers) }),
  });
  keptAnswers?.register(app);
  await app.register(helmet, { contentSecurityPolicy: { directives: CONTENT_SECURITY_POLICY } });
  await app.register(compress);
  await registerPlayground(app);
  registerHealth(app, isReady);
  const serveWebsocket = await registerWebsocket(app, { schema, contextOf, logger });
  registerFeeds(app, { contextOf, publicUrl });
  const answer = fastifyApolloHandler(api, {
    async context(request) {
      const context = await contextOf(request.headers.authorization, keptAnswers?.readsOf(request.raw));
      if (context === null) throw unknownToken();
      return context;
    },
  });
  app.route({
    method: 'GET',
    url: '/graphql',
    handler: async (request, reply) =>
      wantsPage(request)
        ? reply.type('text/html; charset=utf-8').send(playgroundPage())
        : answer.call(app, request, reply),
    wsHandler: serveWebsocket,
  });
  app.route({
    method: ['POST', 'OPTIONS'],
    url: '/graphql',
    handler: (request, reply) => answer.call(app, request, reply),
  });
  return app;
}

/** Milliseconds that a connection is kept without a request: longer than those that balance load keep theirs. */
const KEEP_ALIVE = 72_000;

function behind(keptAnswers: KeptAnswers): FastifyServerFactory {
  return handler => createServer({ keepAliveTimeout: KEEP_ALIVE }, keptAnswers.inFrontOf(handler));
}

/** The playground's page needs its own files, inline styles and workers made of blobs; nothing comes from elsewhere. */
const CONTENT_SECURITY_POLICY = {
  defaultSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  workerSrc: ["'self'", 'blob:'],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'", 'data:'],
  // A server without TLS of its own must not send its pages' requests to https.
  upgradeInsecureRequests: null,
};

/** A browser that opens the address sends no query. */
function wantsPage({ method, query, headers }: FastifyRequest): boolean {
  const hasQuery = typeof query === 'object' && query !== null && 'query' in query;
  return method === 'GET' && !hasQuery && (headers.accept ?? '').includes('text/html');
}
