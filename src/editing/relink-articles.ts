import { setImmediate } from 'node:timers/promises';
import type { Database } from '../database/database.js';
import { foresee, inTransaction } from '../database/transaction.js';
import { type LinkPlan, planLinks, recordRelinking, writeLinks } from './link-article.js';
import { loadLinked } from './load-linked.js';
import { type ShownStock, shownStock } from './shown-stock.js';
import type { Work } from './work.js';

/** What relinking works with. */
export interface Relinking extends Pick<Work, 'actor'> {
  database: Database;
  /** The time, in epoch milliseconds. */
  now(): number;
}

/** The links that an article gained and lost. */
export interface LinkChange {
  /** Its key. */
  article: number;
  title: string;
  added: readonly ShownStock[];
  removed: readonly ShownStock[];
}

/** What relinking came to; a link of which only the role, the confidence or the reason changed counts as neither. */
export interface RelinkResult {
  articleCount: number;
  linkedCount: number;
  unlinkedCount: number;
  /** The largest, the largest first. */
  changes: readonly LinkChange[];
}

/** Articles of one transaction: few enough that other writers wait for a blink only. */
export const RELINK_BATCH = 50;

/** Changes that are told of one call: what a person looks over. */
const MOST_CHANGES = 100;

/**
 * Runs the linker again over articles, by what is stored of their posts; the trash is left alone, and editors' rulings
 * stay. A dry run tells the same, and stores nothing. Each batch stands by itself: after an interruption it is safe to
 * begin again.
 */
export async function relinkArticles(
  { database, now, actor }: Relinking,
  keys: readonly number[],
  isDryRun: boolean,
): Promise<RelinkResult> {
  const changes: LinkChange[] = [];
  let articleCount = 0;
  for (let start = 0; start < keys.length; start += RELINK_BATCH) {
    const batch = keys.slice(start, start + RELINK_BATCH);
    const work = { now: now(), actor };
    const plans = isDryRun
      ? await foresee(database, async em => planLinks({ ...work, em }, await loadLinked({ em }, batch, false)))
      : await inTransaction(database, em => relinkBatch({ ...work, em }, batch));
    articleCount += plans.length;
    changes.push(...plans.map(changeOf).filter(change => sizeOf(change) > 0));
    await setImmediate();
  }
  return {
    articleCount,
    linkedCount: sum(changes.map(({ added }) => added.length)),
    unlinkedCount: sum(changes.map(({ removed }) => removed.length)),
    changes: largestChanges(changes, MOST_CHANGES),
  };
}

/** The largest changes, the largest first; among equals the article that came in first. */
export function largestChanges(changes: readonly LinkChange[], most: number): LinkChange[] {
  return changes.toSorted((a, b) => sizeOf(b) - sizeOf(a) || a.article - b.article).slice(0, most);
}

async function relinkBatch(work: Work, keys: readonly number[]): Promise<LinkPlan[]> {
  const plans = await planLinks(work, await loadLinked(work, keys, true));
  await writeLinks(work, plans);
  await recordRelinking(work, plans);
  return plans;
}

/** Asked once the batch is stored, for what was made in it has its keys then. */
function changeOf({ linked: { article }, added, removed }: LinkPlan): LinkChange {
  const shown = (links: readonly Pick<LinkPlan['added'][number], 'stock'>[]): ShownStock[] =>
    links.map(({ stock }) => shownStock(stock)).sort((a, b) => (a.symbol < b.symbol ? -1 : 1));
  return { article: article.id, title: article.title, added: shown(added), removed: shown(removed) };
}

function sizeOf({ added, removed }: LinkChange): number {
  return added.length + removed.length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
