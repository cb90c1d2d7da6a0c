import type { HtmlElement } from './html-tree.js';
import type { Removal, SanitizeReport } from './sanitized-body.js';

/** Different names counted; a hostile body has any number of them, and nobody reads on. The rest is counted as `…`. */
const MAX_NAMES = 50;

/** Characters of a name that are kept. */
const MAX_NAME_LENGTH = 40;

/** Keeps count of what a body loses while it is written anew. */
export class RemovalCounter {
  private readonly elements = new Map<string, number>();
  private readonly attributes = new Map<string, number>();
  private rewrittenUrls = 0;

  /** An element is not written, be it that its content stays or goes. */
  removed({ name, attributes }: HtmlElement): void {
    add(this.elements, name);
    for (const attribute of attributes.keys()) add(this.attributes, attribute);
  }

  /** An element is written, with these attributes. */
  kept({ attributes }: HtmlElement, written: Readonly<Record<string, string | null>>): void {
    for (const [name, given] of attributes) {
      const value = Object.hasOwn(written, name) ? written[name] : null;
      if (value === null) add(this.attributes, name);
      else if (isAddress(name) && value !== given) this.rewrittenUrls++;
    }
  }

  report(): SanitizeReport {
    return {
      removedElements: listed(this.elements),
      removedAttributes: listed(this.attributes),
      rewrittenUrls: this.rewrittenUrls,
    };
  }
}

function isAddress(attribute: string): boolean {
  return attribute === 'href' || attribute === 'src';
}

function add(counts: Map<string, number>, name: string): void {
  const short = name.slice(0, MAX_NAME_LENGTH).toWellFormed();
  const key = counts.has(short) || counts.size < MAX_NAMES ? short : '…';
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function listed(counts: Map<string, number>): Removal[] {
  return [...counts].map(([name, count]) => ({ name, count }));
}
