/** A body made safe, with what was learned on the way. */
export interface SanitizedBody {
  /** Safe to put in a page as it is: well-formed, and left as it is when sanitized again. */
  html: string;
  /**
   * The words a reader of `html` sees. Blocks, table rows and `<br>` end a line; cells are a tab apart, empty ones
   * leave no trace. A run of white space within a line (NBSP and U+3000 too) is one space.
   */
  text: string;
  annotations: Annotation[];
  /** The images that stay, in order. */
  images: BodyImage[];
  headings: BodyHeading[];
  /** Credit lines that were dropped, in order: source, editor, author. */
  footers: string[];
  report: SanitizeReport;
}

/** A stock annotation of eastmoney's markup, uninterpreted. */
export interface Annotation {
  /** CHART: a K-line image, which has no place in the text. MENTION: wraps words that stay in the text. */
  kind: 'CHART' | 'MENTION';
  /** What the annotated element, its wrapper and its image say together. */
  attributes: Readonly<Record<string, string>>;
  /** Half open, in `text`. */
  start: number;
  end: number;
}

/** An image of a body. */
export interface BodyImage {
  url: string;
  alt: string | null;
  width: number | null;
  height: number | null;
}

/** A heading of a body. */
export interface BodyHeading {
  level: number;
  text: string;
  /** The heading's id in `html`. */
  anchor: string;
}

/** How often something was removed. */
export interface Removal {
  name: string;
  count: number;
}

/** What sanitizing took away, for editors. What lies inside a dropped element is not counted again. */
export interface SanitizeReport {
  removedElements: Removal[];
  removedAttributes: Removal[];
  /** Addresses that stayed, in another spelling. */
  rewrittenUrls: number;
}
