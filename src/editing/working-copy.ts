import type { Article } from '../entities/article.js';
import { Revision } from '../entities/revision.js';
import { applyInput } from './apply-input.js';
import { type ArticleInput, mergedInput } from './article-input.js';
import { checkDate } from './check-date.js';
import { differences, fieldValues } from './field-values.js';
import { recordAudit } from './record-audit.js';
import { recordRevision } from './record-revision.js';
import { inputOf } from './revision-input.js';
import { contentOf, type StoredArticle } from './stored-article.js';
import type { Work } from './work.js';

/** The change of a public article that is not live yet; null where there is none. */
export async function findWorkingCopy({ em }: Work, article: Article): Promise<Revision | null> {
  const newest = await em.findOne(
    Revision,
    { article, pendingFields: { $ne: null } },
    { orderBy: { version: 'desc' } },
  );
  return newest?.pendingFields?.length ? newest : null;
}

/** What a working copy changes, as an input. */
export function inputOfWorkingCopy(copy: Revision | null): ArticleInput {
  return copy === null ? {} : inputOf(copy, copy.pendingFields ?? []);
}

/** Lets a working copy be one no more: it went live, or another took its place. */
export function settleWorkingCopy(copy: Revision | null): void {
  if (copy !== null) copy.pendingFields = [];
}

/** Keeps a change of a public article where only editors see it; a later one is made on top of it. */
export async function saveWorkingCopy(work: Work, stored: StoredArticle, input: ArticleInput): Promise<void> {
  const { article } = stored;
  const copy = await findWorkingCopy(work, article);
  const earlier = inputOfWorkingCopy(copy);
  const content = await applyInput(work, article, contentOf(stored), mergedInput(earlier, input));
  checkDate(article, content.article, work.now);
  const [live, wanted] = [fieldValues(contentOf(stored)), fieldValues(content)];
  const changedFields = differences({ ...live, ...earlier }, wanted);
  if (changedFields.length === 0) return;
  settleWorkingCopy(copy);
  // The version counts it, so that two editors of the copy do not overwrite each other; what readers see stays.
  article.version++;
  recordRevision(work, article, content, { changedFields, pendingFields: differences(live, wanted) });
  const summary = `“${article.title}”, version ${article.version}, a working copy: ${changedFields.join(', ')}`;
  recordAudit(work, { action: 'updateArticle', type: 'Article', key: article.id, summary });
}
