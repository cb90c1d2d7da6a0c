import type { Article } from '../entities/article.js';
import { UserError } from '../errors.js';
import { isPublic, isScheduled } from '../viewer/visibility.js';

/** Lets a new date pass that fits the status. Throws INVALID for a public article without a past, or a planned one without a date. */
export function checkDate(
  before: Pick<Article, 'publishedAt'>,
  { status, publishedAt }: Pick<Article, 'status' | 'publishedAt'>,
  now: number,
): void {
  if (publishedAt === before.publishedAt) return;
  const field = ['publishedAt'];
  if (isPublic(status) && publishedAt === null) {
    throw new UserError('INVALID', field, 'publishedAt: of a published article cannot be cleared.');
  }
  if (isPublic(status) && publishedAt !== null && publishedAt > now) {
    const message = 'publishedAt: a published article cannot appear later; unpublish it, and publish it at that time.';
    throw new UserError('INVALID', field, message);
  }
  if (isScheduled(status) && publishedAt === null) {
    throw new UserError('INVALID', field, 'publishedAt: of a scheduled article cannot be cleared; unpublish it first.');
  }
}
