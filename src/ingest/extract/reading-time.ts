/**
 * Chinese characters read in a minute. By convention: what is reckoned for silent reading lies between 300 and 500.
 */
const CHARACTERS_PER_MINUTE = 400;

/**
 * Words of other languages read in a minute: 238 in English non-fiction, rounded down for figures.
 * @see https://doi.org/10.1016/j.jml.2019.104047 (Brysbaert 2019)
 */
const WORDS_PER_MINUTE = 230;

/** The characters (code points) of a text, white space aside. */
export function countCharacters(text: string): number {
  let count = 0;
  for (const { 0: run } of text.matchAll(/\S+/g)) count += codePoints(run);
  return count;
}

/** Minutes that a text takes to read, at least 1: Chinese, Japanese and Korean by characters, the rest by words. */
export function readingMinutes(text: string): number {
  let characters = 0;
  let words = 0;
  let isInWord = false;
  for (let at = 0; at < text.length; at++) {
    const kind = kindOf(text.charCodeAt(at));
    if (kind === 'CJK') characters++;
    if (kind === 'WORD' && !isInWord) words++;
    // A dot or a percent sign does not end a word: 3.5% is read as one.
    if (kind !== 'MARK') isInWord = kind === 'WORD';
  }
  return Math.max(1, Math.ceil(characters / CHARACTERS_PER_MINUTE + words / WORDS_PER_MINUTE));
}

function codePoints(run: string): number {
  let count = run.length;
  for (let at = 0; at < run.length - 1; at++) {
    if (isHigh(run.charCodeAt(at)) && isLow(run.charCodeAt(at + 1))) count--;
  }
  return count;
}

function kindOf(unit: number): 'CJK' | 'WORD' | 'MARK' | 'GAP' {
  if (unit < 0x80) return asciiKind(unit);
  if (unit === 0xa0) return 'GAP'; // a space that does not break
  if (unit >= 0x3040 && unit <= 0x9fff) return 'CJK'; // kana, Han
  if (unit >= 0xac00 && unit <= 0xd7a3) return 'CJK'; // Hangul
  if (unit >= 0xf900 && unit <= 0xfaff) return 'CJK'; // Han, compatibility
  if (unit >= 0xd840 && unit <= 0xd87f) return 'CJK'; // Han beyond U+FFFF, by its first half
  if (unit >= 0xff10 && unit <= 0xff5a) return 'WORD'; // letters and digits of full width
  // Marks of full width and of general punctuation, second halves, emoji.
  return unit >= 0x2000 ? 'GAP' : 'WORD';
}

function asciiKind(unit: number): 'WORD' | 'MARK' | 'GAP' {
  if (unit <= 0x20) return 'GAP';
  const isDigit = unit >= 0x30 && unit <= 0x39;
  const isLetter = (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a;
  return isDigit || isLetter ? 'WORD' : 'MARK';
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
