import type { ArticleRow } from '../database/rows.js';

/**
 * Where a reader finds an article: at its publisher, or else at the site that stands before this server, which shows
 * articles under /articles/<slug>. Null where neither is known.
 */
export function articleUrl(
  { canonicalUrl, slug }: Pick<ArticleRow, 'canonicalUrl' | 'slug'>,
  publicUrl: string | null,
): string | null {
  return canonicalUrl ?? (publicUrl === null ? null : `${publicUrl}/articles/${encodeURIComponent(slug)}`);
}
