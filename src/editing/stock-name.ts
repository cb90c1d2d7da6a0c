import { cleanText } from '../ingest/sanitize/clean-text.js';

/** A security's name as we store it: half width, plain, and a Chinese one without gaps: 万科A of 万 科Ａ. */
export function stockName(text: string): string {
  const name = cleanText(text.normalize('NFKC'));
  return isChinese(name) ? name.replace(/\s+/g, '') : name;
}

/** Whether a name holds Chinese characters. */
export function isChinese(name: string): boolean {
  return /\p{Script=Han}/u.test(name);
}
