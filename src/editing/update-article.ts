import type { Article } from '../entities/article.js';
import { UserError } from '../errors.js';
import { cleanText } from '../ingest/sanitize/clean-text.js';
import { isPublic } from '../viewer/visibility.js';
import { applyInput } from './apply-input.js';
import { type ArticleInput, mergedInput } from './article-input.js';
import { changeArticle } from './change-article.js';
import { checkDate } from './check-date.js';
import { checkStep } from './lifecycle.js';
import { MAX_NOTE } from './limits.js';
import { linkArticle } from './link-article.js';
import { fieldsOfInput, markEdited } from './mark-edited.js';
import { contentOf, loadToChange, type StoredArticle } from './stored-article.js';
import type { Work } from './work.js';
import { findWorkingCopy, inputOfWorkingCopy, saveWorkingCopy, settleWorkingCopy } from './working-copy.js';

/** A change of an article's fields. */
export interface ArticleUpdate {
  id: string;
  expectedVersion: number;
  input: ArticleInput;
  /** What readers are told of it, of a public article. */
  correctionNote?: string | null;
  /** False: of a public article, keep the change as its working copy. */
  publish: boolean;
}

/** Changes an article's fields. */
export async function updateArticle(work: Work, update: ArticleUpdate): Promise<number> {
  const stored = await loadToChange(work, update.id, update.expectedVersion);
  const { article } = stored;
  checkStep('updateArticle', article);
  const correction = correctionOf(stored, update);
  if (!update.publish && isPublic(article.status)) {
    await saveWorkingCopy(work, stored, update.input);
    return article.id;
  }
  const input = mergedInput(await takeUpWorkingCopy(work, article), update.input);
  const before = contentOf(stored);
  const content = markEdited(before, await applyInput(work, article, before, input), fieldsOfInput(input));
  checkDate(article, content.article, work.now);
  await linkArticle(work, await changeArticle(work, stored, content, { action: 'updateArticle', correction }));
  return article.id;
}

/** A working copy of what is public no more goes on in the draft: it has no readers to be kept from. */
async function takeUpWorkingCopy(work: Work, article: Article): Promise<ArticleInput> {
  if (isPublic(article.status)) return {};
  const copy = await findWorkingCopy(work, article);
  const input = inputOfWorkingCopy(copy);
  settleWorkingCopy(copy);
  return input;
}

function correctionOf({ article }: StoredArticle, { correctionNote, publish }: ArticleUpdate): string | null {
  if (correctionNote == null) return null;
  const field = ['correctionNote'];
  const note = cleanText(correctionNote);
  if (note === '') throw new UserError('INVALID', field, 'correctionNote: is empty; leave it out, or give a text.');
  if (note.length > MAX_NOTE) {
    throw new UserError('INVALID', field, `correctionNote: ${note.length} characters; give at most ${MAX_NOTE}.`);
  }
  if (!publish || !isPublic(article.status)) {
    const message = 'correctionNote: readers see no change here, so there is nothing to tell them; leave it out.';
    throw new UserError('INVALID', field, message);
  }
  return note;
}
