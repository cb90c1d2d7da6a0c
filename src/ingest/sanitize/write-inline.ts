import {
  annotationAttributes,
  isChartImage,
  isChartWrapper,
  isMention,
  isMentionWrapper,
} from './annotated-elements.js';
import { cleanUrl } from './clean-url.js';
import { openingTag, voidTag } from './escape-html.js';
import type { HtmlElement } from './html-tree.js';
import { imageAttributes, imageOf } from './image.js';
import type { Mark } from './line-writer.js';
import { isMark, LINK_RELATION, LINK_SCHEMES } from './policy.js';
import { type Place, type Walk, writeUnwrapped } from './walk.js';

/** Writes an element that stands within a line. */
export function writeInline(walk: Walk, element: HtmlElement, place: Place): void {
  const { name } = element;
  if (name === 'br') writeLineBreak(walk, element);
  else if (isChart(element, place)) writeAnnotated(walk, element, 'CHART', place);
  else if (name === 'img') writeImage(walk, element, place);
  else if (isAnnotated(element, place)) writeAnnotated(walk, element, 'MENTION', place);
  else if (name === 'a') writeLink(walk, element, place);
  else if (isMark(name)) writeMark(walk, element, place);
  else writeUnwrapped(walk, element, place);
}

function writeLineBreak({ writer, removals }: Walk, element: HtmlElement): void {
  removals.kept(element, {});
  writer.breakLine();
}

function writeImage(walk: Walk, element: HtmlElement, place: Place): void {
  const { writer, removals, baseUrl } = walk;
  const image = imageOf(element, baseUrl);
  if (!image) {
    removals.removed(element);
    return;
  }
  const attributes = imageAttributes(image);
  removals.kept(element, attributes);
  // A heading is what a table of contents shows; an image in it gets a paragraph of its own.
  const isInHeading = /^h\d$/.test(place.leaf);
  if (isInHeading) writer.beginLeaf('p');
  writer.image(image, voidTag('img', attributes), place.marks);
  if (isInHeading) writer.beginLeaf(place.leaf);
}

/** The words stay, unlinked: what the annotation means is for the linking room to say. */
function writeAnnotated(walk: Walk, element: HtmlElement, kind: 'CHART' | 'MENTION', place: Place): void {
  const frame = walk.writer.openAnnotation();
  writeUnwrapped(walk, element, { ...place, annotated: kind });
  walk.writer.closeAnnotation(frame, kind, annotationAttributes(element));
}

/** Any image in a chart's link is the chart. */
function isChart(element: HtmlElement, { annotated }: Place): boolean {
  return isChartWrapper(element) || isChartImage(element) || (element.name === 'img' && annotated === 'CHART');
}

/** Within the span of a first mention any link is the mention's. */
function isAnnotated(element: HtmlElement, { annotated }: Place): boolean {
  return isMention(element) || isMentionWrapper(element) || (element.name === 'a' && annotated === 'MENTION');
}

function writeLink(walk: Walk, element: HtmlElement, place: Place): void {
  const href = cleanUrl(element.attributes.get('href') ?? '', LINK_SCHEMES, walk.baseUrl);
  if (href === null) writeUnwrapped(walk, element, place);
  else {
    const attributes = { href, rel: LINK_RELATION };
    walk.removals.kept(element, attributes);
    writeMarked(walk, element, { name: 'a', open: openingTag('a', attributes) }, place);
  }
}

function writeMark(walk: Walk, element: HtmlElement, place: Place): void {
  walk.removals.kept(element, {});
  const isMarked = place.marks.some(({ name }) => name === element.name);
  if (isMarked) walk.write(element.children, place);
  else writeMarked(walk, element, { name: element.name, open: openingTag(element.name) }, place);
}

/** A link within a link takes its place, as browsers have it. */
function writeMarked(walk: Walk, element: HtmlElement, mark: Mark, place: Place): void {
  const others = place.marks.filter(({ name }) => name !== mark.name);
  walk.write(element.children, { ...place, marks: [...others, mark] });
}
