import { UserError } from '../errors.js';
import { assignChanged } from './assign-changed.js';
import { checkTermName } from './check-term-name.js';
import { recordAudit } from './record-audit.js';
import { loadTerm, titleOf } from './stored-terms.js';
import { checkTermSlug, rememberTerms } from './term-slugs.js';
import type { Work } from './work.js';

/** What a category or tag is to be called; what is left out stays. */
export interface TermRenaming {
  slug: string;
  name?: string | null | undefined;
  newSlug?: string | null | undefined;
}

/**
 * Gives a category or tag another name or slug; those that it had still find it. No article has a new version by that:
 * it carries the term that it carried.
 */
export async function renameTerm(
  work: Work,
  kind: 'Category' | 'Tag',
  { slug, name, newSlug }: TermRenaming,
): Promise<number> {
  if (name == null && newSlug == null) throw new UserError('INVALID', null, 'Give name, newSlug, or both.');
  const term = await loadTerm(work, kind, slug);
  const before = { slug: term.slug, name: term.name };
  const changed = assignChanged(term, {
    ...(name != null && { name: await checkTermName(work, kind, name, term) }),
    ...(newSlug != null && { slug: await checkTermSlug(work, kind, newSlug, term) }),
  });
  if (changed.length === 0) return term.id;
  await rememberTerms(work, kind, [before], term);
  const summary = `${titleOf(before)} is ${titleOf(term)} now`;
  recordAudit(work, { action: `rename${kind}`, type: kind, key: term.id, summary });
  return term.id;
}
