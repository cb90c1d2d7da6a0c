import { isChannelTag, sourceOfTag } from './source-of-tag.js';

/** A category as the post states it, and what readers call it, where that is known. */
export interface CategoryFact {
  slug: string;
  name: string | null;
}

/**
 * The category of a post. The crawler's categories are feeds, named by their source in pinyin (jiemianxinwen); the one
 * tag beside such a name is readable (界面新闻新闻).
 */
export function findCategory(stated: string, tags: readonly string[]): CategoryFact | null {
  const slug = stated.replace(/\s+/g, ' ').trim();
  return slug === '' ? null : { slug, name: readableName(slug, tags) };
}

function readableName(slug: string, tags: readonly string[]): string | null {
  if (!/^[\w() -]+$/.test(slug)) return slug;
  const [tag, ...others] = tags;
  if (tag === undefined || others.length > 0) return null;
  return isChannelTag(tag) ? tag : sourceOfTag(tag);
}
