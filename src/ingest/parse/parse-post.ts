import { type PostWarning, UnreadablePostError } from '../../errors.js';
import { hasText } from './has-text.js';
import { readBody } from './read-body.js';
import { readDate } from './read-date.js';
import { readFileName } from './read-file-name.js';
import { readFrontMatter } from './read-front-matter.js';
import { readPage } from './read-page.js';
import { readableText } from './readable-text.js';
import { renderPlain } from './render-plain.js';
import { splitFrontMatter } from './split-front-matter.js';
import { type Statement, unsaid } from './statement.js';

/** How a post is written. */
export type PostFormat = 'JEKYLL' | 'HTML' | 'MARKDOWN';

/** A post as it came in. */
export interface RawPost {
  format: PostFormat;
  content: string;
  filename: string | null;
}

/** What a post says of itself, before its HTML is sanitized. Null or empty: the post does not say. */
export interface ParsedPost {
  title: string | null;
  publishedAt: Date | null;
  /** The day in the file's name, as yyyy-mm-dd: what is left where the post states no date. */
  fileDay: string | null;
  slug: string | null;
  /** `eastmoney:` and 18 digits; of other sites what the front matter states. */
  externalId: string | null;
  category: string | null;
  tags: string[];
  digest: string | null;
  /** HTML, not to be trusted; the link line and the return links are cut off. */
  body: string;
  canonicalUrl: string | null;
  authors: string[];
  source: string | null;
  /** True if the front matter says that the post is not to be published. */
  isDraft: boolean;
  warnings: PostWarning[];
}

/** Reads a post. A date without a zone is in `timeZone`. What cannot be read at all throws UnreadablePostError. */
export function parsePost(post: RawPost, timeZone: string): ParsedPost {
  const warnings: PostWarning[] = [];
  const { block, rest } = splitFrontMatter(readableText(post.content), post.format === 'JEKYLL', warnings);
  const front = block === null ? unsaid() : readFrontMatter(block, warnings);
  const file = readFileName(post.filename);
  const content = post.format === 'HTML' ? readPage(rest) : readBody(rest, post.format, front.title === null, warnings);
  const digest = content.digest ?? front.digest;
  return {
    title: front.title ?? content.title,
    publishedAt: publishedAt(front, content, timeZone, warnings),
    fileDay: file.day,
    slug: front.slug ?? file.slug,
    externalId: content.externalId ?? file.externalId ?? front.externalId,
    category: front.category ?? content.category,
    tags: front.tags.length > 0 ? front.tags : content.tags,
    digest,
    body: bodyOrDigest(content.body, digest, front.title ?? content.title, warnings),
    canonicalUrl: addressOf(content, warnings) ?? addressOf(front, warnings),
    authors: front.authors.length > 0 ? front.authors : content.authors,
    source: front.source ?? content.source,
    isDraft: front.isDraft,
    warnings,
  };
}

/** The first date stated that is one. */
function publishedAt(front: Statement, content: Statement, timeZone: string, warnings: PostWarning[]): Date | null {
  for (const stated of [...front.dates, ...content.dates]) {
    const date = readDate(stated, timeZone);
    if (date) return date;
    warnings.push({
      code: 'DATE_UNREADABLE',
      message: `"${stated.slice(0, 60)}" is not a date; the post is read as if it stated none there.`,
    });
  }
  return null;
}

function bodyOrDigest(body: string, digest: string | null, title: string | null, warnings: PostWarning[]): string {
  if (hasText(body)) return body;
  if (digest !== null) {
    warnings.push({
      code: 'BODY_FROM_DIGEST',
      message: 'The post has no text of its own; its digest became the text.',
    });
    return `${renderPlain(digest)}${body}`;
  }
  if (title === null) throw new UnreadablePostError('The post has no text and no title.');
  warnings.push({ code: 'BODY_EMPTY', message: 'The post has a title, but no text.' });
  return body;
}

function addressOf({ canonicalUrl }: Statement, warnings: PostWarning[]): string | null {
  if (canonicalUrl === null) return null;
  if (/^https?:/i.test(canonicalUrl) && URL.canParse(canonicalUrl)) return canonicalUrl;
  warnings.push({
    code: 'ADDRESS_UNREADABLE',
    message: `"${canonicalUrl.slice(0, 200)}" is not a web address; it was left out.`,
  });
  return null;
}
