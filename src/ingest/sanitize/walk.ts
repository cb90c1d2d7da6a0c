import type { BodyWriter, Leaf } from './body-writer.js';
import type { RemovalCounter } from './count-removals.js';
import type { HtmlElement, HtmlNode } from './html-tree.js';
import type { Mark } from './line-writer.js';

/** What surrounds a node that is being written. */
export interface Place {
  readonly leaf: Leaf;
  readonly marks: readonly Mark[];
  /** Containers around it. */
  readonly depth: number;
  /** The annotated element around it, with no block between. */
  readonly annotated: 'CHART' | 'MENTION' | null;
  /** A figure is directly around it. */
  readonly isInFigure: boolean;
  /** Line ends are line breaks here, as in `<pre>`. */
  readonly isPreformatted: boolean;
}

/** The one walk over a tree, as those see it who write a part of it. */
export interface Walk {
  readonly writer: BodyWriter;
  readonly removals: RemovalCounter;
  /** Null where relative addresses have no meaning. */
  readonly baseUrl: string | null;
  /** Writes nodes, each as what it is. */
  write(nodes: readonly HtmlNode[], place: Place): void;
}

/** Leaves an element out and writes what is in it. */
export function writeUnwrapped(walk: Walk, element: HtmlElement, place: Place): void {
  walk.removals.removed(element);
  walk.write(element.children, place);
}
