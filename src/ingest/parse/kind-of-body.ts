import { isBlockElement } from './block-elements.js';
import { readHtmlTokens } from './html-tokens.js';

/** HTML stays as it is, Markdown is rendered, plain text is put in paragraphs. */
export type BodyKind = 'HTML' | 'MARKDOWN' | 'PLAIN';

/**
 * Tells what a Jekyll body is written in. All posts end in .md, so that the name says nothing, and a text that is
 * taken for Markdown wrongly is damaged: 95%~97% struck through, `1.` a list, indented tags code. Therefore:
 *
 * - HTML, if no text lies outside of block elements. All of eastmoney's articles are so.
 * - Markdown, if the text outside of them has a mark that no news text has by chance: a heading, a fence, a link, a
 *   list of two items, a quote, a table, bold. Not `*`, `_`, `~` or `1.`, which news has: *ST, 1~2家, "1. 上调".
 * - plain otherwise. The site's flashes are so.
 */
export function kindOfBody(body: string): BodyKind {
  const outside = textOutsideBlocks(body);
  if (outside.trim() === '') return 'HTML';
  return MARKS.some(mark => mark.test(outside)) ? 'MARKDOWN' : 'PLAIN';
}

function textOutsideBlocks(body: string): string {
  if (!body.includes('<')) return body;
  let outside = '';
  let depth = 0;
  let isInParagraph = false;
  readHtmlTokens(body, {
    open(name) {
      // The end tag of <p> may be left out; the next block ends it.
      if (name === 'p') isInParagraph = true;
      else if (isBlockElement(name)) {
        isInParagraph = false;
        depth++;
      }
    },
    text(value) {
      if (depth === 0 && !isInParagraph) outside += value;
    },
    close(name) {
      if (name === 'p') isInParagraph = false;
      else if (isBlockElement(name)) {
        isInParagraph = false;
        depth = Math.max(0, depth - 1);
      }
    },
  });
  return outside;
}

const MARKS = [
  /^ {0,3}#{1,6}[ \t]+\S/m,
  /^ {0,3}(?:```|~~~)/m,
  /^[^\s=][^\n]*\n={3,}[ \t]*$/m,
  /^ {0,3}>[ \t]+\S/m,
  /^ {0,3}[-*+][ \t]+\S[^\n]*\n(?:[ \t]*\n)?[ \t]{0,3}[-*+][ \t]+\S/m,
  /\[[^[\]\n]+\]\([^()\s]*\)/,
  /!\[\]\([^()\s]+\)/,
  // A table's second line.
  /^(?=[^\n]*\|)(?=[^\n]*---)[|: \t-]+$/m,
  // Bold; but 王**、李** are names made unreadable.
  /\*\*[^\s*、，。；和与及][^*\n]+\*\*/,
];
