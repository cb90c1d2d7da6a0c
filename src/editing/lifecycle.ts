import type { Article, ArticleStatus } from '../entities/article.js';
import { UserError } from '../errors.js';

/** Where each step of an article's life may start. */
const STEPS = {
  updateArticle: ['DRAFT', 'SCHEDULED', 'PUBLISHED', 'ARCHIVED'],
  restoreRevision: ['DRAFT', 'SCHEDULED', 'PUBLISHED', 'ARCHIVED'],
  publishArticle: ['DRAFT', 'SCHEDULED', 'ARCHIVED'],
  unpublishArticle: ['SCHEDULED', 'PUBLISHED'],
  archiveArticle: ['DRAFT', 'SCHEDULED', 'PUBLISHED'],
  deleteArticle: ['DRAFT', 'SCHEDULED', 'PUBLISHED', 'ARCHIVED'],
  restoreArticle: ['TRASHED'],
} as const satisfies Record<string, readonly ArticleStatus[]>;

/** A step of an article's life, named as its mutation. */
export type LifecycleStep = keyof typeof STEPS;

/** Lets a step pass that starts where the article is. Throws INVALID_STATE, which says what is possible. */
export function checkStep(step: LifecycleStep, { status }: Article): void {
  const starts: readonly ArticleStatus[] = STEPS[step];
  if (starts.includes(status)) return;
  const possible = Object.entries(STEPS)
    .filter(([, from]) => from.some(start => start === status))
    .map(([name]) => name);
  const message = `id: the article is ${status}, where ${step} does not start; possible are ${possible.join(', ')}.`;
  throw new UserError('INVALID_STATE', ['id'], message);
}
