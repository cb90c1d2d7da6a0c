import type { HtmlElement } from './html-tree.js';

/** True for elements that have no end tag. */
export function isVoid(name: string): boolean {
  return VOID.has(name);
}

/** True for elements that start and end a line of their own. */
export function isBlock(name: string): boolean {
  return BLOCKS.has(name);
}

/**
 * Where the stack of open elements is to be cut when an element starts: HTML lets the end tags of paragraphs, list
 * items, rows and cells be left out. 0 if nowhere.
 * @see https://html.spec.whatwg.org/multipage/syntax.html#optional-tags
 */
export function closedByStart(stack: readonly HtmlElement[], name: string): number {
  const implied = IMPLIED_ENDS.get(name);
  const item = implied ? lastOf(stack, implied.ends, implied.within) : 0;
  if (item > 0) return item;
  return BLOCKS.has(name) ? lastOf(stack, PARAGRAPH, CELLS) : 0;
}

/** Which open element an end tag ends; 0 if none. It is early where a block inside an inline element is still open. */
export function closedByEnd(stack: readonly HtmlElement[], name: string): { index: number; isEarly: boolean } {
  let isEarly = false;
  for (let index = stack.length - 1; index > 0; index--) {
    const open = stack[index]?.name ?? '';
    if (open === name) return { index, isEarly };
    if (CELLS.has(open) && !TABLE_PARTS.has(name)) break; // no end tag reaches out of its cell
    if (BLOCKS.has(open) && !BLOCKS.has(name)) isEarly = true;
  }
  return { index: 0, isEarly: false };
}

function lastOf(stack: readonly HtmlElement[], names: ReadonlySet<string>, within: ReadonlySet<string>): number {
  let found = 0;
  for (let index = stack.length - 1; index > 0; index--) {
    const open = stack[index]?.name ?? '';
    if (within.has(open)) break;
    if (names.has(open)) found = index;
  }
  return found;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const VOID = words(
  'area base basefont bgsound br col command embed frame hr img input keygen link meta param source track wbr',
);

const BLOCKS = words(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p pre search section summary ' +
    'table tbody td tfoot th thead tr ul',
);

const PARAGRAPH = words('p');
const CELLS = words('td th caption');
const TABLE = words('table');
const TABLE_PARTS = words('table tbody td tfoot th thead tr caption');
const HEADINGS = words('h1 h2 h3 h4 h5 h6');
const LISTS = words('ul ol menu dir td th');
const TERMS = { ends: words('dt dd'), within: words('dl td th') };
const SECTIONS = { ends: words('thead tbody tfoot tr td th caption colgroup'), within: TABLE };
const CELL = { ends: words('td th caption'), within: words('table tr') };
const HEADING = { ends: words('h1 h2 h3 h4 h5 h6 p'), within: words('td th caption li blockquote figure') };

/** What an element ends when it starts, if that is open within the nearest of some elements. */
const IMPLIED_ENDS = new Map<string, { ends: ReadonlySet<string>; within: ReadonlySet<string> }>([
  ['li', { ends: words('li'), within: LISTS }],
  ['dt', TERMS],
  ['dd', TERMS],
  ['tr', { ends: words('tr td th caption colgroup'), within: TABLE }],
  ['td', CELL],
  ['th', CELL],
  ['tbody', SECTIONS],
  ['thead', SECTIONS],
  ['tfoot', SECTIONS],
  // A link cannot hold a link; it is also how an unclosed one ends.
  ['a', { ends: words('a'), within: BLOCKS }],
  ['body', { ends: words('head'), within: TABLE }],
  ...[...HEADINGS].map(name => [name, HEADING] as const),
]);
