import type { Rows } from '../database/database.js';
import type { Viewer } from '../viewer/viewer.js';
import { isTrashed } from '../viewer/visibility.js';
import { type ArticleFilterValue, checkFilter } from './article-filter.js';
import { filteredArticles } from './article-list.js';
import { Page, pageRequest, selectPage, totalOf } from './paging.js';

/** Which articles to run the linker over again. */
export interface RelinkSelection {
  filter?: ArticleFilterValue | null;
  after?: string | null;
  /** Checked before. */
  batchSize: number;
}

/** The keys of the next articles of a filter, the trash aside, in their order; the total counts those that are left. */
export async function loadArticlesToRelink(
  rows: Rows,
  viewer: Viewer,
  { filter, after, batchSize }: RelinkSelection,
): Promise<Page<{ id: number }>> {
  checkFilter(filter ?? {}, viewer);
  const key = 'Article.id';
  const order = {
    name: 'relinkArticles',
    direction: 'ASC',
    value: key,
    valueType: 'number',
    key,
    nullable: false,
  } as const;
  const request = { ...pageRequest({ after: after ?? null }, order), limit: batchSize };
  const statuses = filter?.statuses?.filter(status => !isTrashed(status)) ?? null;
  const articles = filteredArticles(rows, viewer, { ...filter, statuses }).select('Article.id');
  const found = await selectPage(articles, request).execute();
  const left = articles.where(key, '>', request.after?.key ?? 0);
  return new Page(
    found,
    request,
    ({ id }) => ({ value: id, key: id }),
    () => totalOf(left),
  );
}
