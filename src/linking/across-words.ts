import { wordsOf } from './segmenter.js';

/**
 * The word that a place in a folded text cuts through, as 国光 does in 中国|光彩; null where it begins and ends with a
 * word. Judged by the Chinese around it, as far as a reader needs.
 */
export function wordCutBy(folded: string, start: number, end: number): string | null {
  const before = HAN_BEFORE.exec(folded.slice(Math.max(0, start - REACH), start))?.[0] ?? '';
  const after = HAN_AFTER.exec(folded.slice(end, end + REACH))?.[0] ?? '';
  const edges = [before.length, before.length + end - start];
  let at = 0;
  for (const word of wordsOf(before + folded.slice(start, end) + after)) {
    const next = at + word.length;
    if (edges.some(edge => at < edge && edge < next)) return word;
    at = next;
  }
  return null;
}

/** Characters. */
const REACH = 8;
const HAN_BEFORE = /\p{Script=Han}*$/u;
const HAN_AFTER = /^\p{Script=Han}*/u;
