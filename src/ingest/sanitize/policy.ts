/**
 * What may stand in a body, and why. What is not named here goes: an element leaves its words behind, unless it is
 * one of `DROPPED`, whose content is no prose. Never to be allowed, for a browser reads what is inside them by other
 * rules than HTML's and so finds tags where a sanitizer saw text: svg, math, style, textarea, xmp, option, noscript,
 * iframe, object, form, template, title, select.
 */

/** Marks within a line. They carry meaning, take no attributes here and hold only text and images. */
const MARKS = ['strong', 'b', 'em', 'i', 'u', 's', 'del', 'ins', 'sub', 'sup', 'small', 'mark', 'code', 'cite'];

/** Structure an article has. Layout (`div`, `center`, `section`) says nothing that the blocks inside do not. */
const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];
const BLOCKS = ['p', ...HEADINGS, 'ul', 'ol', 'li', 'blockquote', 'figure', 'figcaption'];
const TABLE = ['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'];

/** The elements that may stand in a body. */
export const ALLOWED_ELEMENTS: readonly string[] = [...BLOCKS, ...TABLE, ...MARKS, 'a', 'br', 'img'];

const SPANS = ['colspan', 'rowspan'];

/** The attributes that may stand on them; no class, style, name or event handler anywhere. */
export const ALLOWED_ATTRIBUTES: Readonly<Record<string, string[]>> = {
  // `rel` is ours: the linked page must neither reach back into ours nor gain rank from it. No `target`, the
  // frontend decides that.
  a: ['href', 'rel'],
  // `loading` and `referrerpolicy` are ours: the image's host learns of no reader who does not get as far, nor what
  // he reads. No `srcset`: one address, checked, is enough.
  img: ['src', 'alt', 'width', 'height', 'loading', 'referrerpolicy'],
  // A table without its spans puts numbers under the wrong heads.
  td: SPANS,
  th: SPANS,
  // A list that goes on after an interruption keeps counting.
  ol: ['start'],
  // Ours (section-1, section-2 ...), never the input's: an id of the author's choice shadows the page's own names
  // (`document.forms`, `window.config`: DOM clobbering).
  ...Object.fromEntries(HEADINGS.map(heading => [heading, ['id']])),
};

/** A scheme that a link or an image may have. */
export type UrlScheme = 'http' | 'https' | 'mailto';

/** Pages and addresses of people. */
export const LINK_SCHEMES: readonly UrlScheme[] = ['http', 'https', 'mailto'];

/** What stands on every link. */
export const LINK_RELATION = 'noopener noreferrer nofollow';

/** No `data:`: an image in the text of each row is too big, and may be SVG. */
export const IMAGE_SCHEMES: readonly UrlScheme[] = ['http', 'https'];

/** Elements whose content is code, a fallback, a control or a picture, never the article's prose. */
export const DROPPED: readonly string[] = [
  ...['script', 'style', 'template', 'noscript', 'title', 'iframe', 'frameset', 'noframes', 'noembed', 'plaintext'],
  ...['svg', 'math', 'canvas', 'audio', 'video', 'object', 'applet', 'map'],
  ...['textarea', 'xmp', 'select', 'option', 'optgroup', 'datalist', 'button', 'meter', 'progress'],
];

/** True for a mark within a line; links and images have rules of their own. */
export function isMark(name: string): boolean {
  return marks.has(name);
}

/** True if an element goes with all it holds. */
export function isDropped(name: string): boolean {
  return dropped.has(name);
}

const marks = new Set(MARKS);
const dropped = new Set(DROPPED);
