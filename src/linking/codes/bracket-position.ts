import type { Word } from './find-words.js';

/** The open brackets that the words of a text stand in; asked for each word in order. */
export interface BracketTracker {
  /** Offset of the bracket that the word opens, or in which it follows such words; null where it is in none. */
  bracketOf(word: Word): number | null;
}

/** Follows (600519), (600519、000858) and (601601.SH/02601.HK): only what stands first in a bracket names its owner. */
export function trackBrackets(folded: string): BracketTracker {
  let last: { bracket: number; end: number } | null = null;
  return {
    bracketOf(word) {
      const opening = openingBefore(folded, word.start);
      const bracket = opening ?? (last !== null && isJoint(folded, last.end, word.start) ? last.bracket : null);
      last = bracket === null ? null : { bracket, end: word.end };
      return bracket;
    },
  };
}

/** Whether a code that ends here ends its bracket, or is followed by a further item. */
export function isClosed(folded: string, end: number): boolean {
  const next = folded.charAt(end) === ' ' ? end + 1 : end;
  return CLOSING.includes(folded.charAt(next)) && next < folded.length;
}

const OPENING = '([';
const CLOSING = ')],;、/|';

function openingBefore(folded: string, start: number): number | null {
  const at = folded.charAt(start - 1) === ' ' ? start - 2 : start - 1;
  return at >= 0 && OPENING.includes(folded.charAt(at)) ? at : null;
}

/** Space and one separator. */
const LONGEST_JOINT = 3;

function isJoint(folded: string, from: number, to: number): boolean {
  return to > from && to - from <= LONGEST_JOINT && /^ ?[,;、/|] ?$/.test(folded.slice(from, to));
}
