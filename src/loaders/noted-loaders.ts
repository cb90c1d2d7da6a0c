import type DataLoader from 'dataloader';
import type { Reads, Span } from '../answers/reads.js';
import type { ArticleListArguments } from './article-list.js';
import type { ArticlePage } from './article-page.js';
import type { Loaders } from './create-loaders.js';
import { cursorParts, type PageArguments } from './paging.js';

/**
 * The same loaders, which note what an answer is made from. What a loader reads is said here for those that frontends
 * ask all the time; whatever goes through another counts as made from everything.
 */
export function notedLoaders(loaders: Loaders, reads: Reads): Loaders {
  const ofArticle = (key: number) => reads.noteRow('Article', key);
  const noted: Partial<Loaders> = {
    article: onLoad(loaders.article, ofArticle),
    articleBody: onLoad(loaders.articleBody, ofArticle),
    articleStocks: onLoad(loaders.articleStocks, ofArticle, stocks => {
      for (const { id } of stocks) reads.noteRow('StockReference', id);
    }),
    corrections: onLoad(loaders.corrections, ofArticle),
    articleTags: onLoad(loaders.articleTags, ofArticle, tags => {
      for (const { id } of tags) reads.noteRow('Tag', id);
    }),
    category: onLoad(loaders.category, key => reads.noteRow('Category', key)),
    source: onLoad(loaders.source, key => reads.noteRow('Source', key)),
    async findArticle(keys) {
      const article = await loaders.findArticle(keys);
      // What is not found by the slug that it has now may be another's next.
      if (article === null || (keys.slug != null && keys.slug !== article.slug)) reads.noteAll();
      else ofArticle(article.id);
      return article;
    },
    async findStock(notation) {
      const stock = await loaders.findStock(notation);
      // Readers know of one that is not listed by the articles that speak of it.
      if (stock === null || stock.listedAt === null) reads.noteAll();
      else reads.noteRow('StockReference', stock.id);
      reads.keys.add('StockReference');
      return stock;
    },
    articles: async args => notedPage(await loaders.articles(args), args, reads),
    stockArticles: args => withPages(loaders.stockArticles(args), args, reads),
    termArticles: (kind, args) => withPages(loaders.termArticles(kind, args), args, reads),
  };
  return new Proxy(loaders, {
    get(target, name) {
      if (name in noted) return Reflect.get(noted, name);
      reads.noteAll();
      return Reflect.get(target, name);
    },
  });
}

/** A loader that tells what is loaded by it. */
function onLoad<Key, Value>(
  loader: DataLoader<Key, Value>,
  onKey: (key: Key) => void,
  onValue?: (value: Value) => void,
): DataLoader<Key, Value> {
  return instead(loader, {
    async load(key: Key) {
      onKey(key);
      const value = await loader.load(key);
      onValue?.(value);
      return value;
    },
  });
}

function withPages<Row extends ListedArticle>(
  loader: DataLoader<number, ArticlePage<Row>>,
  args: ArticleListArguments,
  reads: Reads,
): DataLoader<number, ArticlePage<Row>> {
  return instead(loader, { load: async (key: number) => notedPage(await loader.load(key), args, reads) });
}

interface ListedArticle {
  id: number;
  publishedAt: number | null;
}

/** A page that notes what stands on it, where an article that comes in would stand there, too, and whether all are counted. */
function notedPage<Row extends ListedArticle>(
  page: ArticlePage<Row>,
  args: ArticleListArguments,
  reads: Reads,
): ArticlePage<Row> {
  for (const { id } of page.rows) reads.noteRow('Article', id);
  const span = spanOf(page, args);
  if (span === null) reads.noteAll();
  else reads.spans.push(span);
  return instead(page, {
    total() {
      reads.noteAll();
      return page.total();
    },
    get facets() {
      reads.noteAll();
      return page.facets;
    },
  });
}

/** Where in the order of publication a page lies, with what would push into it; null where it has no such place. */
function spanOf<Row extends ListedArticle>(page: ArticlePage<Row>, args: ArticleListArguments): Span | null {
  const { filter, orderBy, after, before, last } = args;
  const isNewestFirst = orderBy == null || (orderBy.field === 'PUBLISHED_AT' && orderBy.direction === 'DESC');
  if (!isNewestFirst || last != null || before != null || filter?.onePerStory === true) return null;
  const end = page.next === null ? filter?.publishedAfter : page.next.publishedAt;
  return {
    from: end ?? Number.NEGATIVE_INFINITY,
    to: Math.min(timeOfCursor(after), filter?.publishedBefore ?? Number.POSITIVE_INFINITY),
  };
}

function timeOfCursor(after: PageArguments['after']): number {
  const value = after == null ? null : cursorParts(after)[1];
  return typeof value === 'number' ? value : Number.POSITIVE_INFINITY;
}

/** The same object with some of its members replaced. */
function instead<Whole extends object>(whole: Whole, members: Partial<Whole>): Whole {
  const replaced: Whole = Object.create(whole);
  return Object.defineProperties(replaced, Object.getOwnPropertyDescriptors(members));
}
