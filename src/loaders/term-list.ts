import { type SqlBool, sql } from 'kysely';
import type { Rows } from '../database/database.js';
import type { Viewer } from '../viewer/viewer.js';
import { containing } from './containing.js';
import { Page, type PageArguments, pageRequest, selectPage, totalOf } from './paging.js';
import { articlesOfTerm, type TermKind, type TermRow, visibleTerms } from './terms.js';

/** What terms can be ordered by. */
type TermOrderField = 'NAME' | 'SLUG' | 'ARTICLE_COUNT';

/** The arguments of a list of terms. */
export interface TermListArguments extends PageArguments {
  query?: string | null;
  /** By name where nothing is said. */
  orderBy?: { field: TermOrderField; direction: 'ASC' | 'DESC' } | null;
}

/** A term with what it is ordered by. */
type ListedTerm = TermRow & { order: string | number };

/** One page of the terms that the viewer knows of, and whose name or slug holds the query. */
export async function loadTerms(
  rows: Rows,
  viewer: Viewer,
  kind: TermKind,
  args: TermListArguments,
): Promise<Page<ListedTerm>> {
  const { field, direction } = args.orderBy ?? { field: 'NAME', direction: 'ASC' };
  const request = pageRequest(
    args,
    {
      name: `${kind} ${field} ${direction}`,
      direction,
      value: 'Listed.order',
      valueType: field === 'ARTICLE_COUNT' ? 'number' : 'string',
      key: 'Listed.id',
      nullable: false,
    },
    DEFAULT_TERMS,
  );
  const { query } = args;
  const terms = visibleTerms(rows, viewer, kind).where(query == null ? sql<SqlBool>`true` : isNamed(query));
  const ordered = terms.selectAll().select(orderOf(rows, viewer, kind, field).as('order'));
  const listed = rows.selectFrom(sql<ListedTerm>`(${ordered})`.as('Listed')).selectAll();
  const found = await selectPage(listed, request).execute();
  return new Page(
    found,
    request,
    term => ({ value: term.order, key: term.id }),
    () => totalOf(terms),
  );
}

/** Terms of a page where first is not given: they are short, and a site has some dozens. */
const DEFAULT_TERMS = 50;

function isNamed(query: string) {
  return sql<SqlBool>`(${containing('Term.name', query)} or ${containing('Term.slug', query)})`;
}

function orderOf(rows: Rows, viewer: Viewer, kind: TermKind, field: TermOrderField) {
  if (field === 'NAME') return sql<string | number>`${sql.ref('Term.name')}`;
  if (field === 'SLUG') return sql<string | number>`${sql.ref('Term.slug')}`;
  return sql<
    string | number
  >`(select count(*) from (${articlesOfTerm(rows, viewer, kind)}) as ${sql.table('counted')})`;
}
