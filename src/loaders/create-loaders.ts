import type { Rows } from '../database/database.js';
import type { RevisionRow } from '../database/rows.js';
import { ANONYMOUS, type Viewer } from '../viewer/viewer.js';
import { apiTokenLoader, loadApiTokens } from './api-tokens.js';
import { type ArticleChangesArguments, loadArticleChanges } from './article-changes.js';
import { type ArticleListArguments, loadArticles } from './article-list.js';
import { findPreview } from './article-preview.js';
import { articleStocksLoader } from './article-stocks.js';
import { type ArticleKeys, articleBodyLoader, articleLoader, findArticle } from './articles.js';
import { articlesPerDayLoader, type DayRange } from './articles-per-day.js';
import { loadArticlesToRelink, type RelinkSelection } from './articles-to-relink.js';
import { auditEntryLoader } from './audit-entries.js';
import { type AuditLogArguments, loadAuditLog } from './audit-log.js';
import { byArguments } from './by-arguments.js';
import { type FeedFilter, loadFeed } from './feed.js';
import { mentionedWithLoader } from './mentioned-with.js';
import type { PageArguments } from './paging.js';
import { relatedArticlesLoader } from './related-articles.js';
import { correctionsLoader, diffRevision, loadRevisions, revisionLoader, workingCopyLoader } from './revisions.js';
import { type ArticleSearchArguments, searchArticles } from './search-articles.js';
import { snippetLoader } from './search-snippets.js';
import { type StockArticleArguments, stockArticlesLoader, stockCountLoader } from './stock-articles.js';
import { loadStocks, type StockListArguments } from './stock-list.js';
import { findStock, otherListingsLoader, stockAliasesLoader, stockLoader } from './stocks.js';
import { storyLeadLoader, storyLoader, storySourcesLoader } from './stories.js';
import { storyArticlesLoader } from './story-articles.js';
import { loadStories } from './story-list.js';
import { termArticlesLoader, termCountLoader } from './term-articles.js';
import { loadTerms, type TermListArguments } from './term-list.js';
import { articleTagsLoader, findTerm, type TermKind, termLoader, visibleTermLoader } from './terms.js';
import { loadTrendingStocks, type TrendArguments } from './trending-stocks.js';
import { articleChangeLoader, deliveryLoader, loadDeliveries, loadWebhooks, webhookLoader } from './webhooks.js';

/** Every read that a viewer can ask for. What is loaded once is kept, so make new ones for each request and write. */
export type Loaders = ReturnType<typeof createLoaders>;

/** Days are those of the time zone. */
export function createLoaders(rows: Rows, viewer: Viewer, timeZone: string) {
  const article = articleLoader(rows, viewer);
  const articleBody = articleBodyLoader(rows);
  const stockArticleCount = stockCountLoader(rows, viewer);
  const story = storyLoader(rows, viewer);
  return {
    article,
    publicArticle: articleLoader(rows, ANONYMOUS),
    articleChange: articleChangeLoader(rows),
    articleBody,
    articleStocks: articleStocksLoader(rows),
    articleTags: articleTagsLoader(rows),
    apiToken: apiTokenLoader(rows),
    auditEntry: auditEntryLoader(rows),
    webhook: webhookLoader(rows),
    webhookDelivery: deliveryLoader(rows),
    otherListings: otherListingsLoader(rows, viewer),
    corrections: correctionsLoader(rows),
    revision: revisionLoader(rows),
    workingCopy: workingCopyLoader(rows),
    category: termLoader(rows, 'Category'),
    source: termLoader(rows, 'Source'),
    stock: stockLoader(rows, viewer),
    stockAliases: stockAliasesLoader(rows),
    stockArticleCount,
    relatedArticles: byArguments((limit?: number | null) =>
      relatedArticlesLoader(rows, viewer, { article, articleBody, stockArticleCount }, limit),
    ),
    stockArticles: byArguments((args: StockArticleArguments) => stockArticlesLoader(rows, viewer, timeZone, args)),
    articlesPerDay: byArguments((range: DayRange) => articlesPerDayLoader(rows, timeZone, range)),
    mentionedWith: byArguments((limit?: number | null) => mentionedWithLoader(rows, limit)),
    story,
    storyArticles: byArguments((args: PageArguments) => storyArticlesLoader(rows, viewer, timeZone, args)),
    storyLead: storyLeadLoader(rows, viewer),
    storySources: storySourcesLoader(rows, viewer),
    termArticleCount: byArguments((kind: TermKind) => termCountLoader(rows, viewer, kind)),
    termArticles: byArguments((kind: TermKind, args: ArticleListArguments) =>
      termArticlesLoader(rows, viewer, timeZone, kind, args),
    ),
    visibleTerm: byArguments((kind: TermKind) => visibleTermLoader(rows, viewer, kind)),
    revisionDiff: (revision: RevisionRow, againstVersion?: number | null) =>
      diffRevision(rows, revision, againstVersion),
    revisions: (article: number, args: Pick<PageArguments, 'first' | 'after'>) => loadRevisions(rows, article, args),
    findArticle: (keys: ArticleKeys) => findArticle(rows, viewer, keys),
    findStock: (notation: string) => findStock(rows, viewer, notation),
    findTerm: (kind: TermKind, slug: string) => findTerm(rows, viewer, kind, slug),
    articlePreview: (token: string, now: number) => findPreview(rows, token, now),
    apiTokens: () => loadApiTokens(rows),
    webhooks: () => loadWebhooks(rows),
    deliveries: (webhook: number, args: Pick<PageArguments, 'first' | 'after'>) => loadDeliveries(rows, webhook, args),
    auditLog: (args: AuditLogArguments) => loadAuditLog(rows, args),
    articleChanges: (args: ArticleChangesArguments) => loadArticleChanges(rows, args),
    feed: (filter: FeedFilter, publicUrl: string) => loadFeed(rows, filter, publicUrl, timeZone),
    articles: (args: ArticleListArguments) => loadArticles(rows, viewer, timeZone, args),
    articlesToRelink: (selection: RelinkSelection) => loadArticlesToRelink(rows, viewer, selection),
    searchArticles: (args: ArticleSearchArguments) => searchArticles(rows, viewer, timeZone, args),
    snippet: snippetLoader(articleBody),
    stocks: (args: StockListArguments) => loadStocks(rows, viewer, args),
    trendingStocks: (now: number, args: TrendArguments) => loadTrendingStocks(rows, now, args),
    stories: (args: PageArguments) => loadStories(rows, viewer, story, args),
    terms: (kind: TermKind, args: TermListArguments) => loadTerms(rows, viewer, kind, args),
  };
}
