import { sql } from 'kysely';
import { isOneOf } from '../database/is-one-of.js';
import type { Tables } from '../database/rows.js';
import { noteAllWritten } from '../database/written-rows.js';
import { Article } from '../entities/article.js';
import { ArticleTag } from '../entities/article-tag.js';
import { TermSlug } from '../entities/term-slug.js';
import { UserError } from '../errors.js';
import { MAX_MERGED } from './limits.js';
import { moveChanges } from './move-changes.js';
import { recordAudit } from './record-audit.js';
import { foundTerm, loadTerms, TERMS, type Term, type TermKind, titleOf, wordOf } from './stored-terms.js';
import { rememberTerms } from './term-slugs.js';
import type { Work } from './work.js';

/** Which terms become which other. */
export interface TermMerge {
  fromSlugs: readonly string[];
  intoSlug: string;
}

/**
 * Makes terms another one: each article that carried them, of any status, carries that, and what they were called finds
 * it. No article has a new version by that: it is the same, and its term got another name. So this writes articles
 * beside `changeArticle`.
 */
export async function mergeTerms(work: Work, kind: TermKind, { fromSlugs, intoSlug }: TermMerge): Promise<number> {
  checkCount(kind, fromSlugs.length);
  const terms = await loadTerms(work, kind, [...fromSlugs, intoSlug]);
  const into = foundTerm(terms, kind, intoSlug, ['intoSlug']);
  const from = [...new Set(fromSlugs.map((slug, index) => otherTerm(terms, kind, slug, index, into)))];
  const keys = from.map(term => term.id);
  noteAllWritten(work.em);
  await moveArticles(work, kind, keys, into.id);
  await work.em.nativeUpdate(TermSlug, { kind, term: { $in: keys } }, { term: into.id });
  await work.em.nativeDelete(TERMS[kind], { id: { $in: keys } });
  await rememberTerms(work, kind, from, into);
  const summary = `${titleOf(into)} took in ${from.map(titleOf).join(', ')}`;
  recordAudit(work, { action: ACTIONS[kind], type: kind, key: into.id, summary });
  return into.id;
}

const ACTIONS = {
  Category: 'mergeCategories',
  Tag: 'mergeTags',
  Source: 'mergeSources',
} as const satisfies Record<TermKind, string>;

function checkCount(kind: TermKind, count: number): void {
  if (count === 0) {
    const message = `fromSlugs: is empty; give each ${wordOf(kind)} that is to be merged.`;
    throw new UserError('INVALID', ['fromSlugs'], message);
  }
  if (count > MAX_MERGED) {
    throw new UserError('TOO_LARGE', ['fromSlugs'], `fromSlugs: ${count} of them; give at most ${MAX_MERGED} a call.`);
  }
}

function otherTerm(terms: ReadonlyMap<string, Term>, kind: TermKind, slug: string, index: number, into: Term): Term {
  const field = ['fromSlugs', String(index)];
  const term = foundTerm(terms, kind, slug, field);
  if (term === into) {
    const message = `${field.join('.')}: "${slug}" is ${titleOf(into)} itself; leave it out.`;
    throw new UserError('INVALID', field, message);
  }
  return term;
}

async function moveArticles(work: Work, kind: TermKind, from: readonly number[], into: number): Promise<void> {
  switch (kind) {
    case 'Category':
      await work.em.nativeUpdate(Article, { category: { $in: [...from] } }, { category: into });
      await moveChanges(work, from, into);
      return;
    case 'Source':
      await work.em.nativeUpdate(Article, { source: { $in: [...from] } }, { source: into });
      return;
    case 'Tag':
      await leaveFirst(work, [...from, into]);
      await work.em.nativeUpdate(ArticleTag, { tag: { $in: [...from] } }, { tag: into });
      return;
    default:
      kind satisfies never;
  }
}

/**
 * Of several tags that are to be one leaves an article the first of its list, as a post that comes in again with the
 * same tags would.
 */
async function leaveFirst({ em }: Work, tags: readonly number[]): Promise<void> {
  await em
    .getKysely<Tables>()
    .deleteFrom('ArticleTag')
    .where(isOneOf('ArticleTag.tag', tags))
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('ArticleTag as earlier')
          .whereRef('earlier.article', '=', 'ArticleTag.article')
          .whereRef('earlier.position', '<', 'ArticleTag.position')
          .where(isOneOf('earlier.tag', tags))
          .select(sql`1`.as('one')),
      ),
    )
    .execute();
}
