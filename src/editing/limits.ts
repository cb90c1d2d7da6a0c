/** Most characters (UTF-16 units) of what an editor, or the sender of a post, may give. */
export const MAX_LENGTHS = {
  title: 300,
  slug: 200,
  externalId: 200,
  category: 100,
  source: 100,
  filename: 400,
} as const;

/** Most characters of a tag's name. */
export const MAX_TAG = 100;

/** Most tags of an article. */
export const MAX_TAGS = 50;

/** Most characters of a note to readers, or of a reason. */
export const MAX_NOTE = 500;

/** Most bytes of a post or of an article's HTML, as UTF-8. The longest articles have some 100 kB. */
export const MAX_BYTES = 2_000_000;

/** Most terms that are merged into another at once: what an editor can still look over. */
export const MAX_MERGED = 100;

/** Most characters of a security's name, of a further name, and of what its issuer's listings share. */
export const MAX_STOCK_NAME = 100;

/** Most further names that editors give a security. */
export const MAX_STOCK_ALIASES = 50;

/** Most securities of one call: some tenths of a second, in one transaction. */
export const MAX_STOCKS = 1_000;

/** Most webhooks: each is looked at every second. */
export const MAX_WEBHOOKS = 100;

/** Most categories, and most securities, that one webhook follows. */
export const MAX_FOLLOWED = 100;

/** Most characters of a webhook's address. */
export const MAX_URL = 2_000;
