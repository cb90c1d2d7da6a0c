import { Article } from '../entities/article.js';
import { ArticleBody } from '../entities/article-body.js';
import { ArticleTag } from '../entities/article-tag.js';
import type { Tag } from '../entities/tag.js';
import { assignChanged } from './assign-changed.js';
import type { Work } from './work.js';

/** All that a write decides of an article; version and times are this file's matter. */
export interface ArticleContent {
  article: Omit<Article, 'id' | 'createdAt' | 'updatedAt' | 'version'>;
  body: Omit<ArticleBody, 'article' | symbol>;
  tags: readonly Tag[];
}

/** An article as it lies in the database, loaded for a change. */
export interface StoredArticle {
  article: Article;
  body: ArticleBody;
  /** In the order of their positions. */
  tags: readonly ArticleTag[];
}

/** What a write came to. */
export interface ArticleChange {
  article: Article;
  /** The properties that differ from before; none where nothing was written. */
  changedFields: readonly string[];
}

/**
 * Writes an article, new where none is stored. The only code that does: whatever differs makes one new version, and
 * where nothing does, nothing is written.
 */
export function changeArticle(work: Work, stored: StoredArticle | null, content: ArticleContent): ArticleChange {
  return stored === null ? createArticle(work, content) : updateArticle(work, stored, content);
}

function createArticle({ em, now }: Work, content: ArticleContent): ArticleChange {
  const article = em.create(Article, { ...content.article, createdAt: now, updatedAt: now, version: 1 });
  em.create(ArticleBody, { ...content.body, article });
  for (const [position, tag] of content.tags.entries()) em.create(ArticleTag, { article, tag, position });
  return { article, changedFields: [...Object.keys(content.article), ...Object.keys(content.body), 'tags'] };
}

function updateArticle(work: Work, { article, body, tags }: StoredArticle, content: ArticleContent): ArticleChange {
  const changedFields = [
    ...assignChanged(article, content.article),
    ...assignChanged(body, content.body),
    ...(changeTags(work, article, tags, content.tags) ? ['tags'] : []),
  ];
  if (changedFields.length > 0) {
    article.version++;
    article.updatedAt = work.now;
  }
  return { article, changedFields };
}

function changeTags({ em }: Work, article: Article, stored: readonly ArticleTag[], wanted: readonly Tag[]): boolean {
  const isSame = stored.length === wanted.length && stored.every(({ tag }, position) => tag === wanted[position]);
  if (isSame) return false;
  for (const link of stored) if (!wanted.includes(link.tag)) em.remove(link);
  for (const [position, tag] of wanted.entries()) {
    const link = stored.find(candidate => candidate.tag === tag);
    if (link === undefined) em.create(ArticleTag, { article, tag, position });
    else link.position = position;
  }
  return true;
}
