import type { ArticleStatus } from '../entities/article.js';
import type { StatedField } from '../entities/article-body.js';
import { UserError } from '../errors.js';

/** What an article's status follows from. */
export interface StatusGrounds {
  /** By an editor, whom no post overrules; null where none did. */
  edited: ArticleStatus | null;
  /** By the caller, now or when the post came before; null where nobody said. */
  given: ArticleStatus | null;
  /** The post says that it is not to be published. */
  isDraft: boolean;
  publishedAt: number | null;
  statedFields: readonly StatedField[];
}

/**
 * The status of an ingested article. Where none is given: published if the post states a title and a date that has
 * come, scheduled if the date is to come, else a draft.
 */
export function statusOf(
  { edited, given, isDraft, publishedAt, statedFields }: StatusGrounds,
  now: number,
): ArticleStatus {
  if (edited !== null) return edited;
  if (given === 'SCHEDULED') return scheduled(publishedAt, now);
  if (given !== null) return given;
  const isWhole = statedFields.includes('title') && statedFields.includes('publishedAt');
  if (isDraft || !isWhole) return 'DRAFT';
  return scheduled(publishedAt, now);
}

/** When an article of this status was published, or is to be: as it is stated, else now for what goes public now. */
export function publicationOf(status: ArticleStatus, stated: number | null, now: number): number | null {
  return stated ?? (status === 'PUBLISHED' ? now : null);
}

/** Throws a UserError for a status that a post cannot be given. */
export function checkStatus(given: ArticleStatus | null): void {
  if (given === 'TRASHED') {
    throw new UserError(
      'INVALID',
      ['status'],
      'status: a post cannot be ingested into the trash; give another or none.',
    );
  }
}

function scheduled(publishedAt: number | null, now: number): ArticleStatus {
  if (publishedAt === null) {
    throw new UserError('INVALID', ['publishedAt'], 'publishedAt: a scheduled post needs a date; give one.');
  }
  return publishedAt > now ? 'SCHEDULED' : 'PUBLISHED';
}
