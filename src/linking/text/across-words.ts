import { wordsOf } from './segmenter.js';

/** A word that lies across one of the edges of a place. */
export interface CutWord {
  text: string;
  /** How much of it lies within the place. */
  inside: number;
}

/**
 * The words that a place in a folded text cuts through, as 国光 does in 中国|光彩; none where it begins and ends with a
 * word. Judged by the Chinese around it, as far as a reader needs.
 */
export function wordsCutBy(folded: string, start: number, end: number): CutWord[] {
  const before = HAN_BEFORE.exec(folded.slice(Math.max(0, start - REACH), start))?.[0] ?? '';
  const after = HAN_AFTER.exec(folded.slice(end, end + REACH))?.[0] ?? '';
  if (before === '' && after === '') return [];
  const [first, last] = [before.length, before.length + end - start];
  const cut: CutWord[] = [];
  let at = 0;
  for (const text of wordsOf(before + folded.slice(start, end) + after)) {
    const next = at + text.length;
    const isCut = (at < first && first < next) || (at < last && last < next);
    if (isCut) cut.push({ text, inside: Math.min(next, last) - Math.max(at, first) });
    at = next;
  }
  return cut;
}

/**
 * Whether the words cut are more than chance. One character of a whole name makes a word with its neighbour by chance,
 * 向|海光信息; and two words make a third, 汽车|销量. Not so on both sides, nor where one character more makes a word of the
 * name another, 银行|业.
 */
export function isGrave(cut: readonly CutWord[]): boolean {
  return (
    cut.length > 1 ||
    cut.some(({ text, inside }) => inside > 1 && text.length - inside === 1 && !FUNCTION_WORD.test(text))
  );
}

/** Prepositions, which are no part of the word behind them. */
const FUNCTION_WORD = /^[向以为和与对从被把将在由]/;

/** Characters. */
const REACH = 8;
const HAN_BEFORE = /\p{Script=Han}*$/u;
const HAN_AFTER = /^\p{Script=Han}*/u;
