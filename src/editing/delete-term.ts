import { Article } from '../entities/article.js';
import { ArticleTag } from '../entities/article-tag.js';
import { TermSlug } from '../entities/term-slug.js';
import { UserError } from '../errors.js';
import { recordAudit } from './record-audit.js';
import { loadTerm, type Term, titleOf, wordOf } from './stored-terms.js';
import type { Work } from './work.js';

/** Removes a category or tag that no article carries; what it was called is free again. */
export async function deleteTerm(work: Work, kind: 'Category' | 'Tag', slug: string): Promise<number> {
  const term = await loadTerm(work, kind, slug);
  const count = await countArticles(work, kind, term);
  if (count > 0) {
    const message = `slug: ${count} ${count === 1 ? 'article carries' : 'articles carry'} the ${wordOf(kind)} ${titleOf(term)}, drafts and the trash counted; merge it into another, or take it off them first.`;
    throw new UserError('INVALID_STATE', ['slug'], message);
  }
  await work.em.nativeDelete(TermSlug, { kind, term: term.id });
  work.em.remove(term);
  recordAudit(work, { action: `delete${kind}`, type: kind, key: term.id, summary: titleOf(term) });
  return term.id;
}

/** Of any status: what is in the trash can come back. */
async function countArticles({ em }: Work, kind: 'Category' | 'Tag', { id }: Term): Promise<number> {
  return kind === 'Tag' ? await em.count(ArticleTag, { tag: id }) : await em.count(Article, { category: id });
}
