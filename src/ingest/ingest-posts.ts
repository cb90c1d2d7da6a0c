import { setImmediate } from 'node:timers/promises';
import type { Database, EntityManager } from '../database/database.js';
import { inTransaction } from '../database/transaction.js';
import { UnreadablePostError, UserError } from '../errors.js';
import type { PostInput } from './post-input.js';
import { type ReadPost, readPost } from './read-post.js';
import { storePost } from './store-post.js';

/** What ingest works with. */
export interface Ingest {
  database: Database;
  /** The zone of dates without one. */
  timeZone: string;
  /** The time, in epoch milliseconds. */
  now(): number;
  /** Who ingests: the name of a token, or the command line. */
  actor: string;
  /** Told of a fault of ours that a post brought out; the post is rejected, and those after it go on. */
  onFault(error: unknown): void;
}

/** What became of one post: its article's key, unless it was rejected, and why it was. */
export type IngestResult =
  | {
      outcome: 'CREATED' | 'UPDATED' | 'UNCHANGED';
      article: number;
      report: ReadPost['report'];
      warnings: ReadPost['warnings'];
      errors: [];
    }
  | { outcome: 'REJECTED'; article: null; report: null; warnings: []; errors: [UserError] };

/**
 * Posts of one transaction. A transaction for each takes twice as long, most of it to make it durable; with more, other
 * writers would wait longer.
 */
const BATCH = 20;

/** Stores posts in their order; each stands or falls alone. */
export async function ingestPosts(ingest: Ingest, inputs: readonly PostInput[]): Promise<IngestResult[]> {
  const results: IngestResult[] = [];
  for (let start = 0; start < inputs.length; start += BATCH) {
    const batch = inputs.slice(start, start + BATCH).map(input => readInput(ingest, input));
    results.push(...(await storeTogether(ingest, batch)));
  }
  return results;
}

/** Stores one post. */
export async function ingestPost(ingest: Ingest, input: PostInput): Promise<IngestResult> {
  return await storeAlone(ingest, readInput(ingest, input));
}

/** A post that was read, and as it came. */
interface ReadInput {
  post: ReadPost | UserError;
  original: string;
}

function readInput(ingest: Ingest, input: PostInput): ReadInput {
  // What is no character cannot be stored as one, and would look like another text each time.
  return { post: readOrRefuse(input, ingest), original: input.content.toWellFormed() };
}

async function storeTogether(ingest: Ingest, inputs: readonly ReadInput[]): Promise<IngestResult[]> {
  try {
    return await inTransaction(ingest.database, em => inTurn(inputs, input => storeInput(ingest, em, input)), ONE_TRY);
  } catch {
    // One of them cannot be stored, or another writer came between: each by itself says which, or why.
    return await inTurn(inputs, input => storeAlone(ingest, input));
  }
}

const ONE_TRY = 1;

async function storeAlone(ingest: Ingest, input: ReadInput): Promise<IngestResult> {
  try {
    return await inTransaction(ingest.database, em => storeInput(ingest, em, input));
  } catch (error) {
    if (error instanceof UserError) return rejected(error);
    throw error;
  }
}

async function storeInput(ingest: Ingest, em: EntityManager, { post, original }: ReadInput): Promise<IngestResult> {
  if (post instanceof UserError) return rejected(post);
  const { outcome, article, warnings } = await storePost(
    { em, now: ingest.now(), actor: ingest.actor },
    post,
    original,
  );
  await em.flush();
  // What the next post changes is not looked for in this one's rows.
  em.clear();
  return { outcome, article: article.id, report: post.report, warnings, errors: [] };
}

async function inTurn(
  inputs: readonly ReadInput[],
  store: (input: ReadInput) => Promise<IngestResult>,
): Promise<IngestResult[]> {
  const results: IngestResult[] = [];
  for (const input of inputs) {
    results.push(await store(input));
    // An embedded database answers at once; without a pause nobody else would be served until the last post.
    await setImmediate();
  }
  return results;
}

/** Reads a post; what cannot be read comes back as the error that says why. */
export function readOrRefuse(input: PostInput, { timeZone, onFault }: Ingest): ReadPost | UserError {
  try {
    return readPost(input, timeZone);
  } catch (error) {
    if (error instanceof UserError) return error;
    if (error instanceof UnreadablePostError) return new UserError('INVALID', ['content'], `content: ${error.message}`);
    onFault(error);
    return new UserError('INVALID', ['content'], 'content: the post could not be read; the log has the reason.');
  }
}

function rejected(error: UserError): IngestResult {
  return { outcome: 'REJECTED', article: null, report: null, warnings: [], errors: [error] };
}
