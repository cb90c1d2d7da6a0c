import type { Logger } from 'pino';
import { onTestFinished } from 'vitest';
import type { PostInput } from '../../src/ingest/post-input.js';
import { createTickerdesk, type ExecutionResult, type Tickerdesk } from '../../src/tickerdesk.js';
import { aDatabaseToServe } from './a-database.js';

/** Runs an operation; a fault that the test does not expect is thrown. */
export type Ask = (query: string, variables?: Record<string, unknown>) => Promise<Answer>;

/** Data as a test reads it: paths into JSON, whose shape the query says. */
// biome-ignore lint/suspicious/noExplicitAny: the shape is the query's, and each test asserts it
export type Answer = any;

/** A running instance with content, and those who ask it. */
export interface World {
  desk: Tickerdesk;
  databaseUrl: string;
  reader: Ask;
  editor: Ask;
  /** The whole result, with errors. */
  ask(query: string, variables?: Record<string, unknown>, token?: string): Promise<ExecutionResult>;
  /** The SQL statements sent since they were last asked for. */
  statements(): string[];
}

/** The token of the test's admin. */
export const TOKEN = 'a-token-for-tests';

/** What a test's instance begins with. */
interface Beginning {
  posts?: readonly Partial<PostInput>[];
  logger?: Logger;
  /** Whether time sets off anything; not unless asked, for it would come between the statements of a test. */
  jobs?: boolean;
  /** Whether it begins with the securities that ship; without any unless asked. */
  directory?: 'shipped' | 'none';
  /** Whether webhooks may go to this machine; yes unless a test is about that. */
  allowPrivateWebhooks?: boolean;
  publicUrl?: string;
  /** Whose days are counted; Asia/Shanghai unless asked. */
  timeZone?: string;
}

/** Starts an instance on an empty database of the suite's kind, and ingests posts. */
export async function aServer({
  posts = [],
  logger,
  jobs = false,
  directory = 'none',
  allowPrivateWebhooks = true,
  publicUrl,
  timeZone,
}: Beginning = {}): Promise<World> {
  const database = await aDatabaseToServe();
  let sent: string[] = [];
  const desk = await createTickerdesk({
    databaseUrl: database.url,
    adminToken: TOKEN,
    jobs,
    directory,
    allowPrivateWebhooks,
    ...(publicUrl !== undefined && { publicUrl }),
    ...(logger && { logger }),
    ...(timeZone !== undefined && { timeZone }),
    onStatement: sql => sent.push(sql),
  });
  onTestFinished(async () => {
    await desk.close();
    await database.drop();
  });
  const world: World = {
    desk,
    databaseUrl: database.url,
    reader: async (query, variables) => dataOf(await desk.execute(query, variables)),
    editor: async (query, variables) => dataOf(await desk.execute(query, variables, TOKEN)),
    ask: (query, variables, token) => desk.execute(query, variables, token),
    statements() {
      const since = sent;
      sent = [];
      return since;
    },
  };
  const rejected = posts.length === 0 ? [] : (await ingest(world, posts)).flatMap(({ userErrors }) => userErrors);
  if (rejected.length > 0) throw new Error(`A post of the world was rejected: ${rejected[0].message}`);
  return world;
}

const INGEST = `mutation ($inputs: [PostInput!]!) {
  ingestPosts(inputs: $inputs) {
    results { outcome article { id slug } warnings { code } userErrors { code field message } }
  }
}`;

/** Ingests posts as the editor; gives the results. */
export async function ingest(world: World, posts: readonly Partial<PostInput>[]): Promise<Answer[]> {
  const inputs = posts.map(post => aPost(post));
  const { ingestPosts } = await world.editor(INGEST, {
    inputs: inputs.map(({ publishedAt, ...input }) =>
      publishedAt == null ? input : { ...input, publishedAt: new Date(publishedAt).toISOString() },
    ),
  });
  return ingestPosts.results;
}

let count = 0;

/** A post that can be published as it is; no two are alike. */
export function aPost(post: Partial<PostInput> = {}): PostInput {
  count++;
  return {
    format: 'HTML',
    content: `<p>第${count}条消息。</p>`,
    title: `消息${count}`,
    externalId: `test:${count}`,
    publishedAt: Date.UTC(2026, 0, 1, 0, count),
    ...post,
  };
}

function dataOf({ data, errors }: ExecutionResult): Answer {
  if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join('\n'));
  return data;
}
