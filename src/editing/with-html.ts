import { UserError } from '../errors.js';
import { excerptOf } from '../ingest/extract/excerpt.js';
import { countCharacters, readingMinutes } from '../ingest/extract/reading-time.js';
import { sanitizeHtml } from '../ingest/sanitize/sanitize-html.js';
import { carryAnnotations } from './carry-annotations.js';
import { MAX_BYTES } from './limits.js';
import type { ArticleContent } from './stored-article.js';

/** Content with another body: sanitized, and with all that follows from it. Throws TOO_LARGE. */
export function withHtml(content: ArticleContent, html: string): ArticleContent {
  if (Buffer.byteLength(html) > MAX_BYTES) {
    const message = `html: more than ${MAX_BYTES} bytes; split the article.`;
    throw new UserError('TOO_LARGE', ['html'], message);
  }
  const { article, body } = content;
  const clean = sanitizeHtml(html, article.canonicalUrl);
  const { text, headings, images } = clean;
  const annotations =
    clean.annotations.length > 0 ? clean.annotations : carryAnnotations(body.text, text, body.annotations);
  const counts = { characterCount: countCharacters(text), readingMinutes: readingMinutes(text) };
  const excerpt = body.statedFields.includes('excerpt') ? article.excerpt : excerptOf(text);
  return {
    ...content,
    article: { ...article, ...counts, images, excerpt },
    body: { ...body, html: clean.html, text, headings, annotations },
  };
}
