import type { Rows } from '../database/database.js';
import { type ArticleRow, fromJson } from '../database/rows.js';
import { toGlobalId } from '../schema/node.js';
import { ANONYMOUS } from '../viewer/viewer.js';
import { loadArticles } from './article-list.js';
import { articleUrl } from './article-url.js';
import { articleBodyLoader } from './articles.js';
import { findStock } from './stocks.js';
import { articleTagsLoader, findTerm, termLoader } from './terms.js';

/** Articles of a feed: some days of a busy desk. */
const MOST_ITEMS = 50;

/** What a feed is narrowed to: slugs of a category and a tag, and a security in any notation. */
export interface FeedFilter {
  category?: string | undefined;
  stock?: string | undefined;
  tag?: string | undefined;
}

/** An article in a feed. */
interface FeedItem {
  /** Opaque. */
  id: string;
  title: string;
  excerpt: string;
  /** Sanitized. */
  html: string;
  url: string;
  publishedAt: number;
  updatedAt: number;
  authors: readonly string[];
  /** The names of its category and tags. */
  terms: readonly string[];
}

/** The newest that everybody may read. */
export interface FeedContent {
  /** The names of what it is narrowed to. */
  subjects: readonly string[];
  items: readonly FeedItem[];
  /** When anything last changed that readers could notice; null where nothing ever did. */
  changedAt: number | null;
}

/** Loads a feed, for everybody alike; or says which part of the filter names nothing that a reader may see. */
export async function loadFeed(
  rows: Rows,
  filter: FeedFilter,
  publicUrl: string,
  timeZone: string,
): Promise<FeedContent | { unknown: keyof FeedFilter }> {
  const { category, stock, tag } = filter;
  const found = {
    category: category === undefined ? null : await findTerm(rows, ANONYMOUS, 'Category', category),
    stock: stock === undefined ? null : await findStock(rows, ANONYMOUS, stock),
    tag: tag === undefined ? null : await findTerm(rows, ANONYMOUS, 'Tag', tag),
  };
  for (const name of ['category', 'stock', 'tag'] as const) {
    if (filter[name] !== undefined && found[name] === null) return { unknown: name };
  }
  const { rows: articles } = await loadArticles(rows, ANONYMOUS, timeZone, {
    first: MOST_ITEMS,
    filter: {
      ...(found.category !== null && { categorySlugs: [found.category.slug] }),
      ...(found.stock !== null && { stockSymbols: [found.stock.symbol] }),
      ...(found.tag !== null && { anyTagSlugs: [found.tag.slug] }),
    },
  });
  const items = await itemsOf(rows, articles, publicUrl);
  const subjects = [found.category?.name, found.stock && (found.stock.name ?? found.stock.symbol), found.tag?.name];
  const changedAt = Math.max(await lastChange(rows), ...items.map(({ updatedAt }) => updatedAt));
  return { subjects: subjects.flatMap(name => name ?? []), items, changedAt: changedAt > 0 ? changedAt : null };
}

async function itemsOf(rows: Rows, articles: readonly ArticleRow[], publicUrl: string): Promise<FeedItem[]> {
  const [bodies, tags, categories] = [articleBodyLoader(rows), articleTagsLoader(rows), termLoader(rows, 'Category')];
  return await Promise.all(
    articles.map(async article => {
      const [{ html }, labels, category] = await Promise.all([
        bodies.load(article.id),
        tags.load(article.id),
        article.category === null ? null : categories.load(article.category),
      ]);
      return {
        ...{ id: toGlobalId('Article', article.id), title: article.title, excerpt: article.excerpt, html },
        url: articleUrl(article, publicUrl) ?? publicUrl,
        publishedAt: article.publishedAt ?? article.createdAt,
        updatedAt: article.updatedAt,
        authors: fromJson(article.authors),
        terms: [category, ...labels].flatMap(term => term?.name ?? []),
      };
    }),
  );
}

/** Also of what is no longer in the feed, for its readers see that it went. */
async function lastChange(rows: Rows): Promise<number> {
  const last = await rows.selectFrom('ArticleChange').select('createdAt').orderBy('id', 'desc').limit(1).execute();
  return last[0]?.createdAt ?? 0;
}
