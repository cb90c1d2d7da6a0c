import type { UserError } from '../errors.js';
import type { IngestResult } from '../ingest/ingest-posts.js';

/** The most posts of one call: some seconds of work, and few enough to send again. */
export const MAX_POSTS = 500;

/** A result as ingestPost answers it; `path` is that of the post's input. */
export function ingestPayload(result: IngestResult, path: readonly string[]) {
  return { ...result, userErrors: result.errors.map(error => withPath(error, path)) };
}

/** Results as ingestPosts answers them. */
export function ingestPayloads(results: readonly IngestResult[]) {
  const count = (outcome: IngestResult['outcome']): number =>
    results.filter(result => result.outcome === outcome).length;
  return {
    results: results.map((result, index) => ({ index, ...ingestPayload(result, ['inputs', String(index)]) })),
    createdCount: count('CREATED'),
    updatedCount: count('UPDATED'),
    unchangedCount: count('UNCHANGED'),
    rejectedCount: count('REJECTED'),
    userErrors: [],
  };
}

/** The answer to a call with more posts than are taken. */
export function tooManyPosts(count: number) {
  const message = `inputs: ${count} posts; send at most ${MAX_POSTS} a call. None was stored.`;
  return { ...ingestPayloads([]), userErrors: [{ code: 'TOO_LARGE', field: ['inputs'], message }] };
}

function withPath({ code, field, message }: UserError, path: readonly string[]) {
  return { code, field: [...path, ...(field ?? [])], message };
}
