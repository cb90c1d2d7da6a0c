import { buildTree } from './build-tree.js';
import { enforcePolicy } from './enforce-policy.js';
import { findArticle } from './find-article.js';
import type { SanitizedBody } from './sanitized-body.js';
import { writeBody } from './write-body.js';

/**
 * Makes HTML of any origin safe to show. Whatever comes in, the tree is written anew, from allowed parts only and in a
 * shape that no browser's parser mends; sanitize-html then has the last word on the result.
 */
export function sanitizeHtml(dirty: string, baseUrl: string | null): SanitizedBody {
  const body = writeBody(findArticle(buildTree(dirty)), baseUrl);
  return { ...body, html: enforcePolicy(body.html) };
}
