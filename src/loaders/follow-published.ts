import type { ArticleChangeRow, ArticleRow } from '../database/rows.js';

/** Of changes, the articles that appear by them; one that has gone again meanwhile is left out. */
export async function* publishedArticles(
  changes: AsyncIterable<ArticleChangeRow>,
  loadPublic: (key: number) => Promise<ArticleRow | null>,
): AsyncGenerator<ArticleRow> {
  for await (const { kind, articleKey } of changes) {
    const article = kind === 'PUBLISHED' ? await loadPublic(articleKey) : null;
    if (article !== null) yield article;
  }
}
