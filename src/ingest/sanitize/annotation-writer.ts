import type { Annotation } from './sanitized-body.js';

/** An annotated element that is not closed yet. */
export interface AnnotationFrame {
  /** Offset of its first word; null while it has none. */
  start: number | null;
  /** How many annotations there were before it. */
  readonly before: number;
}

/**
 * Keeps the annotations of a body. The innermost of several annotated elements is the annotation, and the outer ones
 * lend it what they know: eastmoney puts a span with the id around a link with the class, and an element that was
 * never closed must not claim the words up to the end.
 */
export class AnnotationWriter {
  readonly written: Annotation[] = [];
  private readonly frames: AnnotationFrame[] = [];
  /** How many annotations there were before the line being written. */
  private beforeLine = 0;

  /** Begins an annotated element. */
  open(): AnnotationFrame {
    const frame = { start: null, before: this.written.length };
    this.frames.push(frame);
    return frame;
  }

  /** A word is about to be written. */
  word(offset: number): void {
    for (const frame of this.frames) frame.start ??= offset;
  }

  /** Ends the annotated element begun last. */
  close(frame: AnnotationFrame, kind: Annotation['kind'], attributes: Record<string, string>, end: number): void {
    this.frames.pop();
    let inner = frame.before;
    while (inner < this.written.length && this.written[inner]?.kind !== kind) inner++;
    const found = this.written[inner];
    if (found) this.written[inner] = { ...found, attributes: merged(kind, attributes, found.attributes) };
    else if (kind === 'CHART') this.written.push({ kind, attributes, start: end, end });
    else if (frame.start !== null && frame.start < end)
      this.written.push({ kind, attributes, start: frame.start, end });
  }

  /** The line that began at an offset is dropped, and with it the words annotated there. A chart has no words. */
  forgetFrom(offset: number): void {
    const ofLine = this.written.splice(this.beforeLine);
    this.written.push(...ofLine.filter(annotation => annotation.kind === 'CHART'));
    for (const frame of this.frames) if (frame.start !== null && frame.start >= offset) frame.start = null;
  }

  /** What follows belongs to another line. */
  endLine(): void {
    this.beforeLine = this.written.length;
  }
}

/**
 * Of a chart the link around the image knows more (the image's data-code has a K before the code); of a mention the
 * element next to the words.
 */
function merged(
  kind: Annotation['kind'],
  outer: Readonly<Record<string, string>>,
  inner: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return kind === 'CHART' ? { ...inner, ...outer } : { ...outer, ...inner };
}
