/** An annotation of the markup as sanitize hands it over, uninterpreted. */
export interface Annotation {
  kind: 'CHART' | 'MENTION';
  /** id, class, href, data-code, data-code2, src and alt of the element and its wrapper or child together. */
  attributes: Readonly<Record<string, string>>;
  /** Half open in the text; a chart has no length. */
  start: number;
  end: number;
}

/** What of a post the linker reads. */
export interface LinkInput {
  title: string;
  text: string;
  /** Epoch milliseconds; a former name counts as long as it was the name. Null where it is not known. */
  publishedAt: number | null;
  annotations: readonly Annotation[];
}
