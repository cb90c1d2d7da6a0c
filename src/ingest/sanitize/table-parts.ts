import { anElement, type HtmlElement, type HtmlNode, isContent } from './html-tree.js';

/** A table in the shape that HTML requires, whatever was left out or misplaced. */
export interface TableParts {
  /** What stands in the table but in no cell; browsers show it above the table. */
  strays: HtmlNode[];
  caption: HtmlElement | null;
  sections: TableSection[];
}

/** A thead, tbody or tfoot with its rows. */
export interface TableSection {
  element: HtmlElement;
  rows: { element: HtmlElement; cells: HtmlElement[] }[];
}

/** Sorts the content of a table. */
export function tableParts(table: HtmlElement): TableParts {
  const strays: HtmlNode[] = [];
  const [captions, parts] = split(table.children, child => isNamed(child, ['caption']));
  const [caption = null, ...further] = captions.filter(child => typeof child !== 'string');
  strays.push(...further);
  const sections = inside('tbody', ['thead', 'tbody', 'tfoot'], ['tr', 'td', 'th'], parts, strays);
  return { strays, caption, sections: sections.map(section => ({ element: section, rows: rowsOf(section, strays) })) };
}

function rowsOf(section: HtmlElement, strays: HtmlNode[]): TableSection['rows'] {
  const rows = inside('tr', ['tr'], ['td', 'th'], section.children, strays);
  return rows.map(row => ({ element: row, cells: inside('td', ['td', 'th'], [], row.children, strays) }));
}

/**
 * The children with one of the expected names; neighbours that stand one level too high (a cell in a table) come in an
 * element that is implied. The rest goes to the strays.
 */
function inside(
  implied: string,
  expected: readonly string[],
  tooHigh: readonly string[],
  children: readonly HtmlNode[],
  strays: HtmlNode[],
): HtmlElement[] {
  const found: HtmlElement[] = [];
  let around: HtmlElement | null = null;
  for (const child of children) {
    if (isNamed(child, expected)) {
      found.push(child);
      around = null;
    } else if (isNamed(child, tooHigh)) {
      around ??= anElement(implied);
      if (around.children.length === 0) found.push(around);
      around.children.push(child);
    } else if (isContent(child)) strays.push(child);
  }
  return found;
}

function split(nodes: readonly HtmlNode[], test: (node: HtmlNode) => boolean): [HtmlNode[], HtmlNode[]] {
  return [nodes.filter(test), nodes.filter(node => !test(node))];
}

function isNamed(node: HtmlNode, names: readonly string[]): node is HtmlElement {
  return typeof node !== 'string' && names.includes(node.name);
}
