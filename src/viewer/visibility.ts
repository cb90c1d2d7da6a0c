import { type SqlBool, sql } from 'kysely';
import type { Rows } from '../database/database.js';
import { isOneOf } from '../database/is-one-of.js';
import { ArticleStatus } from '../entities/article.js';
import { isEditor } from './permissions.js';
import type { Viewer } from './viewer.js';

/** The one rule of who sees which articles: every read of articles starts here. */
export function visibleArticles(rows: Rows, viewer: Viewer, statuses: readonly ArticleStatus[] | null = null) {
  return rows.selectFrom('Article').where(isOneOf('Article.status', visibleStatuses(viewer, statuses)));
}

/** All articles, whoever may see them: for writers, who must not write anything twice. */
export function allArticles(rows: Rows) {
  return rows.selectFrom('Article');
}

/**
 * Those of some articles that the viewer may see. The status is asked for in a way that no index answers: of many keys
 * SQLite would rather read all that have it, 13 ms of 100,000 instead of 0.1.
 */
export function visibleAmong(
  rows: Rows,
  viewer: Viewer,
  keys: readonly number[],
  statuses: readonly ArticleStatus[] | null = null,
) {
  const possible = visibleStatuses(viewer, statuses);
  const status = sql`coalesce(${sql.ref('Article.status')}, '')`;
  return rows
    .selectFrom('Article')
    .where(isOneOf('Article.id', keys))
    .where(possible.length === 0 ? sql<SqlBool>`false` : sql<SqlBool>`${status} in (${sql.join(possible)})`);
}

/** The same articles under another name, for a condition on one article that looks at others. */
export function otherVisibleArticles(rows: Rows, viewer: Viewer) {
  return rows.selectFrom('Article as Other').where(isOneOf('Other.status', visibleStatuses(viewer, null)));
}

/** What a list of all that the viewer may see leaves out: to be counted off from all there is, and for nothing else. */
export function articlesLeftOut(rows: Rows, viewer: Viewer) {
  const visible = visibleStatuses(viewer, null);
  const others = Object.values(ArticleStatus).filter(status => !visible.includes(status));
  return rows.selectFrom('Article').where(isOneOf('Article.status', others));
}

/** Whether all that the viewer sees has a time of publication, so that pages by it need not look for nulls. */
export function seesPublishedOnly(viewer: Viewer): boolean {
  return !isEditor(viewer);
}

/** The one article that a preview token opens, published or not, but not out of the trash. */
export function previewedArticle(rows: Rows, tokenHash: string, now: number) {
  return rows
    .selectFrom('Article')
    .innerJoin('PreviewToken', 'PreviewToken.article', 'Article.id')
    .where('PreviewToken.hash', '=', tokenHash)
    .where('PreviewToken.expiresAt', '>', now)
    .where(isOneOf('Article.status', ALL_BUT_TRASH));
}

/** The scheduled articles whose time has come; for the scheduler, not for a viewer. */
export function dueArticles(rows: Rows, now: number) {
  return rows
    .selectFrom('Article')
    .where(isOneOf('Article.status', ['SCHEDULED']))
    .where('Article.publishedAt', '<=', now);
}

/** The articles that have lain in the trash since before a time; for the scheduler, not for a viewer. */
export function trashedArticles(rows: Rows, before: number) {
  return rows
    .selectFrom('Article')
    .where(isOneOf('Article.status', ['TRASHED']))
    .where('Article.updatedAt', '<', before);
}

/** Whether everybody sees an article of this status. */
export function isPublic(status: ArticleStatus): boolean {
  return PUBLIC.includes(status);
}

/** Whether an article of this status is to appear by itself. */
export function isScheduled(status: ArticleStatus): boolean {
  return status === 'SCHEDULED';
}

/** Whether an article of this status is in the trash, where nobody sees it unless asked. */
export function isTrashed(status: ArticleStatus): boolean {
  return !ALL_BUT_TRASH.includes(status);
}

const PUBLIC: readonly ArticleStatus[] = ['PUBLISHED'];
const ALL_BUT_TRASH: readonly ArticleStatus[] = ['DRAFT', 'SCHEDULED', 'PUBLISHED', 'ARCHIVED'];

function visibleStatuses(viewer: Viewer, asked: readonly ArticleStatus[] | null): readonly ArticleStatus[] {
  if (isEditor(viewer)) return asked ?? ALL_BUT_TRASH;
  return PUBLIC.filter(status => asked?.includes(status) ?? true);
}
