import { openingTag } from './escape-html.js';

/** What the words of a place stand in: a paragraph, a heading, or the container itself (`<li>words</li>`). */
export type LeafName = 'p' | 'h1' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6' | 'bare';

/** A container that was opened; whether anything was written into it shows when it is closed. */
interface Container {
  name: string;
  /** Where its tag stands in the tags that wait, if none was written since. */
  waitingAt: number;
  flushes: number;
  /** What stands in it directly: bare lines may follow each other, after a block they need a paragraph. */
  content: 'NOTHING' | 'LINES' | 'BLOCKS';
}

/**
 * The blocks of a body as HTML. Tags wait until a line is written into them, so that no block is empty; only the empty
 * cells of a table stay, or the cells after them would stand in the wrong column.
 */
export class BlockWriter {
  private readonly written: string[] = [];
  private waiting: string[] = [];
  private flushes = 0;
  private readonly containers: Container[] = [aContainer('body', 0, 0)];
  /** The end tag of the open paragraph or heading, empty for a bare line; null between two of them. */
  private leafEnd: string | null = null;

  /** All that was written, once all containers are closed. */
  get html(): string {
    return this.written.join('');
  }

  /** Opens a container: a list, a table, a quote or a part of one. */
  open(name: string, tag: string = openingTag(name)): void {
    this.endLeaf();
    this.containers.push(aContainer(name, this.waiting.length, this.flushes));
    this.waiting.push(tag);
  }

  /** Closes the container opened last. */
  close(name: string): void {
    this.endLeaf();
    const container = this.containers.pop();
    if (container?.name !== name) throw new Error(`closing ${name}, but ${container?.name ?? 'nothing'} is open`);
    const isEmpty = container.flushes === this.flushes;
    if (isEmpty && KEPT_EMPTY.has(name)) this.waiting.push(`</${name}>`);
    else if (isEmpty) this.waiting.length = container.waitingAt;
    else {
      this.flush();
      this.written.push(`</${name}>`);
      this.here.content = 'BLOCKS';
    }
  }

  /** Writes a line: the first of a new paragraph or heading, or a further one after a line break. */
  line(leaf: LeafName, html: string, headingId: string | null): void {
    this.flush();
    if (this.leafEnd === null) this.written.push(this.startLeaf(leaf, headingId));
    else this.written.push('<br />');
    this.written.push(html);
  }

  /** True if a line would go on in a paragraph or heading that is open already. */
  get isInLeaf(): boolean {
    return this.leafEnd !== null;
  }

  /** Ends the paragraph or heading. */
  endLeaf(): void {
    if (this.leafEnd) this.written.push(this.leafEnd);
    this.leafEnd = null;
  }

  private startLeaf(leaf: LeafName, headingId: string | null): string {
    const { here } = this;
    if (leaf === 'bare' && here.content !== 'BLOCKS') {
      const separator = here.content === 'LINES' ? '<br />' : '';
      here.content = 'LINES';
      this.leafEnd = '';
      return separator;
    }
    const name = leaf === 'bare' ? 'p' : leaf;
    here.content = 'BLOCKS';
    this.leafEnd = `</${name}>`;
    return openingTag(name, { id: headingId });
  }

  private get here(): Container {
    return this.containers.at(-1) ?? aContainer('body', 0, 0);
  }

  private flush(): void {
    if (this.waiting.length === 0) return;
    for (const tag of this.waiting) this.written.push(tag);
    this.waiting = [];
    this.flushes++;
  }
}

function aContainer(name: string, waitingAt: number, flushes: number): Container {
  return { name, waitingAt, flushes, content: 'NOTHING' };
}

const KEPT_EMPTY = new Set(['td', 'th', 'tr']);
