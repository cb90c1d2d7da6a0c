const ELLIPSIS = '…';

/**
 * A text of at most `limit` UTF-16 units; a longer one is cut and ends with …. What a reader takes for one character
 * stays whole, and so does a Latin word or number; of a text that is one endless word only the … is left.
 */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  let end = limit - ELLIPSIS.length;
  while (end > 0 && isWithin(text, end)) end--;
  return `${text.slice(0, end).trimEnd()}${ELLIPSIS}`;
}

/** Whether a place is inside of a character, a Latin word or a number. */
function isWithin(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 2), at);
  const behind = text.slice(at, at + 2);
  return (
    (/[\uD800-\uDBFF]$/.test(before) && /^[\uDC00-\uDFFF]/.test(behind)) ||
    /^[\p{M}\u200D]/u.test(behind) ||
    before.endsWith('\u200D') ||
    SKIN_TONE.test(behind) ||
    (FLAG_LETTER_END.test(before) && FLAG_LETTER_START.test(behind)) ||
    (WORD_END.test(before) && WORD_START.test(behind))
  );
}

const SKIN_TONE = /^\uD83C[\uDFFB-\uDFFF]/;
/** A flag is two letters of its own kind. */
const FLAG_LETTER_END = /\p{Regional_Indicator}$/u;
const FLAG_LETTER_START = /^\p{Regional_Indicator}/u;
/** A dot, comma or hyphen between two letters or digits does not end a word: 1,377.5, HFO-1234yf, S&P. */
const WORD_END = /[\p{Script=Latin}\d][.,'’&:/@_-]?$/u;
const WORD_START = /^(?:[.,'’&:/@_-]?[\p{Script=Latin}\d]|%)/u;
