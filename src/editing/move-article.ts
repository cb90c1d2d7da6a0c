import type { ArticleStatus } from '../entities/article.js';
import { changeArticle } from './change-article.js';
import { checkStep, type LifecycleStep } from './lifecycle.js';
import { markEdited } from './mark-edited.js';
import { contentOf, loadToChange } from './stored-article.js';
import type { Work } from './work.js';

/** The steps of an article's life that change its status alone, and the status that each leads to. */
const TARGETS = {
  unpublishArticle: 'DRAFT',
  archiveArticle: 'ARCHIVED',
  deleteArticle: 'TRASHED',
  restoreArticle: 'DRAFT',
} as const satisfies Partial<Record<LifecycleStep, ArticleStatus>>;

/** A step that changes the status alone, named as its mutation. */
export type ArticleMove = keyof typeof TARGETS;

/** Takes an article one step on in its life. */
export async function moveArticle(
  work: Work,
  move: ArticleMove,
  { id, expectedVersion }: { id: string; expectedVersion?: number | null },
): Promise<number> {
  const stored = await loadToChange(work, id, expectedVersion);
  checkStep(move, stored.article);
  const content = contentOf(stored);
  const moved = { ...content, article: { ...content.article, status: TARGETS[move] } };
  await changeArticle(work, stored, markEdited(content, moved, ['status']), { action: move });
  return stored.article.id;
}
