import { createHash } from 'node:crypto';
import { settledWarnings } from '../editing/settled-warnings.js';
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
  /** That what an editor changed was kept; not stored, for it is no fault of the post. */
  keptWarnings: readonly PostWarning[];
}

/**
 * Puts a post and what is stored of it together. What an editor changed stays; what is missing or guessed never
 * overwrites what is stated. Of two forms of one post with the same text the body of the fuller one stays; and a form
 * that came in before takes back nothing that another has stated since, so that forms sent in turn settle.
 */
export function mergePost(stored: ArticleBody | null, post: ReadPost, original: string): Merge {
  const edited = stored?.editedFields ?? [];
  const form = createHash('sha256').update(original).digest('base64url');
  const isEdited = edited.includes('html');
  const knownForms = stored !== null && (isEdited || stored.text === post.body.text) ? stored.knownForms : [];
  const isKnown = knownForms.includes(form);
  const statedBefore = stored?.statedFields ?? [];
  const statedFields = [...new Set([...statedBefore, ...post.statedFields])].sort();
  const keepsBody =
    stored !== null && (isEdited || isFuller(stored, post) || (isKnown && stored.original !== original));
  const warnings = keepsBody ? stored.warnings : post.warnings;
  // What a post does not state follows from its body, and goes with it.
  const isOfBody = (field: keyof PostFields): boolean => field === 'excerpt' && keepsBody;
  const brings = (field: keyof PostFields): boolean =>
    post.statedFields.includes(field) ||
    (!statedBefore.includes(field) && !isOfBody(field) && !isMissing(post.fields[field]));
  const takes = (field: keyof PostFields): boolean =>
    !edited.includes(field) && (post.givenFields.includes(field) || (!isKnown && brings(field)));
  return {
    takes: field => stored === null || takes(field),
    keepsBody,
    statedFields,
    knownForms: isKnown ? knownForms : [...knownForms, form].slice(-MAX_FORMS),
    warnings: settledWarnings(warnings, statedFields),
    keptWarnings: keptWarnings(edited),
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

function keptWarnings(edited: ArticleBody['editedFields']): PostWarning[] {
  const message = `An editor changed ${edited.join(', ')}; that was kept.`;
  return edited.length === 0 ? [] : [{ code: 'EDIT_KEPT', message }];
}

function isMissing(value: PostFields[keyof PostFields]): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}
