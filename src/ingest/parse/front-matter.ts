/** Front matter's values by key, in lower case. Every value is text: a title of `1e3`, `null` or `yes` is a title. */
export type FrontMatter = ReadonlyMap<string, FrontMatterValue>;

/** A text, or a list of texts. */
export type FrontMatterValue = string | string[];

/** The keys that are read, by the fact they state, best first; Jekyll's own, then those of Hugo, Hexo and feeds. */
export const FRONT_MATTER_KEYS = {
  title: ['title'],
  date: ['date', 'publishedat', 'published_at', 'pubdate', 'publishdate'],
  slug: ['slug', 'permalink'],
  externalId: ['externalid', 'external_id', 'id', 'guid'],
  category: ['category'],
  categories: ['categories'],
  tags: ['tags', 'tag'],
  digest: ['digest', 'excerpt', 'description', 'summary'],
  canonicalUrl: ['canonical_url', 'canonicalurl', 'canonical', 'original_url'],
  authors: ['authors', 'author'],
  source: ['source'],
  published: ['published'],
  draft: ['draft'],
} as const;

/** A fact that front matter can state. */
export type FrontMatterFact = keyof typeof FRONT_MATTER_KEYS;

/** True for the keys that state a fact. */
export function isKnownKey(key: string): boolean {
  return KNOWN.has(key);
}

const KNOWN: ReadonlySet<string> = new Set(Object.values(FRONT_MATTER_KEYS).flat());
