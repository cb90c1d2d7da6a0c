/**
 * The text in half-width forms, as NFKC would have them, but with every character at its own offset: what is found
 * in the folded text stands at the same place in the original.
 */
export function foldWidth(text: string): string {
  return text.replace(FOLDED, character => OTHERS[character] ?? String.fromCharCode(character.charCodeAt(0) - SHIFT));
}

const FOLDED = /[\uFF01-\uFF5E\u3000\u00A0【】〔〕]/g;

/** Unicode's Halfwidth and Fullwidth Forms repeat ASCII's 0x21 to 0x7E this far up. */
const SHIFT = 0xfee0;

// NFKC leaves these brackets alone; Chinese papers put codes into them as into round ones.
const OTHERS: Readonly<Record<string, string>> = {
  '\u3000': ' ',
  '\u00A0': ' ',
  '【': '[',
  '】': ']',
  '〔': '[',
  '〕': ']',
};
