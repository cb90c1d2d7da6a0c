import type { KnownSecurity } from '../directory.js';
import { foldWidth } from '../text/fold-width.js';

/** Whether one of the names of a security stands beside a place, in the same sentence. */
export function isNamedBeside(folded: string, start: number, end: number, security: KnownSecurity): boolean {
  const before =
    folded
      .slice(Math.max(0, start - REACH), start)
      .split(SENTENCE_END)
      .at(-1) ?? '';
  const after = folded.slice(end, end + REACH).split(SENTENCE_END, 1)[0] ?? '';
  return [security.name ?? [], security.aliases.map(({ name }) => name)]
    .flat()
    .some(name => standsIn(before, name) || standsIn(after, name));
}

/** Characters. A table's neighbouring cell and the bracket behind a name are nearer; another sentence seldom is. */
const REACH = 20;

const SENTENCE_END = /[。!?]/;

function standsIn(window: string, written: string): boolean {
  const name = foldWidth(written);
  if (IS_LATIN.test(name)) return name.length >= SHORTEST_LATIN && isWholeWordIn(window, name);
  return name.length >= SHORTEST && window.includes(name);
}

const SHORTEST = 2;
/** Shorter Latin names are abbreviations of anything. */
const SHORTEST_LATIN = 3;
const IS_LATIN = /^[\u0020-\u024F]*$/;

function isWholeWordIn(window: string, name: string): boolean {
  const at = window.toLowerCase().indexOf(name.toLowerCase());
  if (at === -1) return false;
  return !/[A-Za-z0-9]/.test(window.charAt(at - 1) + window.charAt(at + name.length));
}
