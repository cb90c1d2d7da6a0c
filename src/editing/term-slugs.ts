import { TermSlug } from '../entities/term-slug.js';
import { UserError } from '../errors.js';
import { foldName } from './fold-name.js';
import { MAX_LENGTHS } from './limits.js';
import { isSlug } from './slugify.js';
import { TERMS, type Term, type TermKind, wordOf } from './stored-terms.js';
import type { Work } from './work.js';

/** What a term is called by. */
export type TermName = Pick<Term, 'slug' | 'name'>;

/** Whether a term of a kind has a slug, or had it before; `own` may take back its own. */
async function isTermSlugTaken(work: Work, kind: TermKind, slug: string, own: Term | null = null): Promise<boolean> {
  if ((await work.em.count(TERMS[kind], { slug })) > 0) return own?.slug !== slug;
  return await isFormerTermSlug(work, kind, slug, own);
}

/** Whether a term of a kind had a slug before; `own` may take back its own. */
export async function isFormerTermSlug(
  { em }: Work,
  kind: TermKind,
  slug: string,
  own: Term | null = null,
): Promise<boolean> {
  const former = await em.findOne(TermSlug, { kind, slug });
  return former !== null && former.term !== own?.id;
}

/** Lets a newSlug pass that a term can have. Throws INVALID for what is none, DUPLICATE for another term's. */
export async function checkTermSlug(work: Work, kind: TermKind, slug: string, own: Term): Promise<string> {
  if (!isSlug(slug) || slug.length > MAX_LENGTHS.slug) {
    const message = `newSlug: is no slug; give letters in lower case, digits and single hyphens, for example a-b-2, at most ${MAX_LENGTHS.slug} of them.`;
    throw new UserError('INVALID', ['newSlug'], message);
  }
  if (await isTermSlugTaken(work, kind, slug, own)) {
    const message = `newSlug: another ${wordOf(kind)} has "${slug}", or had it before; give another, or merge the two.`;
    throw new UserError('DUPLICATE', ['newSlug'], message);
  }
  return slug;
}

/** Lets the slugs and names that terms had before still find what they became; what that is called now is no memory. */
export async function rememberTerms(
  { em }: Work,
  kind: TermKind,
  before: readonly TermName[],
  became: Term,
): Promise<void> {
  const current = keysOf(became);
  const former = [...new Set(before.flatMap(keysOf))].filter(key => !current.includes(key));
  await em.nativeDelete(TermSlug, { kind, slug: { $in: [...current, ...former] } });
  if (former.length === 0) return;
  await em.insertMany(
    TermSlug,
    former.map(slug => ({ kind, slug, term: became.id })),
  );
}

/** The keys of what terms became that were called so before, by name or else by slug; others are left out. */
export async function findFormer(
  { em }: Work,
  kind: TermKind,
  wanted: readonly TermName[],
): Promise<ReadonlyMap<TermName, number>> {
  if (wanted.length === 0) return new Map();
  const former = await em.find(TermSlug, { kind, slug: { $in: wanted.flatMap(keysOf) } });
  const terms = new Map(former.map(({ slug, term }) => [slug, term]));
  return new Map(
    wanted.flatMap(term => {
      const [slug, name] = keysOf(term);
      const key = terms.get(name) ?? terms.get(slug);
      return key === undefined ? [] : [[term, key] as const];
    }),
  );
}

/** A term's slug and name, as TermSlug keeps those that it had. */
function keysOf({ slug, name }: TermName): [slug: string, name: string] {
  return [slug, `name:${foldName(name)}`];
}
