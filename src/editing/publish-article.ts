import { UserError } from '../errors.js';
import { isPublic } from '../viewer/visibility.js';
import { changeArticle } from './change-article.js';
import { checkStep } from './lifecycle.js';
import { linkArticle } from './link-article.js';
import { fieldsOfInput, markEdited } from './mark-edited.js';
import { applyRevision } from './revision-input.js';
import { type ArticleContent, contentOf, loadToChange } from './stored-article.js';
import type { Work } from './work.js';
import { findWorkingCopy, inputOfWorkingCopy, settleWorkingCopy } from './working-copy.js';

/** Puts an article, or its working copy, before readers: now, or at a time to come. */
export async function publishArticle(
  work: Work,
  { id, expectedVersion, at }: { id: string; expectedVersion: number; at?: number | null },
): Promise<number> {
  const stored = await loadToChange(work, id, expectedVersion);
  const { article } = stored;
  const copy = await findWorkingCopy(work, article);
  const isCopy = copy !== null && isPublic(article.status);
  if (!isCopy) checkStep('publishArticle', article);
  if (at != null) checkTime(at, work.now, isCopy);
  const input = inputOfWorkingCopy(copy);
  const content = await applyRevision(work, stored, input);
  if (content.article.title === '') {
    throw new UserError(
      'INVALID',
      ['id'],
      'The article has no title; give it one with updateArticle, then publish it.',
    );
  }
  const dated = at == null ? publishedNow(content, work.now) : scheduled(content, at);
  const edited = markEdited(contentOf(stored), dated, [...fieldsOfInput(input), 'status', 'publishedAt']);
  settleWorkingCopy(copy);
  await linkArticle(work, await changeArticle(work, stored, edited, { action: 'publishArticle' }));
  return article.id;
}

function checkTime(at: number, now: number, isCopy: boolean): void {
  if (isCopy) {
    const message = 'at: the article is published, and its working copy can go live now only; leave it out.';
    throw new UserError('INVALID_STATE', ['at'], message);
  }
  if (at <= now) throw new UserError('INVALID', ['at'], 'at: has passed; give a time to come, or none to publish now.');
}

/** The date that the article has stays, unless it is to come. */
function publishedNow(content: ArticleContent, now: number): ArticleContent {
  const { publishedAt } = content.article;
  const isPast = publishedAt !== null && publishedAt <= now;
  return { ...content, article: { ...content.article, status: 'PUBLISHED', publishedAt: isPast ? publishedAt : now } };
}

function scheduled(content: ArticleContent, at: number): ArticleContent {
  return { ...content, article: { ...content.article, status: 'SCHEDULED', publishedAt: at } };
}
