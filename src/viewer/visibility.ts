import type { Rows } from '../database/database.js';
import { isOneOf } from '../database/is-one-of.js';
import type { ArticleStatus } from '../entities/article.js';
import { isEditor } from './permissions.js';
import type { Viewer } from './viewer.js';

/** The one rule of who sees which articles: every read of articles starts here. */
export function visibleArticles(rows: Rows, viewer: Viewer, statuses: readonly ArticleStatus[] | null = null) {
  return rows.selectFrom('Article').where(isOneOf('Article.status', visibleStatuses(viewer, statuses)));
}

/** Whether all that the viewer sees has a time of publication, so that pages by it need not look for nulls. */
export function seesPublishedOnly(viewer: Viewer): boolean {
  return !isEditor(viewer);
}

const PUBLIC: readonly ArticleStatus[] = ['PUBLISHED'];
const ALL_BUT_TRASH: readonly ArticleStatus[] = ['DRAFT', 'SCHEDULED', 'PUBLISHED', 'ARCHIVED'];

function visibleStatuses(viewer: Viewer, asked: readonly ArticleStatus[] | null): readonly ArticleStatus[] {
  if (isEditor(viewer)) return asked ?? ALL_BUT_TRASH;
  return PUBLIC.filter(status => asked?.includes(status) ?? true);
}
