/** An article to be scored. */
export interface ScoredArticle {
  /** Of the part of its folded text that words are counted in, in bytes of UTF-8. */
  length: number;
  /** How often each word stands in the title and in the text. */
  counts: readonly { inTitle: number; inText: number }[];
  /** 0 of one without. */
  publishedAt: number;
}

/** BM25's own: how soon a further occurrence of a word counts less, and how much a long text counts less. */
const K1 = 1.2;
const B = 0.75;

/** Bytes of a middling folded text. A constant, so that an article's score does not change with the others. */
const MIDDLING_LENGTH = 3_000;

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
export function scoreArticle({ length, counts, publishedAt }: ScoredArticle, weights: readonly number[]): number {
  const norm = 1 - B + (B * length) / MIDDLING_LENGTH;
  const sum = counts.reduce((total, { inTitle, inText }, index) => {
    const frequency = Math.max(TITLE_WEIGHT * inTitle + inText, 1);
    return total + ((weights[index] ?? 0) * frequency * (K1 + 1)) / (frequency + K1 * norm);
  }, 0);
  return sum * 2 ** (((publishedAt || TIME_ZERO) - TIME_ZERO) / HALF_LIFE);
}

/** Articles with a word that are counted: a word that more have is as frequent as can be. */
export const MOST_COUNTED = 500;

/** The weight of a word by the number of articles that have it: the rarer the more. */
export function weightOf(articles: number): number {
  return Math.log(1 + MOST_COUNTED / Math.max(articles, 1));
}
