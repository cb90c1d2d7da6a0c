/** Whether a place begins or ends within a run of Latin letters and digits. */
export function isInsideLatinWord(text: string, start: number, end: number): boolean {
  return joins(text, start - 1) || joins(text, end - 1);
}

/** Whether the character at an offset and the one behind it belong to one Latin word. */
function joins(text: string, at: number): boolean {
  return LATIN.test(text.charAt(at)) && LATIN.test(text.charAt(at + 1));
}

const LATIN = /[A-Za-z0-9À-ʯ]/;
