import { checkSlugForm } from '../editing/article-slugs.js';
import { MAX_BYTES, MAX_LENGTHS, MAX_TAG, MAX_TAGS } from '../editing/limits.js';
import { UserError } from '../errors.js';
import type { PostInput } from './post-input.js';
import { checkStatus } from './post-status.js';
import { cleanText } from './sanitize/clean-text.js';

/** Throws a UserError, with the path below the post's input, for the first thing that cannot be taken as it is. */
export function checkPostInput(input: PostInput): void {
  if (Buffer.byteLength(input.content) > MAX_BYTES) {
    throw new UserError('TOO_LARGE', ['content'], `content: more than ${MAX_BYTES} bytes; split the post.`);
  }
  for (const field of ['title', 'slug', 'externalId', 'category', 'source', 'filename'] as const) {
    checkLine(field, [field], input[field] ?? null, MAX_LENGTHS[field]);
  }
  if ((input.tags?.length ?? 0) > MAX_TAGS) throw invalid(['tags'], `tags: give at most ${MAX_TAGS}.`);
  for (const [index, tag] of input.tags?.entries() ?? []) {
    checkLine(`tags[${index}]`, ['tags', String(index)], tag, MAX_TAG);
  }
  if (input.slug != null) checkSlugForm(input.slug);
  checkStatus(input.status ?? null);
}

function checkLine(name: string, path: string[], value: string | null, limit: number): void {
  if (value === null) return;
  if (value.length > limit) throw invalid(path, `${name}: ${value.length} characters; give at most ${limit}.`);
  if (name === 'externalId' && cleanText(value) !== value) {
    throw invalid(path, `${name}: holds markup, control characters or outer blanks; give it as plain text.`);
  }
  if (cleanText(value) === '') throw invalid(path, `${name}: is empty; leave it out, or give a text.`);
}

function invalid(path: string[], message: string): UserError {
  return new UserError('INVALID', path, message);
}
