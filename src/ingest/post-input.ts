import type { ArticleStatus } from '../entities/article.js';
import type { PostFormat } from './parse/parse-post.js';

/** A post as a caller hands it in; what it says besides `content` wins over the post itself. */
export interface PostInput {
  /** JEKYLL where nothing is said. */
  format?: PostFormat | null;
  content: string;
  filename?: string | null;
  title?: string | null;
  slug?: string | null;
  /** Epoch milliseconds. */
  publishedAt?: number | null;
  category?: string | null;
  tags?: readonly string[] | null;
  source?: string | null;
  externalId?: string | null;
  status?: ArticleStatus | null;
}
