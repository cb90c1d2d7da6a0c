import { cutText } from './cut-text.js';
import { firstSentences } from './sentences.js';

/** Longest excerpt, in UTF-16 units: three lines of a list of articles. */
const MAX_EXCERPT = 200;

/** Shortest excerpt, in UTF-16 units, that is left at the end of a sentence though the text goes on. */
const ENOUGH = 60;

/** The first whole sentences of a text, as many as there is room for; a long one is cut and ends with …. */
export function excerptOf(text: string): string {
  let excerpt = '';
  for (const sentence of firstSentences(text, MAX_EXCERPT)) {
    const longer = joined(excerpt, sentence);
    if (longer.length > MAX_EXCERPT) return excerpt.length >= ENOUGH ? excerpt : cutText(longer, MAX_EXCERPT);
    excerpt = longer;
  }
  return excerpt;
}

/** Chinese sentences stand side by side; a space is where one of them ends without a stop of full width. */
function joined(before: string, sentence: string): string {
  return before === '' || /[。！？”’』」）]$/.test(before) ? `${before}${sentence}` : `${before} ${sentence}`;
}
