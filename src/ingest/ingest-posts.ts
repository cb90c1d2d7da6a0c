import { setImmediate } from 'node:timers/promises';
import type { Database } from '../database/database.js';
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

/** Stores posts one after the other, each in a transaction of its own: each stands or falls alone. */
export async function ingestPosts(ingest: Ingest, inputs: readonly PostInput[]): Promise<IngestResult[]> {
  const results: IngestResult[] = [];
  for (const input of inputs) {
    results.push(await ingestPost(ingest, input));
    // An embedded database answers at once; without a pause nobody else would be served until the last post.
    await setImmediate();
  }
  return results;
}

/** Stores one post. */
export async function ingestPost(
  { database, timeZone, now, actor, onFault }: Ingest,
  input: PostInput,
): Promise<IngestResult> {
  const post = readOrRefuse(input, timeZone, onFault);
  if (post instanceof UserError) return rejected(post);
  try {
    // What is no character cannot be stored as one, and would look like another text each time.
    const original = input.content.toWellFormed();
    const work = { now: now(), actor };
    const { outcome, article, warnings } = await inTransaction(database, em =>
      storePost({ ...work, em }, post, original),
    );
    return { outcome, article: article.id, report: post.report, warnings, errors: [] };
  } catch (error) {
    if (error instanceof UserError) return rejected(error);
    throw error;
  }
}

/** Reads a post; what cannot be read comes back as the error that says why. */
export function readOrRefuse(
  input: PostInput,
  timeZone: string,
  onFault: (error: unknown) => void,
): ReadPost | UserError {
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
