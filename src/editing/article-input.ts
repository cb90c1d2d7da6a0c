/** What an editor gives of an article: a field left out stays, null clears it. */
export interface ArticleInput {
  title?: string | null;
  slug?: string | null;
  html?: string | null;
  category?: string | null;
  tags?: readonly string[] | null;
  source?: string | null;
  externalId?: string | null;
  canonicalUrl?: string | null;
  /** Epoch milliseconds. */
  publishedAt?: number | null;
}

/** The fields of an input. */
export const INPUT_FIELDS = [
  'title',
  'slug',
  'html',
  'category',
  'tags',
  'source',
  'externalId',
  'canonicalUrl',
  'publishedAt',
] as const satisfies (keyof ArticleInput)[];

/** Two inputs as one: what the later leaves out is the earlier's. */
export function mergedInput(earlier: ArticleInput, later: ArticleInput): ArticleInput {
  return { ...earlier, ...Object.fromEntries(Object.entries(later).filter(([, value]) => value !== undefined)) };
}
