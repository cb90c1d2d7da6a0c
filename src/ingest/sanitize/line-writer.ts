import { escapeText } from './escape-html.js';

/** A mark or link around words of a line. */
export interface Mark {
  name: string;
  open: string;
}

/** The link that a place of the text is to be; null for none. */
export type LinkAt = (offset: number) => Mark | null;

/** No mark at all. */
export const NO_MARKS: readonly Mark[] = [];

/**
 * One line of a block, written twice at once: as HTML and as text. White space at its ends is left out, also the
 * ideographic spaces that indent a paragraph; within it stays in the HTML (ASCII spaces as one) and is one space in
 * the text. Marks are opened when the first word needs them, so that none is empty and none crosses another.
 */
export class LineWriter {
  text = '';
  hasImage = false;
  private html = '';
  private open: readonly Mark[] = NO_MARKS;
  /** White space that is written if a word follows. */
  private space = '';
  private spaceMarks: readonly Mark[] = NO_MARKS;
  /** The link around the last word. */
  private link: Mark | null = null;
  /** There was white space since the last word, be it before an image. */
  private isGap = false;

  /** True once there is something to see. */
  get isVisible(): boolean {
    return this.html !== '';
  }

  /** Adds text to the line; `onWord` is called before each stretch that is not white space, `linkAt` says what is to be a link. */
  write(value: string, marks: readonly Mark[], onWord: () => void, linkAt: LinkAt | null = null): void {
    for (const [piece, word] of value.matchAll(PIECES)) {
      if (word === undefined) this.addSpace(piece, marks);
      else {
        this.writeSpace(linkAt);
        if (this.isGap && this.text !== '') this.text += ' ';
        this.isGap = false;
        onWord();
        if (linkAt === null) this.writeWord(piece, marks, null);
        else for (const [part, link] of partsOf(piece, this.text.length, linkAt)) this.writeWord(part, marks, link);
      }
    }
  }

  /** Adds an image, which is seen but not read. */
  writeImage(tag: string, marks: readonly Mark[]): void {
    this.writeSpace();
    this.use(marks);
    this.html += tag;
    this.hasImage = true;
  }

  /** The line's HTML, all marks closed. */
  finish(): string {
    this.use(NO_MARKS);
    return this.html;
  }

  private addSpace(piece: string, marks: readonly Mark[]): void {
    if (!this.isVisible) return;
    if (this.space === '') this.spaceMarks = marks;
    this.space += piece;
  }

  private writeWord(word: string, marks: readonly Mark[], link: Mark | null): void {
    // Of two links that stand side by side each is one, also where they lead to one place.
    if (link !== this.link) this.use(marks);
    this.link = link;
    this.use(linked(marks, link));
    this.html += escapeText(word);
    this.text += word;
  }

  private writeSpace(linkAt: LinkAt | null = null): void {
    if (this.space === '') return;
    const link = this.text === '' || linkAt === null ? null : linkAt(this.text.length);
    this.use(linked(this.spaceMarks, link));
    this.html += this.space.replace(ASCII_SPACES, ' ');
    this.space = '';
    this.isGap = true;
  }

  /** Closes the open marks that are not wanted, opens the wanted ones that are not open. */
  private use(marks: readonly Mark[]): void {
    if (marks === this.open) return;
    let shared = 0;
    while (shared < marks.length && marks[shared]?.open === this.open[shared]?.open) shared++;
    for (const mark of this.open.slice(shared).reverse()) this.html += `</${mark.name}>`;
    for (const mark of marks.slice(shared)) this.html += mark.open;
    this.open = marks;
  }
}

/** With the link innermost, so that it crosses none of the marks; within a link there is no other. */
function linked(marks: readonly Mark[], link: Mark | null): readonly Mark[] {
  return link === null || marks.some(({ name }) => name === link.name) ? marks : [...marks, link];
}

/** A word cut where a link begins or ends. */
function partsOf(word: string, offset: number, linkAt: LinkAt): [part: string, link: Mark | null][] {
  const parts: [string, Mark | null][] = [];
  let start = 0;
  for (let end = 1; end <= word.length; end++) {
    const link = linkAt(offset + start);
    if (end < word.length && linkAt(offset + end) === link) continue;
    parts.push([word.slice(start, end), link]);
    start = end;
  }
  return parts;
}

const PIECES = /(\S+)|\s+/g;
const ASCII_SPACES = /[ \t\n\f\r]+/g;
