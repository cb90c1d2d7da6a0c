import { type EntityName, LockMode } from '@mikro-orm/core';
import { isStorable } from '../database/is-one-of.js';
import { Category } from '../entities/category.js';
import { Source } from '../entities/source.js';
import { Tag } from '../entities/tag.js';
import { TermSlug } from '../entities/term-slug.js';
import { UserError } from '../errors.js';
import type { Work } from './work.js';

/** The terms that articles carry. */
export type TermKind = TermSlug['kind'];

/** What terms of all kinds have. */
export interface Term {
  id: number;
  slug: string;
  name: string;
}

/** The entity of each kind of terms. */
export const TERMS: Readonly<Record<TermKind, EntityName<Term>>> = { Category, Tag, Source };

/** Loads the term that a caller wants to change, as `loadTerms` does. Throws NOT_FOUND. */
export async function loadTerm(work: Work, kind: TermKind, slug: string): Promise<Term> {
  return foundTerm(await loadTerms(work, kind, [slug]), kind, slug, ['slug']);
}

/**
 * Loads terms by slugs, also those that they had before, and keeps others away from them: a post that names one of them
 * meanwhile waits, and then finds what it became.
 */
export async function loadTerms(
  { em }: Work,
  kind: TermKind,
  slugs: readonly string[],
): Promise<ReadonlyMap<string, Term>> {
  const asked = slugs.filter(isStorable);
  const former = await em.find(TermSlug, { kind, slug: { $in: asked } });
  const keys = former.map(({ term }) => term);
  const terms = await em.find(
    TERMS[kind],
    { $or: [{ slug: { $in: asked } }, { id: { $in: keys } }] },
    // In one order for all, so that two merges of the same terms wait for each other instead of locking up.
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } },
  );
  const byKey = new Map(terms.map(term => [term.id, term]));
  const renamed = former.flatMap(({ slug, term }) => {
    const became = byKey.get(term);
    return became === undefined ? [] : [[slug, became] as const];
  });
  return new Map([...renamed, ...terms.map(term => [term.slug, term] as const)]);
}

/** The term with a slug. Throws NOT_FOUND, with the path of the argument. */
export function foundTerm(
  terms: ReadonlyMap<string, Term>,
  kind: TermKind,
  slug: string,
  field: readonly string[],
): Term {
  const term = terms.get(slug);
  if (term === undefined) {
    const message = `${field.join('.')}: there is no ${wordOf(kind)} ${JSON.stringify(slug)}.`;
    throw new UserError('NOT_FOUND', [...field], message);
  }
  return term;
}

/** What a kind of terms is called in a sentence. */
export function wordOf(kind: TermKind): string {
  return kind.toLowerCase();
}

/** A term as the audit log calls it. */
export function titleOf({ name, slug }: Pick<Term, 'name' | 'slug'>): string {
  return `“${name}” (${slug})`;
}
