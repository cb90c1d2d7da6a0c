import { createHash } from 'node:crypto';
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
  /** The forms that its text came in. */
  knownForms: readonly string[];
  warnings: readonly PostWarning[];
}

/**
 * Puts a post and what is stored of it together. What is missing or guessed never overwrites what is stated. Of two
 * forms of one post with the same text the body of the fuller one stays; and a form that came in before takes back
 * nothing that another has stated since, so that forms sent in turn settle.
 */
export function mergePost(stored: ArticleBody | null, post: ReadPost, original: string): Merge {
  const form = createHash('sha256').update(original).digest('base64url');
  const knownForms = stored?.text === post.body.text ? stored.knownForms : [];
  const isKnown = knownForms.includes(form);
  const statedBefore = stored?.statedFields ?? [];
  const statedFields = [...new Set([...statedBefore, ...post.statedFields])].sort();
  const keepsBody = stored !== null && (isFuller(stored, post) || (isKnown && stored.original !== original));
  const warnings = keepsBody ? stored.warnings : post.warnings;
  const brings = (field: keyof PostFields): boolean =>
    post.statedFields.includes(field) || (!statedBefore.includes(field) && !isMissing(post.fields[field]));
  return {
    takes: field => stored === null || post.givenFields.includes(field) || (!isKnown && brings(field)),
    keepsBody,
    statedFields,
    knownForms: isKnown ? knownForms : [...knownForms, form].slice(-MAX_FORMS),
    warnings: warnings.filter(({ code }) => !isSettled(code, statedFields)),
  };
}

/** Forms of one text that are remembered; the publisher has three. */
const MAX_FORMS = 10;

/** Whether what is stored has the post's text and more annotations, or as many and states more. */
function isFuller(stored: ArticleBody, { body, statedFields }: ReadPost): boolean {
  const surplus = stored.annotations.length - body.annotations.length;
  const statesMore = stored.statedFields.some(field => !statedFields.includes(field));
  const statesLess = statedFields.some(field => !stored.statedFields.includes(field));
  return stored.text === body.text && (surplus > 0 || (surplus === 0 && statesMore && !statesLess));
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
