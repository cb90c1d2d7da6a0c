import type { QueryWord } from './read-query.js';

/** An article to be scored. */
export interface ScoredText {
  /** Folded. */
  title: string;
  text: string;
  /** 0 of one without. */
  publishedAt: number;
}

/** BM25's own: how soon a further occurrence of a word counts less, and how much a long text counts less. */
const K1 = 1.2;
const B = 0.75;

/** UTF-16 units of a middling folded text. A constant, so that an article's score does not change with the others. */
const MIDDLING_LENGTH = 1_200;

/** Occurrences in the text that one in the title counts as. */
const TITLE_WEIGHT = 6;

/** Milliseconds in which the worth of an article falls by half: mild, a fifth in a year. */
const HALF_LIFE = 3 * 365 * 24 * 3_600_000;

/** What scores count from: ratios of them do not depend on it, nor on the time of asking, so that cursors hold. */
const TIME_ZERO = Date.UTC(2020, 0, 1);

/**
 * How well an article answers, above 0: BM25, with the title as a part of the text that counts more, and less for the
 * older. A word that is not in the article, which was found by its security then, counts as if it stood there once.
 */
export function scoreArticle({ title, text, publishedAt }: ScoredText, words: readonly ScoredWord[]): number {
  const norm = 1 - B + (B * text.length) / MIDDLING_LENGTH;
  const sum = words.reduce((total, { needle, weight }) => {
    const count = TITLE_WEIGHT * occurrences(title, needle) + occurrences(text, needle);
    const frequency = Math.max(count, 1);
    return total + (weight * frequency * (K1 + 1)) / (frequency + K1 * norm);
  }, 0);
  return sum * 2 ** (((publishedAt || TIME_ZERO) - TIME_ZERO) / HALF_LIFE);
}

/** A word, and what it weighs among those of its query. */
export interface ScoredWord extends Pick<QueryWord, 'needle'> {
  weight: number;
}

/** Articles with a word that are counted: a word that more have is as frequent as can be. */
export const MOST_COUNTED = 500;

/** The weight of a word by the number of articles that have it: the rarer the more. */
export function weightOf(articles: number): number {
  return Math.log(1 + MOST_COUNTED / Math.max(articles, 1));
}

function occurrences(text: string, needle: string): number {
  let count = 0;
  // The space behind a word is that before the next.
  const step = needle.endsWith(' ') ? needle.length - 1 : needle.length;
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + step)) count++;
  return count;
}
