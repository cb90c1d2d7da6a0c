import { meaningsOfBareCode } from '../securities/bare-code.js';
import { type Notation, readNotation } from '../securities/read-notation.js';
import type { SecurityIdentity } from '../securities/security.js';
import { foldWidth } from '../text/fold-width.js';
import { isAmount } from './amount.js';
import { isClosed, trackBrackets } from './bracket-position.js';
import { findWords, type Word } from './find-words.js';
import { readLabel } from './read-label.js';

/** A place that may hold a security's code. */
export interface CodePlace {
  start: number;
  end: number;
  /** BARE: nothing but the directory can say whether it is a code. */
  form: 'SUFFIXED' | 'PREFIXED' | 'LABELLED' | 'CASHTAG' | 'BRACKETED' | 'BARE';
  /** Best first; never empty. */
  meanings: readonly SecurityIdentity[];
  /** Where the bracket opens that the code stands in, and a name may stand in front of it; else null. */
  bracket: number | null;
}

/** The places of one text that may hold codes, and the folded text that they were read in. */
export interface CodeScan {
  folded: string;
  places: CodePlace[];
}

/** Finds what may be a security's code in a title or text, without asking whether such a security exists. */
export function findCodes(text: string): CodeScan {
  const folded = foldWidth(text);
  const brackets = trackBrackets(folded);
  // A post repeats its words; each is read once.
  const readings = new Map<string, WordReading | null>();
  const places: CodePlace[] = [];
  for (const word of findWords(folded)) {
    const bracket = brackets.bracketOf(word);
    const known = readings.get(word.text);
    const reading = known === undefined ? readWord(word.text) : known;
    if (known === undefined) readings.set(word.text, reading);
    const place = reading === null ? null : readPlace(folded, word, bracket, reading);
    if (place !== null) places.push(place);
  }
  return { folded, places };
}

/** What a word can be by itself: a code with its market, or a code without. */
type WordReading = { notation: Notation } | { meanings: readonly SecurityIdentity[] };

function readWord(word: string): WordReading | null {
  const notation = readNotation(word);
  if (notation !== null) return { notation };
  return BARE_CODE.test(word) ? { meanings: meaningsOfBareCode(word) } : null;
}

function readPlace(
  folded: string,
  { text, start, end }: Word,
  bracket: number | null,
  reading: WordReading,
): CodePlace | null {
  if ('notation' in reading) {
    const { form, meanings } = reading.notation;
    return isPlain(reading.notation, folded, end, bracket) ? { start, end, form, meanings, bracket } : null;
  }
  const label = readLabel(folded, start, end);
  if (label !== null) return { ...label, end, bracket };
  if (isAmount(folded, start, end)) return null;
  const isBracketed = bracket !== null && isClosed(folded, end);
  if (reading.meanings.length === 0 || !(isBracketed || SIX_DIGITS.test(text))) return null;
  // A word in brackets is a ticker only where the directory says so: most are abbreviations.
  const form = isBracketed && CODE_DIGITS.test(text) ? 'BRACKETED' : 'BARE';
  return { start, end, form, meanings: reading.meanings, bracket };
}

const BARE_CODE = /^(?:\d{1,6}|[A-Z]{1,5}|BK\d{4})$/;
const SIX_DIGITS = /^\d{6}$/;
/** Hong Kong's with its leading zero, for amounts have none. */
const CODE_DIGITS = /^(?:\d{6}|0\d{4})$/;

/** Whether a notation that would be read if someone typed it is meant as one in running text. */
function isPlain(
  { form, code, market, meanings }: Notation,
  folded: string,
  end: number,
  bracket: number | null,
): boolean {
  if (form === 'CASHTAG') return isUpperCase(code);
  if (/^\d/.test(code)) return form === 'SUFFIXED' || code.length >= 5 || !isGlued(folded, end, code, market);
  if (!isUpperCase(code) || !isUpperCase(market)) return false;
  // BRK.A is a share's class, no ticker of NYSE American.
  if (market === 'A') return false;
  // J.K and U.N. are initials; suffixes of indices and futures are words elsewhere. In brackets they are codes.
  const isUnlikeWords = code.length + market.length > 2 && meanings[0]?.kind === 'EQUITY';
  return isUnlikeWords || (bracket !== null && folded.charAt(end) !== '.');
}

function isUpperCase(letters: string): boolean {
  return letters === letters.toUpperCase();
}

/** HK100 is a sum of money as soon as a code: only hk00700 is plain. */
function isGlued(folded: string, end: number, code: string, market: string): boolean {
  return folded.slice(end - code.length - market.length, end - code.length) === market;
}
