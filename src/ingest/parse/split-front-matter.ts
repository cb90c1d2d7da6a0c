import type { PostWarning } from '../../errors.js';

/** A post's front matter (without the fences; null if there is none) and what follows it. */
export interface SplitPost {
  block: string | null;
  rest: string;
}

/** Parts the front matter from the body, also where a fence is missing or comes late. */
export function splitFrontMatter(text: string, isExpected: boolean, warnings: PostWarning[]): SplitPost {
  const fence = OPENING.exec(text);
  const inner = fence ? text.slice(fence[0].length) : '';
  if (!fence || !BEGINS_AS_FRONT_MATTER.test(inner)) {
    if (isExpected)
      warn(warnings, 'FRONT_MATTER_MISSING', 'The post has no front matter; all of it was read as the body.');
    return { block: null, rest: text };
  }
  if (fence[1] !== '') {
    const message =
      'There are blank lines before the first ---, so Jekyll sees no front matter here; it was read as such.';
    warn(warnings, 'FRONT_MATTER_LATE', message);
  }
  const end = findEnd(inner);
  if (!end.isFenced) {
    const message =
      'The front matter has no closing ---; it was taken to end where lines no longer look like "key: value".';
    warn(warnings, 'FRONT_MATTER_UNCLOSED', message);
  }
  return { block: inner.slice(0, end.at), rest: inner.slice(end.bodyAt) };
}

/**
 * Where the front matter ends. A line that is no "key: value" belongs to a broken value as long as keys go on after
 * it; behind a blank line it is the body's first, for then a later --- is a rule within the text.
 */
function findEnd(inner: string): { at: number; bodyAt: number; isFenced: boolean } {
  let isAfterBlank = false;
  /** Where the body would start if no key came any more. */
  let doubtfulFrom: number | null = null;
  let start = 0;
  while (start < inner.length) {
    const newline = inner.indexOf('\n', start);
    const end = newline < 0 ? inner.length : newline;
    const line = inner.slice(start, end);
    if (CLOSING.test(line)) return { at: start, bodyAt: Math.min(end + 1, inner.length), isFenced: true };
    if (KEY.test(line)) {
      doubtfulFrom = null;
      isAfterBlank = false;
    } else if (line.trim() === '') {
      isAfterBlank = true;
    } else {
      if (isAfterBlank || !CONTINUES.test(line)) doubtfulFrom ??= start;
      if (isAfterBlank && !CONTINUES.test(line)) break;
    }
    start = end + 1;
  }
  const at = doubtfulFrom ?? inner.length;
  return { at, bodyAt: at, isFenced: false };
}

function warn(warnings: PostWarning[], code: string, message: string): void {
  warnings.push({ code, message });
}

const OPENING = /^((?:[ \t]*\n)*)---[ \t]*(?:\n|$)/;
const CLOSING = /^(?:---|\.\.\.)[ \t]*$/;
const KEY = /^[ \t]*["']?[A-Za-z_][\w-]*["']?[ \t]*(?::(?=[\s"'[]|$)|：)/;
/** A list's item, a comment, the rest of a value that goes over several lines, the end of a flow list. */
const CONTINUES = /^(?:[ \t]+\S|[-#\]}])/;
/** A post may begin with a rule, which is written as the fence is. */
const BEGINS_AS_FRONT_MATTER =
  /^(?:[ \t]*(?:#[^\n]*)?\n)*(?:---|\.\.\.|[ \t]*["']?[A-Za-z_][\w-]*["']?[ \t]*(?::(?=[\s"'[]|$)|：))/;
