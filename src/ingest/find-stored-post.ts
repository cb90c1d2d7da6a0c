import { LockMode } from '@mikro-orm/core';
import type { StoredArticle } from '../editing/change-article.js';
import type { Work } from '../editing/work.js';
import { Article } from '../entities/article.js';
import { ArticleBody } from '../entities/article-body.js';
import { ArticleStock } from '../entities/article-stock.js';
import { ArticleTag } from '../entities/article-tag.js';

/** The article that a post is a form or an older version of, with its links. */
export interface StoredPost extends StoredArticle {
  stocks: readonly ArticleStock[];
}

/** Loads what is stored of a post, by what it is known by, and keeps other writers away from it; null if nothing is. */
export async function findStoredPost({ em }: Work, postKey: string): Promise<StoredPost | null> {
  const article = await em.findOne(Article, { postKey }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (article === null) return null;
  const body = await em.findOneOrFail(ArticleBody, { article });
  const tags = await em.find(ArticleTag, { article }, { orderBy: { position: 'asc' } });
  const stocks = await em.find(ArticleStock, { article });
  return { article, body, tags, stocks };
}
