import type { ArticleBody, StatedField } from '../entities/article-body.js';
import type { PostWarning } from '../errors.js';
import type { PostFields, ReadPost } from './read-post.js';

/** What of a post goes into the article that it is a form or a further version of. */
export interface Merge {
  /** Whether the post's value of a field takes the place of the article's. */
  takes(field: keyof PostFields): boolean;
  /** Whether the article's body stays, though the post has one. */
  keepsBody: boolean;
  /** What is stated of the article now. */
  statedFields: readonly StatedField[];
  warnings: readonly PostWarning[];
}

/**
 * Puts a post and what is stored of it together. What is missing or guessed never overwrites what is stated; of two
 * forms of one post with the same text, the one with more annotations stays.
 */
export function mergePost(stored: ArticleBody | null, post: ReadPost): Merge {
  const statedBefore = stored?.statedFields ?? [];
  const statedFields = [...new Set([...statedBefore, ...post.statedFields])].sort();
  const keepsBody =
    stored !== null && stored.text === post.body.text && stored.annotations.length > post.body.annotations.length;
  const warnings = keepsBody ? stored.warnings : post.warnings;
  return {
    takes: field =>
      stored === null ||
      post.statedFields.includes(field) ||
      (!statedBefore.includes(field) && !isMissing(post.fields[field])),
    keepsBody,
    statedFields,
    warnings: warnings.filter(({ code }) => !isSettled(code, statedFields)),
  };
}

function isMissing(value: PostFields[keyof PostFields]): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}

/** Whether a warning is of a guess that another form of the post made needless. */
function isSettled(code: string, statedFields: readonly StatedField[]): boolean {
  const guessed = GUESSES[code];
  return guessed !== undefined && statedFields.includes(guessed);
}

const GUESSES: Readonly<Record<string, StatedField>> = {
  TITLE_GUESSED: 'title',
  DATE_GUESSED: 'publishedAt',
  DATE_MISSING: 'publishedAt',
};
