import 'reflect-metadata';
import type { FastifyInstance } from 'fastify';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { sql } from 'kysely';
import { type Logger, pino } from 'pino';
import { AnswerCache } from './answers/answer-cache.js';
import type { Reads } from './answers/reads.js';
import { type Database, openDatabase } from './database/database.js';
import { type FirstDirectory, prepareDatabase } from './ingest/prepare-database.js';
import { startJobs } from './jobs/start-jobs.js';
import { apiSchema } from './resolvers/api-schema.js';
import { Context, type Desk } from './resolvers/context.js';
import { createApi } from './server/create-api.js';
import { createApp } from './server/create-app.js';
import type { KeptAnswer } from './server/kept-answer.js';
import { KeptAnswers } from './server/kept-answers.js';
import { subscribeTo } from './server/subscriptions.js';
import { unknownToken } from './server/unknown-token.js';
import { recordTokenUses } from './viewer/token-uses.js';
import { viewerOf } from './viewer/tokens.js';

/** How an instance is to be. */
export interface TickerdeskOptions {
  /** `sqlite:<file>`, `sqlite::memory:` (where nothing is said) or `postgresql://…`. */
  databaseUrl?: string;
  /** The first token of an admin; without one only those are known that the database has. */
  adminToken?: string | null;
  /** The zone of dates without one; Asia/Shanghai where nothing is said. */
  timeZone?: string;
  /** Whether to bring the database to the newest schema first; yes where nothing is said. */
  migrate?: boolean;
  /** Which securities a database begins with that lists none; those that ship where nothing is said. Comes with migrating. */
  directory?: FirstDirectory;
  /** Whether to do what time sets off (publish what is due, empty the trash, send webhooks); yes where nothing is said. */
  jobs?: boolean;
  /** How readers reach the server, for links in what is sent out; null where nothing is said. */
  publicUrl?: string | null;
  /** Whether webhooks may go to private and loopback addresses; no where nothing is said. */
  allowPrivateWebhooks?: boolean;
  /** Whether queries are compiled when they come again; yes where nothing is said. Not compiled they answer the same, slower. */
  compileQueries?: boolean;
  /** Megabytes of answers to readers that are kept over HTTP until something changes of them; 64 where nothing is said, 0 for none. */
  responseCacheMegabytes?: number;
  /** The Cache-Control header of kept answers to GET, for what stands in front; null where nothing is said: none. */
  cacheControl?: string | null;
  /** Where to log; nowhere where nothing is said. */
  logger?: Logger;
  /** Told of each SQL statement as it is sent: for tests that count them. */
  onStatement?: (sql: string) => void;
}

/** What a query came to, as GraphQL has it. */
export interface ExecutionResult {
  data?: Record<string, unknown> | null;
  errors?: readonly { message: string; path?: readonly (string | number)[]; extensions?: Record<string, unknown> }[];
}

/** A running instance. */
export interface Tickerdesk {
  /** Runs an operation in the process, as the viewer who holds the token; without one as a reader. */
  execute(query: string, variables?: Record<string, unknown>, token?: string): Promise<ExecutionResult>;
  /**
   * Runs a subscription in the process, as the viewer who holds the token; without one as a reader. It follows from when
   * the promise is fulfilled; what is wrong comes as the last result. Leaving the loop over the results ends it.
   */
  subscribe(
    query: string,
    variables?: Record<string, unknown>,
    token?: string,
  ): Promise<AsyncIterableIterator<ExecutionResult>>;
  /** Listens over HTTP; port 0 takes a free one. Gives the address, for example http://127.0.0.1:4000. */
  listen(port?: number, host?: string): Promise<string>;
  /** Ends all that was begun: requests, connections, the database. */
  close(): Promise<void>;
}

const MEGABYTE = 1_000_000;

/** Starts an instance: migrated, with a directory of securities, and without articles. */
export async function createTickerdesk(options: TickerdeskOptions = {}): Promise<Tickerdesk> {
  const { databaseUrl = 'sqlite::memory:', timeZone = 'Asia/Shanghai', adminToken = null } = options;
  const { publicUrl = null, allowPrivateWebhooks: allowsPrivate = false } = options;
  const { responseCacheMegabytes = 64, cacheControl = null } = options;
  const logger = options.logger ?? pino({ level: 'silent' });
  const database = await openDatabase(databaseUrl, {
    ...(options.onStatement && { onStatement: options.onStatement }),
    onConnectionError: error => logger.warn({ err: error }, 'A connection to the database was lost.'),
  });
  if (options.migrate ?? true) await prepareOrClose(database, options.directory ?? 'shipped');
  const desk: Desk = {
    database,
    timeZone,
    allowsPrivateWebhooks: allowsPrivate,
    now: () => Date.now(),
    onFault: error => logger.error({ err: error }, 'A post could not be read.'),
  };
  const tokenUses = recordTokenUses(database, error =>
    logger.error({ err: error }, 'When a token was last used could not be written.'),
  );
  const judge = (authorization: string | undefined) =>
    viewerOf(authorization, { adminToken, rows: database.rows, now: desk.now(), tokenUses });
  const contextOf = async (authorization: string | undefined, reads: Reads | null = null): Promise<Context | null> => {
    const viewer = await judge(authorization);
    const checkViewer = async () => {
      if ((await judge(authorization)) === null) throw unknownToken();
    };
    return viewer === null ? null : new Context(desk, viewer, checkViewer, reads);
  };
  const keptAnswers =
    responseCacheMegabytes === 0
      ? null
      : new KeptAnswers({
          ...{ cache: new AnswerCache<KeptAnswer>(database, responseCacheMegabytes * MEGABYTE), cacheControl },
          isReader: async authorization => (await judge(authorization))?.role === 'READER',
        });
  const api = await createApi(apiSchema(), { logger, compilesQueries: options.compileQueries ?? true });
  const stopJobs =
    (options.jobs ?? true)
      ? startJobs({
          database,
          now: desk.now,
          publicUrl,
          allowsPrivate,
          onFault: error => logger.error({ err: error }, 'A job failed; it is tried again at its next turn.'),
        })
      : null;
  let app: FastifyInstance | null = null;
  return {
    async execute(query, variables = {}, token) {
      const contextValue = await contextOf(token === undefined ? undefined : `Bearer ${token}`);
      if (contextValue === null) return { errors: [unknownToken().toJSON()] };
      const { body } = await api.executeOperation({ query, variables }, { contextValue });
      if (body.kind !== 'single') throw new Error('Answers in several parts are not supported.');
      return body.singleResult;
    },
    async subscribe(query, variables = {}, token) {
      const contextValue = await contextOf(token === undefined ? undefined : `Bearer ${token}`);
      return await subscribeTo(apiSchema(), { query, variables }, contextValue, logger);
    },
    async listen(port = 4000, host = '127.0.0.1') {
      app ??= await createApp({
        ...{ api, schema: apiSchema(), contextOf, keptAnswers, logger, publicUrl },
        isReady: () => answers(database),
      });
      return await app.listen({ port, host });
    },
    async close() {
      await app?.close();
      await stopJobs?.();
      await api.stop();
      await tokenUses.close();
      await database.close();
    },
  };
}

async function prepareOrClose(database: Database, directory: FirstDirectory): Promise<void> {
  try {
    await prepareDatabase(database, directory);
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function answers({ rows }: Database): Promise<boolean> {
  try {
    await sql`select 1`.execute(rows);
    return true;
  } catch {
    return false;
  }
}

/** The API's schema as SDL, as schema.graphql has it. */
export function printedSchema(): string {
  return `${printSchema(lexicographicSortSchema(apiSchema()))}\n`;
}
