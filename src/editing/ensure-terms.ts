import type { EntityName } from '@mikro-orm/core';
import type { Rows } from '../database/database.js';
import { findKept } from '../database/kept-statements.js';
import { Category } from '../entities/category.js';
import { Source } from '../entities/source.js';
import { Tag } from '../entities/tag.js';
import { foldName } from './fold-name.js';
import { freeSlug } from './free-slug.js';
import { slugOfName } from './slugify.js';
import type { Term, TermKind } from './stored-terms.js';
import { findFormer, isFormerTermSlug, type TermName } from './term-slugs.js';
import type { Work } from './work.js';

/**
 * The category that is meant, made if new. One that was known by its slug alone takes the name; not the one that what
 * is named has become.
 */
export async function ensureCategory(work: Work, wanted: TermName): Promise<Category> {
  const { em } = work;
  const { slug, name } = wanted.slug === wanted.name ? wanted : { ...wanted, slug: slugOf(wanted.slug) };
  const category = await ensureTerm(
    work,
    { slug, name },
    {
      kind: 'Category',
      entity: Category,
      create: term => em.create(Category, term),
    },
  );
  const isNameless = category.name === category.slug && category.slug === slug;
  if (isNameless && wanted.name !== wanted.slug) category.name = name;
  return category;
}

/** The source that is meant, made if new. */
export async function ensureSource(work: Work, name: string): Promise<Source> {
  const { em } = work;
  return await ensureTerm(work, oneWord(name), {
    kind: 'Source',
    entity: Source,
    create: term => em.create(Source, { ...term, homepage: null }),
  });
}

/** The tags that are meant, in the order of their names, made where new; none twice. */
export async function ensureTags(work: Work, names: readonly string[]): Promise<Tag[]> {
  const { em } = work;
  const tags = await ensureTerms(work, names.map(oneWord), {
    kind: 'Tag',
    entity: Tag,
    create: term => em.create(Tag, term),
  });
  return [...new Set(tags)];
}

/** Where terms of one kind are kept. */
interface TermStore<Stored extends Term> {
  kind: TermKind;
  entity: EntityName<Stored>;
  create(term: TermName): Stored;
}

async function ensureTerm<Stored extends Term>(
  work: Work,
  wanted: TermName,
  store: TermStore<Stored>,
): Promise<Stored> {
  const [term] = await ensureTerms(work, [wanted], store);
  if (term === undefined) throw new Error(`The term ${wanted.slug} was neither found nor made.`);
  return term;
}

/** Where only one word is given for a term, it may be the slug or the name. */
async function ensureTerms<Stored extends Term>(
  work: Work,
  wanted: readonly TermName[],
  store: TermStore<Stored>,
): Promise<Stored[]> {
  if (wanted.length === 0) return [];
  const slugs = wanted.flatMap(({ slug }) => [slug, slugOf(slug)]);
  const names = wanted.map(({ name }) => name);
  const known = await findTerms(work, store, { name: names, slug: slugs });
  const renamed = await findRenamed(work, known, wanted, store);
  const isTaken = async (slug: string): Promise<boolean> => {
    if (known.some(term => term.slug === slug)) return true;
    const holders = await findTerms(work, store, { slug: [slug] });
    known.push(...holders);
    return holders.length > 0 || (await isFormerTermSlug(work, store.kind, slug));
  };
  const terms: Stored[] = [];
  for (const term of wanted) terms.push(findTerm(known, term) ?? renamed.get(term) ?? (await makeTerm(term)));
  return terms;

  async function makeTerm(term: TermName): Promise<Stored> {
    const slug = await freeSlug(slugOf(term.slug), isTaken);
    // Who holds the slug may be the term itself, made by another writer since the first look.
    const overtaking = findTerm(known, term);
    if (overtaking !== undefined) return overtaking;
    const made = store.create({ slug, name: term.name });
    known.push(made);
    return made;
  }
}

/** The terms of a kind that have one of the values. */
async function findTerms<Stored extends Term>(
  { em }: Work,
  { kind, entity }: TermStore<Stored>,
  { name = [], slug = [], id = [] }: { [Column in keyof Term]?: readonly Term[Column][] },
): Promise<Stored[]> {
  const statement = `${kind} by ${name.length} names, ${slug.length} slugs, ${id.length} keys`;
  const having = (rows: Rows) =>
    rows
      .selectFrom(kind)
      .where(({ or, eb }) =>
        or([
          ...(name.length > 0 ? [eb('name', 'in', name)] : []),
          ...(slug.length > 0 ? [eb('slug', 'in', slug)] : []),
          ...(id.length > 0 ? [eb('id', 'in', id)] : []),
        ]),
      )
      .selectAll();
  return await findKept(em, entity, statement, having, [...name, ...slug, ...id]);
}

/** What those terms became that are not known as they are named, but were called so before. */
async function findRenamed<Stored extends Term>(
  work: Work,
  known: readonly Stored[],
  wanted: readonly TermName[],
  store: TermStore<Stored>,
): Promise<ReadonlyMap<TermName, Stored>> {
  const unknown = wanted.filter(term => findTerm(known, term) === undefined);
  const former = await findFormer(work, store.kind, unknown);
  if (former.size === 0) return new Map();
  const terms = await findTerms(work, store, { id: [...former.values()] });
  return new Map(unknown.flatMap(name => terms.filter(({ id }) => id === former.get(name)).map(term => [name, term])));
}

/** By name, whatever its case and width; else by slug. */
function findTerm<Stored extends Term>(known: readonly Stored[], { slug, name }: TermName): Stored | undefined {
  return known.find(term => foldName(term.name) === foldName(name)) ?? known.find(term => term.slug === slug);
}

function oneWord(word: string): TermName {
  return { slug: word, name: word };
}

function slugOf(name: string): string {
  return slugOfName(name) || NAMELESS;
}

/** The slug of a name without letters or digits. */
const NAMELESS = 'x';
