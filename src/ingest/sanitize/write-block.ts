import type { LeafName } from './block-writer.js';
import type { Leaf } from './body-writer.js';
import { openingTag } from './escape-html.js';
import type { HtmlElement } from './html-tree.js';
import { listItems } from './list-items.js';
import { type Place, type Walk, writeUnwrapped } from './walk.js';
import { writeTable } from './write-table.js';

/**
 * Containers (lists, tables, quotes, figures) within each other that are kept; of deeper ones the words stay. With four
 * elements each at most, what we write stays within the depth to which a tree is read.
 */
const MAX_CONTAINERS = 16;

/** Writes an element that stands on lines of its own. */
export function writeBlock(walk: Walk, element: HtmlElement, place: Place): void {
  const { name } = element;
  if (isLeafName(name))
    writeLeaf(walk, element, place.leaf === 'p' || place.leaf === 'bare' ? name : place.leaf, place);
  else if (place.leaf === 'footer' || place.depth >= MAX_CONTAINERS) writeLayout(walk, element, place);
  else if (name === 'ul' || name === 'ol') writeList(walk, element, { ...place, depth: place.depth + 1 });
  else if (name === 'table') writeTable(walk, element, { ...place, depth: place.depth + 1 });
  else if (name === 'blockquote') writeContainer(walk, element, 'p', { ...place, depth: place.depth + 1 });
  else if (name === 'figure') writeContainer(walk, element, 'bare', { ...place, depth: place.depth + 1 });
  else if (name === 'figcaption' && place.isInFigure) writeContainer(walk, element, 'bare', place);
  else writeLayout(walk, element, place);
}

/** Writes a paragraph, a heading or a footer. */
export function writeLeaf(walk: Walk, element: HtmlElement, leaf: Leaf, place: Place): void {
  if (leaf === element.name) walk.removals.kept(element, leaf === 'p' ? {} : { id: '' });
  else walk.removals.removed(element);
  walk.writer.beginLeaf(leaf);
  walk.write(element.children, { ...place, leaf });
  walk.writer.beginLeaf(place.leaf);
}

/** Writes what is in a `<div>` or the like: it only parts the blocks inside from those around. */
function writeLayout(walk: Walk, element: HtmlElement, place: Place): void {
  walk.writer.beginLeaf(place.leaf);
  writeUnwrapped(walk, element, { ...place, isPreformatted: place.isPreformatted || element.name === 'pre' });
  walk.writer.beginLeaf(place.leaf);
}

function writeList(walk: Walk, element: HtmlElement, place: Place): void {
  const start = element.name === 'ol' ? listStart(element) : {};
  walk.removals.kept(element, start);
  walk.writer.open(element.name, openingTag(element.name, start), 'bare');
  for (const item of listItems(element)) writeContainer(walk, item, 'bare', { ...place, leaf: 'bare' });
  walk.writer.close(element.name, place.leaf);
}

function writeContainer(walk: Walk, element: HtmlElement, leaf: LeafName, place: Place): void {
  const { name } = element;
  walk.removals.kept(element, {});
  walk.writer.open(name, openingTag(name), leaf);
  walk.write(element.children, { ...place, leaf, isInFigure: name === 'figure' });
  walk.writer.close(name, place.leaf);
}

function listStart({ attributes }: HtmlElement): Record<string, string> {
  const start = /^\s*(-?\d{1,5})\s*$/.exec(attributes.get('start') ?? '')?.[1];
  return start === undefined ? {} : { start: String(Number(start)) };
}

function isLeafName(name: string): name is LeafName {
  return name === 'p' || /^h[1-6]$/.test(name);
}
