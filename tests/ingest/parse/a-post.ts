import { extractFacts, type PostFacts } from '../../../src/ingest/extract/extract-facts.js';
import { type ParsedPost, parsePost, type RawPost } from '../../../src/ingest/parse/parse-post.js';
import { cleanText } from '../../../src/ingest/sanitize/clean-text.js';
import { sanitizeHtml } from '../../../src/ingest/sanitize/sanitize-html.js';

const ZONE = 'Asia/Shanghai';

/** Parses a Jekyll post of the given content, unless said otherwise. */
export function parse(content: string, rest: Partial<RawPost> = {}): ParsedPost {
  return parsePost({ format: 'JEKYLL', filename: null, content, ...rest }, ZONE);
}

/** Parses a post with valid front matter above the given body. */
export function parseBody(body: string, rest: Partial<RawPost> = {}): ParsedPost {
  return parse(`---\ntitle: "甲公司扩产"\n---\n${body}`, rest);
}

/** Reads a post as far as pure text work goes. */
export function read(post: RawPost): { parsed: ParsedPost; text: string; facts: PostFacts } {
  const parsed = parsePost(post, ZONE);
  const body = sanitizeHtml(parsed.body, parsed.canonicalUrl);
  return { parsed, text: body.text, facts: extractFacts(parsed, body, cleanText, ZONE) };
}

/** The codes of a post's warnings, in order. */
export function codesOf({ warnings }: { warnings: readonly { code: string }[] }): string[] {
  return warnings.map(({ code }) => code);
}
