import { readHtmlTokens } from './html-tokens.js';

/** Longest text that may be a footer alone, in UTF-16 units: beyond, there is an article. */
const MAX_FOOTER = 60;

/** True if there are words to read in a body, the footer that names its source aside. */
export function hasText(html: string): boolean {
  let text = '';
  let isUnseen = false;
  readHtmlTokens(html, {
    open(name) {
      if (UNSEEN.has(name)) isUnseen = true;
    },
    text(value) {
      if (!isUnseen) text += value.trim();
    },
    close(name) {
      if (UNSEEN.has(name)) isUnseen = false;
    },
    isDone: () => text.length > MAX_FOOTER,
  });
  return text !== '' && !FOOTER.test(text);
}

const UNSEEN = new Set(['script', 'style', 'title']);
const FOOTER = /^[（(]文章来源[：:][^（()）]*[）)]$/;
