import { Converter } from 'opencc-js/t2cn';

/** A text of which no letter differs by width, case or script, and where in the text it was made of each unit stood. */
export interface FoldedCharacters {
  folded: string;
  /** Of each UTF-16 unit of the folded text, where its source begins and ends. */
  starts: readonly number[];
  ends: readonly number[];
}

/** Folds a text character by character: what stands around a character never changes what becomes of it. */
export function foldCharacters(text: string): FoldedCharacters {
  const starts: number[] = [];
  const ends: number[] = [];
  let folded = '';
  let place = 0;
  for (const character of charactersOf(text)) {
    const becomes = foldedOf(character);
    for (let unit = 0; unit < becomes.length; unit++) {
      starts.push(place);
      ends.push(place + character.length);
    }
    folded += becomes;
    place += character.length;
  }
  return { folded, starts, ends };
}

/** A character that stands between words or numbers. */
const GAP = ' ';

/** Code points, each with the marks over it: é may be one or two. */
function charactersOf(text: string): Iterable<string> {
  return MARK.test(text) ? (text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? []) : text;
}

const MARK = /\p{M}/u;

/** Kept, for a text has a few hundred different ones. */
const kept = new Map<string, string>();

/** Characters that are kept: all that are in use. */
const MOST_KEPT = 30_000;

function foldedOf(character: string): string {
  const known = kept.get(character);
  if (known !== undefined) return known;
  const becomes = fold(character);
  if (kept.size < MOST_KEPT) kept.set(character, becomes);
  return becomes;
}

function fold(character: string): string {
  // The Chinese comma divides numbers, where the Latin one groups their digits.
  if (character === '，' || !character.isWellFormed()) return GAP;
  return Array.from(character.normalize('NFKC').toLowerCase(), convert).join('');
}

/** Traditional characters as simplified ones, each by itself. */
export function simplify(text: string): string {
  return Array.from(text, convert).join('');
}

/** Of single characters: the phrases that OpenCC knows, too, would make two-character parts of a word differ from the word. */
const convert = Converter({ from: 't', to: 'cn' });
