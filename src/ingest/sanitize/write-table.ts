import { openingTag } from './escape-html.js';
import type { HtmlElement } from './html-tree.js';
import { type TableSection, tableParts } from './table-parts.js';
import type { Place, Walk } from './walk.js';

/** Columns or rows of the widest cell that can be meant; a browser would lay out thousands. */
const MAX_SPAN = 100;

/** Writes a table: in HTML section by section, in the text a row a line and a tab between two cells. */
export function writeTable(walk: Walk, element: HtmlElement, place: Place): void {
  const { strays, caption, sections } = tableParts(element);
  walk.writer.beginLeaf(place.leaf);
  walk.write(strays, place);
  walk.removals.kept(element, {});
  walk.writer.open('table', '<table>', 'bare');
  if (caption) writePart(walk, caption, {}, place);
  for (const section of sections) writeSection(walk, section, place);
  walk.writer.close('table', place.leaf);
}

function writeSection(walk: Walk, { element, rows }: TableSection, place: Place): void {
  walk.removals.kept(element, {});
  walk.writer.open(element.name, openingTag(element.name), 'bare');
  for (const row of rows) writeRow(walk, row, place);
  walk.writer.close(element.name, 'bare');
}

function writeRow(walk: Walk, { element, cells }: TableSection['rows'][number], place: Place): void {
  const { writer } = walk;
  walk.removals.kept(element, {});
  writer.open('tr', '<tr>', 'bare');
  const rowStart = writer.length;
  for (const cell of cells) {
    writer.separateBy(writer.length > rowStart ? '\t' : '\n');
    writePart(walk, cell, spans(cell), place);
  }
  writer.separateBy('\n');
  writer.close('tr', 'bare');
}

/** A cell or a caption. */
function writePart(walk: Walk, element: HtmlElement, attributes: Record<string, string>, place: Place): void {
  walk.removals.kept(element, attributes);
  walk.writer.open(element.name, openingTag(element.name, attributes), 'bare');
  walk.write(element.children, { ...place, leaf: 'bare', isInFigure: false });
  walk.writer.close(element.name, 'bare');
}

function spans({ attributes }: HtmlElement): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const name of ['colspan', 'rowspan']) {
    const span = Number(/^\s*(\d{1,3})\s*$/.exec(attributes.get(name) ?? '')?.[1] ?? 1);
    if (span > 1 && span <= MAX_SPAN) kept[name] = String(span);
  }
  return kept;
}
