import { partOfSpeech, wordsOf } from './segmenter.js';

/** The noun that follows a place in a folded text without a break; null where none does. */
export function nounBehind(folded: string, end: number): string | null {
  const run = HAN.exec(folded.slice(end, end + REACH))?.[0] ?? '';
  const [next] = run === '' ? [] : wordsOf(run);
  return next !== undefined && next.length > 1 && NOUN.test(partOfSpeech(next) ?? '') ? next : null;
}

/** Characters. */
const REACH = 8;
const HAN = /^\p{Script=Han}+/u;
/** jieba's nouns and what is used as one; names of persons aside, who speak for the company. */
const NOUN = /^(?:n|nz|nt|ns|vn|an|b|l)$/;
