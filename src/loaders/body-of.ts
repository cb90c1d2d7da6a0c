import type { ArticleBodyRow } from '../database/rows.js';
import type { PreviewRow } from './article-preview.js';
import type { Loaders } from './create-loaders.js';

/** The body of an article; of a previewed one that of its working copy, if it has one. */
export function bodyOf(
  article: PreviewRow,
  loaders: Pick<Loaders, 'articleBody'>,
): ArticleBodyRow | Promise<ArticleBodyRow> {
  return article.preview?.body ?? loaders.articleBody.load(article.id);
}
