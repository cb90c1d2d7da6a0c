import { checkSlug, isSlugTaken } from '../editing/article-slugs.js';
import { freeSlug } from '../editing/free-slug.js';
import { slugOfTitle } from '../editing/slugify.js';
import type { Work } from '../editing/work.js';
import type { Article } from '../entities/article.js';
import type { ReadPost } from './read-post.js';

/** What a post is known by: its id, or else the slug it asks for, with the day where its file's name has one. */
export function postKeyOf(post: ReadPost): string {
  if (post.externalId !== null) return `id:${post.externalId}`;
  const isDated = post.givenSlug === null && post.fileDay !== null;
  return isDated ? `slug:${post.fileDay}-${askedSlug(post)}` : `slug:${askedSlug(post)}`;
}

/** The slug that a post's article has or gets. Throws DUPLICATE where its caller insists on another article's. */
export async function findSlug(work: Work, post: ReadPost, stored: Article | null): Promise<string> {
  const { givenSlug } = post;
  if (givenSlug !== null) return await checkSlug(work, givenSlug, stored);
  return stored?.slug ?? (await freeSlug(askedSlug(post), slug => isSlugTaken(work, slug, null)));
}

/** The slug that a post asks for, be it free or not. */
export function askedSlug({ givenSlug, statedSlug, fields }: ReadPost): string {
  return givenSlug ?? (slugOfTitle(statedSlug ?? '') || slugOfTitle(fields.title) || NAMELESS);
}

/** The slug of a title without letters or digits. */
const NAMELESS = 'article';
