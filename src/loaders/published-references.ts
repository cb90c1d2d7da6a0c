import type { Rows } from '../database/database.js';
import { isOneOf } from '../database/is-one-of.js';
import { ANONYMOUS } from '../viewer/viewer.js';
import { visibleArticles } from '../viewer/visibility.js';
import { REFERRING_ROLES } from './article-filter.js';

/**
 * The published articles with the securities that they refer to, one row a link: what trends are counted of. They are
 * the same for all who ask, editors too, for they speak of what readers read.
 */
export function publishedReferences(rows: Rows) {
  return visibleArticles(rows, ANONYMOUS)
    .innerJoin('ArticleStock', 'ArticleStock.article', 'Article.id')
    .where(isOneOf('ArticleStock.role', REFERRING_ROLES));
}
