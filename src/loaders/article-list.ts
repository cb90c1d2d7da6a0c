import type { Rows } from '../database/database.js';
import type { ArticleRow } from '../database/rows.js';
import type { Viewer } from '../viewer/viewer.js';
import { articlesLeftOut, seesPublishedOnly, visibleArticles } from '../viewer/visibility.js';
import { type ArticleFilterValue, checkFilter, filterCondition } from './article-filter.js';
import { ArticlePage } from './article-page.js';
import { facetsOf } from './facets.js';
import { isLead } from './lead-article.js';
import { type PageArguments, type PageRequest, pageRequest, selectPage, totalOf } from './paging.js';

/** What articles can be ordered by. */
type ArticleOrderField = 'PUBLISHED_AT' | 'CREATED_AT' | 'UPDATED_AT' | 'TITLE';
type OrderDirection = 'ASC' | 'DESC';

/** The arguments of a list of articles. */
export interface ArticleListArguments extends PageArguments {
  filter?: ArticleFilterValue | null;
  /** The newest first where nothing is said. */
  orderBy?: { field: ArticleOrderField; direction: OrderDirection } | null;
}

/** One page of all articles. */
export async function loadArticles(
  rows: Rows,
  viewer: Viewer,
  timeZone: string,
  args: ArticleListArguments,
): Promise<ArticlePage<ArticleRow>> {
  const request = articlePageRequest(args, viewer);
  const filter = args.filter ?? {};
  const articles = filteredArticles(rows, viewer, filter);
  const isWhole = Object.values(filter).every(value => value == null);
  const facets = facetsOf(rows, { articles, allBut: isWhole ? articlesLeftOut(rows, viewer) : null }, timeZone);
  const found = await selectPage(articles.selectAll('Article'), request).execute();
  return new ArticlePage(found, request, articlePlace(args), () => totalOf(articles), facets);
}

/** The articles that the viewer may see and the filter lets through. */
export function filteredArticles(rows: Rows, viewer: Viewer, filter: ArticleFilterValue) {
  const articles = visibleArticles(rows, viewer, filter.statuses).where(filterCondition(rows, filter));
  return filter.onePerStory === true ? articles.where(isLead(rows, viewer)) : articles;
}

const NEWEST_FIRST = { field: 'PUBLISHED_AT', direction: 'DESC' } as const;

const COLUMNS = {
  PUBLISHED_AT: 'publishedAt',
  CREATED_AT: 'createdAt',
  UPDATED_AT: 'updatedAt',
  TITLE: 'title',
} as const;

/** Checked arguments of a list of articles. */
export function articlePageRequest(args: ArticleListArguments, viewer: Viewer): PageRequest {
  const { field, direction } = args.orderBy ?? NEWEST_FIRST;
  checkFilter(args.filter ?? {}, viewer);
  return pageRequest(args, {
    name: `articles ${field} ${direction}`,
    direction,
    value: `Article.${COLUMNS[field]}`,
    valueType: field === 'TITLE' ? 'string' : 'number',
    key: 'Article.id',
    nullable: field === 'PUBLISHED_AT' && !seesPublishedOnly(viewer),
  });
}

/** Where an article stands in a list of these arguments. */
export function articlePlace({ orderBy }: ArticleListArguments) {
  const { field } = orderBy ?? NEWEST_FIRST;
  return (article: ArticleRow) => ({ value: article[COLUMNS[field]], key: article.id });
}
