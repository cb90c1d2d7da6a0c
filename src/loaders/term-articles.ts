import type DataLoader from 'dataloader';
import type { SelectQueryBuilder } from 'kysely';
import type { Rows } from '../database/database.js';
import type { ArticleRow, Tables } from '../database/rows.js';
import type { Viewer } from '../viewer/viewer.js';
import { type ArticleListArguments, articlePageRequest, articlePlace, filteredArticles } from './article-list.js';
import type { ArticlePage } from './article-page.js';
import { nestedCountLoader, nestedPagesLoader } from './nested-pages.js';
import { TERM_COLUMNS, type TermKind } from './terms.js';

/** Loads, by the term's key, a page of its articles. */
export function termArticlesLoader(
  rows: Rows,
  viewer: Viewer,
  timeZone: string,
  term: TermKind,
  args: ArticleListArguments,
): DataLoader<number, ArticlePage<ArticleRow>> {
  const request = articlePageRequest(args, viewer);
  const articles = filteredArticles(rows, viewer, args.filter ?? {}).selectAll('Article');
  return term === 'Tag'
    ? nestedPagesLoader(rows, { articles: tagged(articles), parent: TAG_KEY }, request, articlePlace(args), timeZone)
    : nestedPagesLoader(rows, { articles, parent: TERM_COLUMNS[term] }, request, articlePlace(args), timeZone);
}

/** Loads, by the term's key, how many articles it has for the viewer. */
export function termCountLoader(rows: Rows, viewer: Viewer, term: TermKind): DataLoader<number, number> {
  const articles = filteredArticles(rows, viewer, {}).selectAll('Article');
  return term === 'Tag'
    ? nestedCountLoader({ articles: tagged(articles), parent: TAG_KEY })
    : nestedCountLoader({ articles, parent: TERM_COLUMNS[term] });
}

const TAG_KEY = 'ArticleTag.tag';

function tagged(articles: SelectQueryBuilder<Tables, 'Article', ArticleRow>) {
  return articles.innerJoin('ArticleTag', 'ArticleTag.article', 'Article.id');
}
