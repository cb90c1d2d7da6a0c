import { type FilterQuery, LockMode } from '@mikro-orm/core';
import { Article } from '../entities/article.js';
import { ArticleBody } from '../entities/article-body.js';
import { ArticleStock } from '../entities/article-stock.js';
import { ArticleTag } from '../entities/article-tag.js';
import type { Category } from '../entities/category.js';
import type { Source } from '../entities/source.js';
import { StockRuling } from '../entities/stock-ruling.js';
import type { Tag } from '../entities/tag.js';
import { UserError } from '../errors.js';
import { keyOf } from '../schema/node.js';
import type { Work } from './work.js';

/** An article as it lies in the database, loaded for a change. */
export interface StoredArticle {
  article: Article;
  body: ArticleBody;
  /** In the order of their positions. */
  tags: readonly ArticleTag[];
  stocks: readonly ArticleStock[];
  /** What editors said of its links. */
  rulings: readonly StockRuling[];
}

/**
 * All that a write decides of an article; version and times are the matter of `changeArticle`, links of `linkArticle`,
 * the story of `joinStory`.
 */
export interface ArticleContent {
  article: Omit<Article, 'id' | 'createdAt' | 'updatedAt' | 'version' | 'source' | 'category' | 'story'>;
  source: Source | null;
  category: Category | null;
  body: Omit<ArticleBody, 'article' | 'refusedMentions' | symbol>;
  tags: readonly Tag[];
}

/** Loads an article for a change, and keeps other writers away from it; null where there is none. */
export async function loadStored({ em }: Work, where: FilterQuery<Article>): Promise<StoredArticle | null> {
  const article = await em.findOne(Article, where, {
    lockMode: LockMode.PESSIMISTIC_WRITE,
  });
  if (article === null) return null;
  const body = await em.findOneOrFail(ArticleBody, { article });
  const tags = await em.find(ArticleTag, { article }, { orderBy: { position: 'asc' }, populate: ['tag'] });
  const stocks = await em.find(ArticleStock, { article });
  const rulings = await em.find(StockRuling, { article }, { populate: ['stock'] });
  await em.populate(article, ['source', 'category']);
  return { article, body, tags, stocks, rulings };
}

/**
 * Loads the article that a caller wants to change. Throws NOT_FOUND for an unknown id, and VERSION_CONFLICT where
 * somebody has changed the article since the caller read it; null expects no version.
 */
export async function loadToChange(
  work: Work,
  id: string,
  expectedVersion?: number | null,
  argument = 'id',
): Promise<StoredArticle> {
  const key = keyOf('Article', id);
  const stored = key === null ? null : await loadStored(work, { id: key });
  if (stored === null) {
    throw new UserError('NOT_FOUND', [argument], `${argument}: there is no article ${JSON.stringify(id)}.`);
  }
  const { version } = stored.article;
  if (expectedVersion != null && expectedVersion !== version) {
    const message = `expectedVersion: the article has version ${version}, not ${expectedVersion}; read it again, and repeat the change on what it is.`;
    throw new UserError('VERSION_CONFLICT', ['expectedVersion'], message, stored.article.id);
  }
  return stored;
}

/** What is stored, as content to write with changes. */
export function contentOf({ article, body, tags }: StoredArticle): ArticleContent {
  const { slug, externalId, postKey, title, excerpt, status, publishedAt, canonicalUrl } = article;
  const { characterCount, readingMinutes, warningCount, images, authors, source, category } = article;
  const { html, text, original, headings, warnings, annotations, statedFields, editedFields, knownForms } = body;
  return {
    article: {
      ...{ slug, externalId, postKey, title, excerpt, status, publishedAt, canonicalUrl },
      ...{ characterCount, readingMinutes, warningCount, images, authors },
    },
    body: { html, text, original, headings, warnings, annotations, statedFields, editedFields, knownForms },
    ...{ source, category, tags: tags.map(({ tag }) => tag) },
  };
}
