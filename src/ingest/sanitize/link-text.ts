import { buildTree } from './build-tree.js';
import { cleanUrl } from './clean-url.js';
import { openingTag } from './escape-html.js';
import type { Mark } from './line-writer.js';
import { LINK_RELATION } from './policy.js';
import { writeBody } from './write-body.js';

/** A stretch of a body's text that is to lead to a security's page; half open, in UTF-16 code units. */
export interface TextLink {
  start: number;
  end: number;
  href: string;
  symbol: string;
}

/**
 * A sanitized body in which stretches of its text are links. The text stays as it is; where stretches overlap the
 * longest counts, and what is a link already stays that link. It is written by the walk that made the text, so that
 * offsets agree and no link crosses another mark.
 */
export function linkText(html: string, text: string, links: readonly TextLink[]): string {
  const longestFirst = links.filter(link => isLinkable(text, link)).sort((a, b) => b.end - b.start - (a.end - a.start));
  const marks: (Mark | null)[] = Array(text.length).fill(null);
  for (const link of longestFirst) {
    const mark = markOf(link);
    // Those that have their place are as long or longer, so that one of the ends would stand in them.
    const isFree = marks[link.start] === null && marks[link.end - 1] === null;
    if (isFree && mark !== null) marks.fill(mark, link.start, link.end);
  }
  const body = writeBody(buildTree(html), null, offset => marks[offset] ?? null);
  return body.text === text ? body.html : html;
}

/** Words within one line, with ends that take no character apart. */
function isLinkable(text: string, { start, end }: TextLink): boolean {
  const isInText = start >= 0 && start < end && end <= text.length;
  return isInText && WORDS.test(text.slice(start, end)) && isBetween(text, start) && isBetween(text, end);
}

/** Whether a place is not within a surrogate pair, or in emoji that a joiner binds to one. */
function isBetween(text: string, place: number): boolean {
  const [before, after] = [text.charCodeAt(place - 1), text.charCodeAt(place)];
  const isInPair = before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000;
  return !isInPair && before !== JOINER && after !== JOINER;
}

const WORDS = /^\S(?:[^\n\t]*\S)?$/;
const JOINER = 0x200d;

/** Null where the address is none of the web. */
function markOf({ href, symbol }: TextLink): Mark | null {
  const url = cleanUrl(href, ['http', 'https'], null);
  if (url === null) return null;
  return { name: 'a', open: openingTag('a', { href: url, rel: LINK_RELATION, 'data-symbol': symbol }) };
}
