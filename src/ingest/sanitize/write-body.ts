import { BodyWriter } from './body-writer.js';
import { RemovalCounter } from './count-removals.js';
import { isFooter, isFurniture } from './furniture.js';
import type { HtmlElement } from './html-tree.js';
import { type LinkAt, NO_MARKS } from './line-writer.js';
import { isBlock } from './nesting.js';
import type { SanitizedBody } from './sanitized-body.js';
import type { Place, Walk } from './walk.js';
import { writeBlock, writeLeaf } from './write-block.js';
import { writeInline } from './write-inline.js';

/** Writes what is in an element as a body, in one walk over the tree; `linkAt` says which stretches of the text become links. */
export function writeBody(root: HtmlElement, baseUrl: string | null, linkAt: LinkAt | null = null): SanitizedBody {
  const walk: Walk = {
    writer: new BodyWriter(linkAt),
    removals: new RemovalCounter(),
    baseUrl,
    write(nodes, place) {
      for (const node of nodes) {
        if (typeof node === 'string') writeText(walk, node, place);
        else writeElement(walk, node, place);
      }
    },
  };
  walk.write(root.children, TOP);
  return { ...walk.writer.finish(), report: walk.removals.report() };
}

const TOP: Place = {
  leaf: 'p',
  marks: NO_MARKS,
  depth: 0,
  annotated: null,
  isInFigure: false,
  isPreformatted: false,
};

function writeElement(walk: Walk, element: HtmlElement, place: Place): void {
  if (isFurniture(element)) walk.removals.removed(element);
  else if (isFooter(element)) writeLeaf(walk, element, 'footer', place);
  else if (isBlock(element.name)) writeBlock(walk, element, { ...place, annotated: null });
  else writeInline(walk, element, place);
}

function writeText({ writer }: Walk, text: string, { marks, isPreformatted }: Place): void {
  const lines = isPreformatted ? text.split(/\r\n?|\n/) : [text];
  for (const [index, line] of lines.entries()) {
    if (index > 0) writer.breakLine();
    writer.words(line, marks);
  }
}
