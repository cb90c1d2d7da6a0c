/** A run of Latin letters, digits and what joins them. */
export interface Word {
  text: string;
  start: number;
  end: number;
}

/**
 * The words of a folded text that are short enough for a code. A word is read as a whole or not at all, so that no
 * code is found inside an address, a decimal, a date or a model's name.
 */
export function* findWords(folded: string): Generator<Word> {
  for (const { 0: chunk, index } of folded.matchAll(CHUNK)) {
    if (chunk.length > LONGEST_CHUNK || ADDRESS.test(chunk)) continue;
    let start = index;
    for (const part of chunk.split('/')) {
      if (part.length <= LONGEST_WORD) {
        const word = trimmed(part, start);
        if (word !== null) yield word;
      }
      start += part.length + 1;
    }
  }
}

/** Listings are joined by strokes, 601601.SH/02601.HK, and so are addresses; a list longer than this is none. */
const LONGEST_CHUNK = 300;
/** SHSE.600519 has 11 characters. */
const LONGEST_WORD = 24;

// Accented, Greek and Cyrillic letters belong to the word that they stand in.
const CHUNK = /[A-Za-z0-9À-ʯͰ-ӿ$.:_\-/@%&=?#~+^*\\]+/g;

const ADDRESS = /:\/\/|@|^www\.|\.(?:com|cn|net|org|gov|edu|info|xyz|top|s?html?|php|aspx?|pdf|jpe?g|png)(?![a-z0-9])/i;

/** The word without the punctuation around it; null where nothing remains. */
function trimmed(part: string, offset: number): Word | null {
  let start = 0;
  let end = part.length;
  while (start < end && '.:_-?'.includes(part.charAt(start))) start++;
  while (end > start && '.:_-?'.includes(part.charAt(end - 1))) end--;
  return start === end ? null : { text: part.slice(start, end), start: offset + start, end: offset + end };
}
