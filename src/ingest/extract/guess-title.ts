import { cutText } from './cut-text.js';
import { firstSentences } from './sentences.js';

/** Longest title made of a sentence, in UTF-16 units; the longest headlines of eastmoney have some 60. */
const MAX_TITLE = 80;

/** A title made of a text's first sentence; empty for an empty text. */
export function guessTitle(text: string): string {
  const [sentence = ''] = firstSentences(text, 1);
  return cutText(sentence.replace(/[。.]$/, ''), MAX_TITLE);
}
