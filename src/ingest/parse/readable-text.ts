import { UnreadablePostError } from '../../errors.js';

/** Characters looked at to tell text from something else: a binary file shows itself at once. */
const SAMPLE = 4_000;

/** Share of characters that text never has, above which content is no text. */
const MAX_STRANGE_SHARE = 0.1;

/** A post's content as plain lines: without byte order mark, each line ended by LF. */
export function readableText(content: string): string {
  if (content.includes('\0')) {
    throw new UnreadablePostError('The post holds NUL bytes: it is a binary file, or text that is not in UTF-8.');
  }
  const sample = content.slice(0, SAMPLE);
  const strange = sample.match(STRANGE)?.length ?? 0;
  if (strange > sample.length * MAX_STRANGE_SHARE) {
    throw new UnreadablePostError('The post is not text in UTF-8: many of its characters are no characters.');
  }
  const text = content
    .toWellFormed()
    .replace(/^\uFEFF+/, '')
    .replace(/\r\n?/g, '\n');
  if (text.trim() === '') throw new UnreadablePostError('The post is empty.');
  return text;
}

/** What a decoder puts for bytes that it cannot read, and controls other than white space. */
const STRANGE = /\uFFFD|(?![\t\n\f\r])\p{Cc}/gu;
