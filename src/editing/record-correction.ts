import type { Article } from '../entities/article.js';
import { Correction } from '../entities/correction.js';
import type { Work } from './work.js';

/** Keeps a public note on what was corrected. */
export function recordCorrection({ em, now }: Work, article: Article, note: string): void {
  em.create(Correction, { article, createdAt: now, note, version: article.version });
}
