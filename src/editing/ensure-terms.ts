import { Category } from '../entities/category.js';
import { Source } from '../entities/source.js';
import { Tag } from '../entities/tag.js';
import { freeSlug } from './free-slug.js';
import { slugOfName } from './slugify.js';
import type { Work } from './work.js';

/** A term as somebody names it; where only one word is given, it may be the slug or the name. */
export interface TermName {
  slug: string;
  name: string;
}

/** The category that is meant, made if new. One that was known by its slug alone takes the name. */
export async function ensureCategory({ em }: Work, wanted: TermName): Promise<Category> {
  const category = await ensureTerm(wanted, {
    find: where => em.find(Category, where),
    create: term => em.create(Category, term),
  });
  if (wanted.name !== wanted.slug && category.name === category.slug) category.name = wanted.name;
  return category;
}

/** The source that is meant, made if new. */
export async function ensureSource({ em }: Work, name: string): Promise<Source> {
  return await ensureTerm(oneWord(name), {
    find: where => em.find(Source, where),
    create: term => em.create(Source, { ...term, homepage: null }),
  });
}

/** The tags that are meant, in the order of their names, made where new; none twice. */
export async function ensureTags({ em }: Work, names: readonly string[]): Promise<Tag[]> {
  const tags = await ensureTerms(names.map(oneWord), {
    find: where => em.find(Tag, where),
    create: term => em.create(Tag, term),
  });
  return [...new Set(tags)];
}

/** Where terms of one kind are kept. */
interface TermStore<Term extends TermName> {
  find(where: { slug: string } | { $or: [{ name: { $in: string[] } }, { slug: { $in: string[] } }] }): Promise<Term[]>;
  create(term: TermName): Term;
}

async function ensureTerm<Term extends TermName>(wanted: TermName, store: TermStore<Term>): Promise<Term> {
  const [term] = await ensureTerms([wanted], store);
  if (term === undefined) throw new Error(`The term ${wanted.slug} was neither found nor made.`);
  return term;
}

async function ensureTerms<Term extends TermName>(
  wanted: readonly TermName[],
  store: TermStore<Term>,
): Promise<Term[]> {
  if (wanted.length === 0) return [];
  const slugs = wanted.flatMap(({ slug }) => [slug, slugOf(slug)]);
  const names = wanted.map(({ name }) => name);
  const known = await store.find({ $or: [{ name: { $in: names } }, { slug: { $in: slugs } }] });
  const isTaken = async (slug: string): Promise<boolean> => {
    if (known.some(term => term.slug === slug)) return true;
    const holders = await store.find({ slug });
    known.push(...holders);
    return holders.length > 0;
  };
  const terms: Term[] = [];
  for (const term of wanted) terms.push(findTerm(known, term) ?? (await makeTerm(term)));
  return terms;

  async function makeTerm(term: TermName): Promise<Term> {
    const slug = await freeSlug(slugOf(term.slug), isTaken);
    // Who holds the slug may be the term itself, made by another writer since the first look.
    const overtaking = findTerm(known, term);
    if (overtaking !== undefined) return overtaking;
    const made = store.create({ slug, name: term.name });
    known.push(made);
    return made;
  }
}

/** By name, whatever its case and width; else by slug, as it was given or, beside a name, as it is made of it. */
function findTerm<Term extends TermName>(known: readonly Term[], { slug, name }: TermName): Term | undefined {
  const meant = slug === name ? slug : slugOf(slug);
  return known.find(term => fold(term.name) === fold(name)) ?? known.find(term => term.slug === meant);
}

function oneWord(word: string): TermName {
  return { slug: word, name: word };
}

function fold(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

function slugOf(name: string): string {
  return slugOfName(name) || NAMELESS;
}

/** The slug of a name without letters or digits. */
const NAMELESS = 'x';
