import { partOfSpeech, wordsOf } from '../text/segmenter.js';

/** The letters and digits that end right before an offset, with closing quotes passed over; at most LONGEST of them. */
export function wordsInFront(folded: string, end: number): string {
  let to = end;
  while (to > 0 && end - to < 2 && CLOSING.includes(folded.charAt(to - 1))) to--;
  const window = folded.slice(Math.max(0, to - LONGEST), to);
  return NAME_LIKE.exec(window)?.[0] ?? '';
}

/**
 * The name in front of a bracketed code, where its start is plain: punctuation or nothing before it, and no word in it
 * that joins a name to a sentence. Null where it is not: no name is better than a wrong one.
 */
export function nameInFront(folded: string, end: number): string | null {
  const words = wordsInFront(folded, end);
  return PLAIN_NAME.test(words) && !JOINING.test(words) && !endsInVerb(words) ? words : null;
}

/** 白酒股走强 is a sentence; shorter names may well end in a verb, 新希望. */
function endsInVerb(words: string): boolean {
  return words.length >= SHORTEST_SENTENCE && /^[va]/.test(partOfSpeech(wordsOf(words).at(-1) ?? '') ?? '');
}

const SHORTEST_SENTENCE = 5;

/** More than the longest name that is believed, so that a name whose start is cut off is seen to be too long. */
const LONGEST = 12;

const CLOSING = ' ”’"\'」』》';
const NAME_LIKE = /[\p{L}\p{N}*·-]*$/u;

// Short names have up to 8 characters; ST and *ST mark companies under special treatment, A, B, H and W share classes.
const PLAIN_NAME = /^(?:\*?ST)?\p{Script=Han}{2,8}[ABHW]?$/u;

// Prepositions, particles and verbs of saying, and 日 of dates: rare in names.
const JOINING = /[从对由将被是的了在于为及获据称向给让使把与日]/;
