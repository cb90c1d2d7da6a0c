import { type AnnotationFrame, AnnotationWriter } from './annotation-writer.js';
import { BlockWriter, type LeafName } from './block-writer.js';
import { kindOfLine } from './furniture.js';
import { LineWriter, type LinkAt, type Mark } from './line-writer.js';
import type { Annotation, BodyHeading, BodyImage, SanitizedBody } from './sanitized-body.js';
import { visibleCharacters } from './visible-characters.js';

/** What words are written into; those of a footer are set aside. */
export type Leaf = LeafName | 'footer';

/** Writes a body line by line: HTML, text, headings, images and annotations together, so that they agree. */
export class BodyWriter {
  private readonly blocks = new BlockWriter();
  private line = new LineWriter();
  private lineImages: BodyImage[] = [];
  private leaf: Leaf = 'p';
  /** Line breaks since the last line with something on it. */
  private breaks = 0;
  private readonly textParts: string[] = [];
  private textLength = 0;
  private separator: '\n' | '\t' = '\n';
  private readonly headings: BodyHeading[] = [];
  private readonly images: BodyImage[] = [];
  private readonly footers: string[] = [];
  private readonly annotations = new AnnotationWriter();

  /** `linkAt` says which link, if any, a place of the text is to be. */
  constructor(private readonly linkAt: LinkAt | null) {}

  private readonly linkInLine: LinkAt = offset => this.linkAt?.(this.lineStart + offset) ?? null;
  private readonly onWord = (): void => this.annotations.word(this.lineStart + this.line.text.length);

  /** Ends what is being written; what follows stands in a leaf of this kind. */
  beginLeaf(leaf: Leaf): void {
    this.endLine();
    this.blocks.endLeaf();
    this.breaks = 0;
    this.leaf = leaf;
  }

  /** Opens a container, whose own words stand in a leaf of this kind. */
  open(name: string, tag: string, leaf: Leaf): void {
    this.beginLeaf(leaf);
    this.blocks.open(name, tag);
  }

  /** Closes the container opened last; what follows stands in a leaf of this kind. */
  close(name: string, leaf: Leaf): void {
    this.beginLeaf(leaf);
    this.blocks.close(name);
  }

  /** Writes words, as they stand in the source. */
  words(value: string, marks: readonly Mark[]): void {
    this.line.write(visibleCharacters(value), marks, this.onWord, this.linkAt && this.linkInLine);
  }

  /** Writes an image. */
  image(image: BodyImage, tag: string, marks: readonly Mark[]): void {
    this.line.writeImage(tag, marks);
    this.lineImages.push(image);
  }

  /** A line break; two without a word between them end the paragraph. */
  breakLine(): void {
    this.breaks = this.endLine() ? 1 : this.breaks + 1;
    if (this.breaks > 1 && this.leaf === 'p') this.blocks.endLeaf();
  }

  /** How much text is written down; ask between two blocks. */
  get length(): number {
    return this.textLength;
  }

  /** What parts the next words from those before: a tab between the cells of a row. */
  separateBy(separator: '\n' | '\t'): void {
    this.separator = separator;
  }

  /** Begins an annotated stretch. */
  openAnnotation(): AnnotationFrame {
    return this.annotations.open();
  }

  /** Ends it. */
  closeAnnotation(frame: AnnotationFrame, kind: Annotation['kind'], attributes: Record<string, string>): void {
    const end = this.line.text === '' ? this.textLength : this.lineStart + this.line.text.length;
    this.annotations.close(frame, kind, attributes, kind === 'CHART' ? this.textLength : end);
  }

  /** Ends the body. */
  finish(): Omit<SanitizedBody, 'report'> {
    this.beginLeaf('p');
    const { headings, images, footers } = this;
    const annotations = this.annotations.written;
    return { html: this.blocks.html, text: this.textParts.join(''), annotations, images, headings, footers };
  }

  /** Where the text of the line being written begins, if it stays. */
  private get lineStart(): number {
    return this.textLength === 0 ? 0 : this.textLength + this.separator.length;
  }

  /** Writes the line down, if there is something on it that belongs to the article; says whether it did. */
  private endLine(): boolean {
    const { line, lineImages } = this;
    if (!line.isVisible) return false;
    const isWritten = this.belongs(line);
    if (isWritten) this.writeLine(line, lineImages);
    else this.annotations.forgetFrom(this.lineStart);
    this.annotations.endLine();
    this.line = new LineWriter();
    this.lineImages = [];
    return isWritten;
  }

  private belongs(line: LineWriter): boolean {
    const kind = this.leaf === 'footer' ? 'CREDIT' : line.hasImage ? 'PROSE' : kindOfLine(line.text);
    if (kind === 'CREDIT' && line.text !== '') this.footers.push(line.text);
    return kind === 'PROSE';
  }

  private writeLine(line: LineWriter, images: readonly BodyImage[]): void {
    const leaf = this.leaf === 'footer' ? 'p' : this.leaf;
    const level = leaf === 'p' || leaf === 'bare' ? null : Number(leaf.slice(1));
    if (level !== null && !this.blocks.isInLeaf) {
      this.headings.push({ level, text: '', anchor: `section-${this.headings.length + 1}` });
    }
    const heading = level === null ? undefined : this.headings.at(-1);
    if (heading) heading.text += (heading.text && ' ') + line.text;
    this.blocks.line(leaf, line.finish(), heading?.anchor ?? null);
    this.images.push(...images);
    if (line.text !== '') this.writeText(line.text);
  }

  private writeText(text: string): void {
    if (this.textLength > 0) this.textParts.push(this.separator);
    this.textParts.push(text);
    this.textLength = this.lineStart + text.length;
    this.separator = '\n';
  }
}
