/** Longest start of a text that is looked at, in UTF-16 units: who asks for first sentences wants a few lines. */
const MAX_LENGTH = 2_000;

/** The first sentences of a text, each on one line. A line's end ends one too: headings have no full stop. */
export function firstSentences(text: string, limit: number): string[] {
  const sentences: string[] = [];
  for (const [sentence] of startOf(text).matchAll(SENTENCE)) {
    const line = sentence.replace(/\s+/g, ' ').trim();
    if (line !== '') sentences.push(line);
    if (sentences.length === limit) break;
  }
  return sentences;
}

function startOf(text: string): string {
  // Not up to the half of a character.
  return text
    .trimStart()
    .slice(0, MAX_LENGTH)
    .replace(/[\uD800-\uDBFF]$/, '');
}

/** Up to a full stop and the quotation marks and brackets behind it. A Latin one needs a space, for 6.35 has a dot too. */
const SENTENCE = /(?:[^。！？!?.\n]|\.(?!\s))*(?:[。！？!?]+[”’"』」）)]*|\.|\n|$)/g;
