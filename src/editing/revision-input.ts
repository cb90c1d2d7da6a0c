import type { Revision } from '../entities/revision.js';
import { UserError } from '../errors.js';
import { applyInput } from './apply-input.js';
import type { ArticleInput } from './article-input.js';
import { type ArticleContent, contentOf, type StoredArticle } from './stored-article.js';
import type { Work } from './work.js';

/** What a revision had, as an input that brings it back; of these fields only, or of all. */
export function inputOf({ title, html, fields }: Revision, only: readonly string[] | null = null): ArticleInput {
  const all: ArticleInput = { ...fields, title, html };
  return only === null ? all : Object.fromEntries(Object.entries(all).filter(([field]) => only.includes(field)));
}

/** What is stored, with an input that a revision gave. Its caller named the revision only: the fault is with that. */
export async function applyRevision(work: Work, stored: StoredArticle, input: ArticleInput): Promise<ArticleContent> {
  try {
    return await applyInput(work, stored.article, contentOf(stored), input);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new UserError(error.code, ['id'], error.message);
  }
}
