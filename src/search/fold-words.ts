/**
 * Words as names are searched by: whatever their width and case, with single spaces between words and none in Chinese.
 * What is indexed and what is asked both go through here.
 */
export function foldWords(text: string): string {
  const words = text.normalize('NFKC').toLowerCase().trim();
  return words.replace(/\s+/g, HAN.test(words) ? '' : ' ');
}

const HAN = /\p{Script=Han}/u;
