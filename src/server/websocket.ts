import websocket from '@fastify/websocket';
import type { FastifyInstance } from 'fastify';
import type { ExecutionResult, GraphQLSchema } from 'graphql';
import { GraphQLError } from 'graphql';
import { type Context as Connection, handleProtocols, makeServer } from 'graphql-ws';
import type { Logger } from 'pino';
import type { WebSocket } from 'ws';
import type { Context } from '../resolvers/context.js';
import { serveSocket } from './serve-socket.js';
import { readSubscription, runSubscription } from './subscriptions.js';
import { unknownToken } from './unknown-token.js';

/** Bytes of the largest message: a subscription with its variables. */
const MAX_MESSAGE = 100_000;

/** Connections that a process holds; each costs some ten kilobytes, and a read for each change. */
const MAX_CONNECTIONS = 1_000;

/** Subscriptions of one connection: more than a page of a frontend follows at once. */
const MAX_SUBSCRIPTIONS = 20;

/** Codes with which a connection is closed; those of 4000 and above are the protocol's, or ours. */
const CODES = { FORBIDDEN: 4403, TRY_AGAIN_LATER: 1013, GOING_AWAY: 1001 } as const;

/** Milliseconds that a client has for its farewell when the server stops. */
const FAREWELL = 1_000;

/** What subscriptions stand on. */
export interface SubscriptionParts {
  schema: GraphQLSchema;
  /** The context of whoever has this authorization; null where its token is unknown. */
  contextOf(authorization: string | undefined): Promise<Context | null>;
  logger: Logger;
}

/** Lets the server take WebSockets; gives what is to be done with one. */
export async function registerWebsocket(
  app: FastifyInstance,
  parts: SubscriptionParts,
): Promise<(socket: WebSocket) => void> {
  await app.register(websocket, {
    options: { maxPayload: MAX_MESSAGE, handleProtocols },
    preClose(done) {
      for (const client of this.websocketServer.clients) {
        client.close(CODES.GOING_AWAY, 'The server stops; connect again.');
        setTimeout(() => client.terminate(), FAREWELL).unref();
      }
      this.websocketServer.close(() => done());
    },
  });
  const server = createServer(parts);
  return socket => {
    if (app.websocketServer.clients.size > MAX_CONNECTIONS) {
      socket.close(CODES.TRY_AGAIN_LATER, 'Too many connections; try again later.');
    } else serveSocket(server, socket, parts.logger);
  };
}

interface Extra {
  socket: WebSocket;
}

/** The protocol's server: who may connect, and what is run. */
function createServer({ schema, contextOf, logger }: SubscriptionParts) {
  async function viewOf({ connectionParams = {}, extra }: Connection<Record<string, unknown>, Extra>) {
    const authorization = connectionParams.authorization ?? connectionParams.Authorization ?? undefined;
    const isText = authorization === undefined || typeof authorization === 'string';
    const context = isText ? await contextOf(authorization) : null;
    if (context === null) extra.socket.close(CODES.FORBIDDEN, 'The token is unknown, has expired or was revoked.');
    return context;
  }

  return makeServer<Record<string, unknown>, Extra>({
    onConnect: async connection => (await viewOf(connection)) !== null,
    async onSubscribe(connection, _id, request) {
      if (Object.keys(connection.subscriptions).length > MAX_SUBSCRIPTIONS) return [tooMany()];
      const read = readSubscription(schema, request);
      if (Array.isArray(read)) return read;
      // The token may have ended since the connection was made.
      const contextValue = await viewOf(connection);
      return contextValue === null ? [unknownToken()] : { ...read, contextValue };
    },
    subscribe: args => runSubscription(args, logger),
    onNext({ extra }, _id, _request, _args, { errors }: ExecutionResult) {
      const ended = errors?.find(({ extensions }) => extensions.code === 'UNAUTHENTICATED');
      if (ended !== undefined) extra.socket.close(CODES.FORBIDDEN, 'The token has expired or was revoked.');
    },
  });
}

function tooMany(): GraphQLError {
  return new GraphQLError(`A connection has at most ${MAX_SUBSCRIPTIONS} subscriptions; end one, or open another.`, {
    extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' },
  });
}
