import { Revision } from '../entities/revision.js';
import { UserError } from '../errors.js';
import { keyOf, toGlobalId } from '../schema/node.js';
import { isPublic } from '../viewer/visibility.js';
import { changeArticle } from './change-article.js';
import { checkStep } from './lifecycle.js';
import { linkArticle } from './link-article.js';
import { fieldsOfInput, markEdited } from './mark-edited.js';
import { applyRevision, inputOf } from './revision-input.js';
import { contentOf, loadToChange } from './stored-article.js';
import type { Work } from './work.js';
import { findWorkingCopy, settleWorkingCopy } from './working-copy.js';

/** Brings an article back to what a revision had, as a new version; the status and the date of publication stay. */
export async function restoreRevision(
  work: Work,
  { id, expectedVersion }: { id: string; expectedVersion: number },
): Promise<number> {
  const key = keyOf('Revision', id);
  const revision = key === null ? null : await work.em.findOne(Revision, { id: key });
  if (revision === null) throw new UserError('NOT_FOUND', ['id'], `id: there is no revision ${JSON.stringify(id)}.`);
  const stored = await loadToChange(work, toGlobalId('Article', revision.article.id), expectedVersion);
  checkStep('restoreRevision', stored.article);
  const { publishedAt: _, ...input } = inputOf(revision);
  const content = markEdited(contentOf(stored), await applyRevision(work, stored, input), fieldsOfInput(input));
  // Of what is not public the draft is the only copy; of what is, the working copy stays one.
  if (!isPublic(stored.article.status)) settleWorkingCopy(await findWorkingCopy(work, stored.article));
  await linkArticle(work, await changeArticle(work, stored, content, { action: 'restoreRevision' }));
  return stored.article.id;
}
