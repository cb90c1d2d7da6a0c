import DataLoader from 'dataloader';
import type { Rows } from '../database/database.js';
import type { ArticleBodyRow, ArticleRow } from '../database/rows.js';
import type { Viewer } from '../viewer/viewer.js';
import { visibleAmong } from '../viewer/visibility.js';
import { likeness } from './likeness.js';
import { linkedArticles } from './linked-articles.js';
import { checkedLimit } from './paging.js';
import { articlesOfOneKind, articlesSharingStocks, type KeysOfSubjects } from './related-candidates.js';

/** How many where nothing is said, and at most. */
const [USUAL, MOST] = [5, 50];

/** Articles of one batch: each has a part of its own in a statement, of which SQLite takes 500. */
const SUBJECTS = { maxBatchSize: 100 };

/** What a link between two posts weighs: as much as a security that nobody else speaks of. */
const LINK = weightOf(2);

/** The reads of others that this one rests on. */
interface RelatedReads {
  article: DataLoader<number, ArticleRow | null>;
  articleBody: DataLoader<number, ArticleBodyRow>;
  stockArticleCount: DataLoader<number, number>;
}

/**
 * Loads the visible articles that are related to one, never itself: those that share the rarest securities or link to
 * one another, then those whose text is the most alike, then the newest. All of this is sought among some hundred
 * that share a security, a tag or the category, or are the newest of all.
 */
export function relatedArticlesLoader(
  rows: Rows,
  viewer: Viewer,
  reads: RelatedReads,
  limit?: number | null,
): DataLoader<ArticleRow, ArticleRow[], number> {
  const most = checkedLimit('limit', limit ?? USUAL, MOST);
  const load = async (subjects: readonly ArticleRow[]) => {
    const scores = await scoresOf(rows, viewer, reads, subjects);
    const contenders = subjects.map(({ id }) => contendersOf(scores.get(id) ?? new Map(), most));
    const shown = await loadShown(rows, viewer, new Set(contenders.flatMap(found => [...found.keys()])));
    const keys = subjects.map((subject, index) =>
      ranked(subject, contenders[index] ?? new Map(), shown).slice(0, most),
    );
    return await Promise.all(keys.map(async of => (await reads.article.loadMany(of)).filter(isArticle)));
  };
  return new DataLoader(load, { ...SUBJECTS, cacheKeyFn: ({ id }) => id });
}

/** Of each subject its candidates, and what is between them and it. */
type Scores = KeysOfSubjects<number>;

async function scoresOf(
  rows: Rows,
  viewer: Viewer,
  reads: RelatedReads,
  subjects: readonly ArticleRow[],
): Promise<Scores> {
  const shared = await articlesSharingStocks(rows, viewer, subjects);
  const stocks = [...new Set([...shared.values()].flatMap(found => [...found.values()].flat()))];
  const counts = await Promise.all(stocks.map(stock => reads.stockArticleCount.load(stock)));
  const weights = new Map(stocks.map((stock, index) => [stock, weightOf(counts[index] ?? 0)]));
  const others = await articlesOfOneKind(rows, viewer, subjects);
  const scores: Scores = new Map(
    subjects.map(({ id }) => {
      const found = new Map((others.get(id) ?? []).map(article => [article, 0]));
      for (const [article, keys] of shared.get(id) ?? []) found.set(article, sum(keys, weights));
      return [id, found];
    }),
  );
  for (const [subject, article] of await linkedArticles(rows, viewer, reads.articleBody, subjects, scores)) {
    const found = scores.get(subject);
    found?.set(article, (found.get(article) ?? 0) + LINK);
  }
  for (const { id } of subjects) scores.get(id)?.delete(id);
  return scores;
}

/** What a shared security weighs: the less, the more articles refer to it. */
function weightOf(articleCount: number): number {
  return 1 / Math.log(2 + articleCount);
}

/** In the order of the keys, so that the same securities have the same sum to the last digit. */
function sum(stocks: readonly number[], weights: ReadonlyMap<number, number>): number {
  return stocks.toSorted((a, b) => a - b).reduce((total, stock) => total + (weights.get(stock) ?? 0), 0);
}

/** Those that can come among the first: of the rest the text need not be looked at. */
function contendersOf(scores: ReadonlyMap<number, number>, most: number): Map<number, number> {
  const places = [...scores.values()].sort((a, b) => b - a);
  const least = places[most - 1] ?? 0;
  return new Map([...scores].filter(([, score]) => score >= least));
}

type Shown = Pick<ArticleRow, 'id' | 'title' | 'excerpt' | 'publishedAt'>;

async function loadShown(rows: Rows, viewer: Viewer, keys: ReadonlySet<number>): Promise<Map<number, Shown>> {
  const found = await visibleAmong(rows, viewer, [...keys])
    .select(['Article.id', 'Article.title', 'Article.excerpt', 'Article.publishedAt'])
    .execute();
  return new Map(found.map(article => [article.id, article]));
}

/** The least that texts must have in common where nothing else is; by chance some two-character words are. */
const LEAST_LIKENESS = 0.1;

function ranked(subject: Shown, scores: ReadonlyMap<number, number>, shown: ReadonlyMap<number, Shown>): number[] {
  const like = likeness(textOf(subject));
  return [...scores]
    .flatMap(([key, score]) => {
      const article = shown.get(key);
      return article === undefined ? [] : { key, score, likeness: like(textOf(article)), at: article.publishedAt ?? 0 };
    })
    .filter(article => article.score > 0 || article.likeness >= LEAST_LIKENESS)
    .sort((a, b) => b.score - a.score || b.likeness - a.likeness || b.at - a.at || b.key - a.key)
    .map(({ key }) => key);
}

function textOf({ title, excerpt }: Shown): string {
  return `${title}\n${excerpt}`;
}

function isArticle(found: ArticleRow | Error | null): found is ArticleRow {
  return found !== null && !(found instanceof Error);
}
