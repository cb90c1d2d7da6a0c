/** What one part of a post (front matter, page, body) says of the post. Null or empty: it does not say. */
export interface Statement {
  title: string | null;
  /** As written, best first. */
  dates: string[];
  slug: string | null;
  externalId: string | null;
  category: string | null;
  tags: string[];
  digest: string | null;
  canonicalUrl: string | null;
  authors: string[];
  source: string | null;
  isDraft: boolean;
}

/** A statement that says nothing. */
export function unsaid(): Statement {
  return {
    title: null,
    dates: [],
    slug: null,
    externalId: null,
    category: null,
    tags: [],
    digest: null,
    canonicalUrl: null,
    authors: [],
    source: null,
    isDraft: false,
  };
}
