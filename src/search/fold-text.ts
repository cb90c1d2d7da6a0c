import { foldCharacters } from './fold-characters.js';

/** A text as it is searched. */
export interface FoldedText {
  /** Its runs of CJK, its words and its numbers, each with one space before and behind. */
  folded: string;
  /** Where in the source a unit's character begins and ends. */
  spanOf(unit: number): { start: number; end: number };
}

/**
 * Folds a text to what is searched. What folds to the same is the same to whoever searches: `沪深300`, `沪深 300` and
 * `滬深３００`; `HFO-1234yf` and `hfo 1234YF`; `1,234` and `1234`.
 */
export function foldText(text: string): FoldedText {
  const { folded, starts, ends } = foldCharacters(text);
  const units: number[] = [];
  let joined = '';
  for (const { 0: run, index } of folded.matchAll(RUN)) {
    for (const { word, from } of wordsOf(run)) {
      joined += ` ${word}`;
      units.push(index);
      for (let unit = 0, at = from; unit < word.length; unit++, at++) {
        // A comma between digits is left out of the word.
        while (run[at] !== word[unit]) at++;
        units.push(index + at);
      }
    }
  }
  return {
    folded: joined === '' ? '' : `${joined} `,
    spanOf(unit) {
      const at = units[unit] ?? 0;
      return { start: starts[at] ?? 0, end: ends[at] ?? 0 };
    },
  };
}

const CJK = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー`;
const WORD = `[[\\p{L}\\p{N}\\p{M}]--[${CJK}]]`;

/** A run of CJK; or of letters and digits, with points and commas between digits. */
const RUN = new RegExp(`[${CJK}]+|${WORD}+(?:(?<=\\d)[.,](?=\\d)${WORD}+)*`, 'gv');

/** 95.87, 1.5b: one word, which 95 and 87 do not find. */
const DECIMAL = /^\d+\.\d[^.,]*$/;

/** 1,234,567.8, without its commas one word. */
const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)[^.,]*$/;

function wordsOf(run: string): { word: string; from: number }[] {
  if (GROUPED.test(run)) return [{ word: run.replaceAll(',', ''), from: 0 }];
  if (DECIMAL.test(run)) return [{ word: run, from: 0 }];
  return Array.from(run.matchAll(/[^.,]+/g), ({ 0: word, index }) => ({ word, from: index }));
}

/** Whether a character of a folded text is written without spaces between words. */
export function isCjk(character: string): boolean {
  return CJK_CHARACTER.test(character);
}

const CJK_CHARACTER = new RegExp(`^[${CJK}]`, 'v');
