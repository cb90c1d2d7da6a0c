import type DataLoader from 'dataloader';
import type { Rows } from '../database/database.js';
import type { ArticleRow } from '../database/rows.js';
import type { Viewer } from '../viewer/viewer.js';
import { articlePageRequest, articlePlace, filteredArticles } from './article-list.js';
import type { ArticlePage } from './article-page.js';
import { nestedPagesLoader } from './nested-pages.js';
import type { PageArguments } from './paging.js';

/** Loads, by the story's key, a page of its articles, newest first. */
export function storyArticlesLoader(
  rows: Rows,
  viewer: Viewer,
  timeZone: string,
  args: PageArguments,
): DataLoader<number, ArticlePage<ArticleRow>> {
  const request = articlePageRequest(args, viewer);
  const articles = filteredArticles(rows, viewer, {}).selectAll('Article');
  return nestedPagesLoader(rows, { articles, parent: 'Article.story' }, request, articlePlace(args), timeZone);
}
