import DataLoader from 'dataloader';
import { type SqlBool, sql } from 'kysely';
import type { Rows } from '../database/database.js';
import { isOneOf } from '../database/is-one-of.js';
import type { CategoryRow, TagRow } from '../database/rows.js';
import { isEditor } from '../viewer/permissions.js';
import type { Viewer } from '../viewer/viewer.js';
import { visibleArticles } from '../viewer/visibility.js';
import { byKey, grouped, KEYS_OF_ONE_STATEMENT } from './batch.js';

/** The terms that articles carry. */
export type TermKind = 'Category' | 'Tag' | 'Source';

/** A term of any kind; a source's row has its homepage, too. */
export type TermRow = CategoryRow;

/** The terms that exist for a viewer: readers know of none that only unpublished articles carry. */
export function visibleTerms(rows: Rows, viewer: Viewer, kind: TermKind) {
  const terms = allTerms(rows, kind);
  return isEditor(viewer) ? terms : terms.where(sql<SqlBool>`exists ${articlesOfTerm(rows, viewer, kind)}`);
}

/** The articles that carry the `Term` of a statement around it, as far as the viewer may see them. */
export function articlesOfTerm(rows: Rows, viewer: Viewer, kind: TermKind) {
  const articles = visibleArticles(rows, viewer);
  const term = sql.ref('Term.id');
  return kind === 'Tag'
    ? articles
        .innerJoin('ArticleTag', 'ArticleTag.article', 'Article.id')
        .where(sql<SqlBool>`${sql.ref('ArticleTag.tag')} = ${term}`)
        .select('Article.id')
    : articles.where(sql<SqlBool>`${sql.ref(TERM_COLUMNS[kind])} = ${term}`).select('Article.id');
}

/** The columns of an article that hold a term's key. */
export const TERM_COLUMNS = { Category: 'Article.category', Source: 'Article.source' } as const;

/** Loads, by its key, a term of an article that the viewer may see. */
export function termLoader(rows: Rows, kind: TermKind): DataLoader<number, TermRow | null> {
  return byKey(keys => allTerms(rows, kind).where(isOneOf('Term.id', keys)).selectAll().execute());
}

/** Loads the tags of an article that the viewer may see, by the article's key, in the order of its list. */
export function articleTagsLoader(rows: Rows): DataLoader<number, TagRow[]> {
  return new DataLoader(async articles => {
    const found = await rows
      .selectFrom('ArticleTag')
      .innerJoin('Tag', 'Tag.id', 'ArticleTag.tag')
      .where(isOneOf('ArticleTag.article', articles))
      .orderBy('ArticleTag.position')
      .selectAll('Tag')
      .select('ArticleTag.article')
      .execute();
    return grouped(articles, found, tag => tag.article);
  }, KEYS_OF_ONE_STATEMENT);
}

/** Loads a term by its key; null where there is none for the viewer. */
export function visibleTermLoader(rows: Rows, viewer: Viewer, kind: TermKind): DataLoader<number, TermRow | null> {
  return byKey(keys => visibleTerms(rows, viewer, kind).where(isOneOf('Term.id', keys)).selectAll().execute());
}

/** The term with a slug, or that had it before; null where there is none for the viewer. */
export async function findTerm(rows: Rows, viewer: Viewer, kind: TermKind, slug: string): Promise<TermRow | null> {
  const found = await visibleTerms(rows, viewer, kind)
    .where(sql<SqlBool>`${sql.ref('Term.id')} in ${termKeys(rows, kind, [slug])}`)
    .selectAll()
    .executeTakeFirst();
  return found ?? null;
}

/** The keys of the terms of some slugs. */
export function termKeys(rows: Rows, kind: TermKind, slugs: readonly string[]) {
  return rows.selectFrom(termsBySlug(rows, kind, slugs).as('Named')).select('Named.term');
}

/** The term of each of some slugs, whether it has the slug or had it before; never two of one slug. */
export function termsBySlug(rows: Rows, kind: TermKind, slugs: readonly string[]) {
  const former = rows.selectFrom('TermSlug').where('kind', '=', kind).where(isOneOf('slug', slugs));
  return allTerms(rows, kind)
    .where(isOneOf('Term.slug', slugs))
    .select(['Term.slug', 'Term.id as term'])
    .unionAll(former.select(['slug', 'term']));
}

function allTerms(rows: Rows, kind: TermKind) {
  return rows.selectFrom(sql<TermRow>`${sql.table(kind)}`.as('Term'));
}
