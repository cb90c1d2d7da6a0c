import { type PostWarning, UnreadablePostError } from '../../errors.js';
import { type CategoryFact, findCategory } from './category.js';
import { excerptOf } from './excerpt.js';
import { findAuthors } from './find-authors.js';
import { findDate } from './find-date.js';
import { findSource } from './find-source.js';
import { guessTitle } from './guess-title.js';
import { countCharacters, readingMinutes } from './reading-time.js';

/** What a post says of itself, as parsing leaves it. */
export interface StatedFacts {
  title: string | null;
  publishedAt: Date | null;
  fileDay: string | null;
  externalId: string | null;
  category: string | null;
  tags: readonly string[];
  digest: string | null;
  authors: readonly string[];
  source: string | null;
}

/** What is read of a sanitized body: its text, and the credit lines that were taken from it. */
export interface BodyText {
  text: string;
  footers: readonly string[];
}

/** A post's facts, as an article bears them. Strings hold no markup. */
export interface PostFacts {
  title: string;
  titleIsGuessed: boolean;
  publishedAt: Date | null;
  dateIsGuessed: boolean;
  source: string | null;
  /** False where the source is only inferred from the tag. */
  sourceIsStated: boolean;
  category: CategoryFact | null;
  tags: string[];
  authors: string[];
  excerpt: string;
  excerptIsStated: boolean;
  characterCount: number;
  readingMinutes: number;
  warnings: PostWarning[];
}

/**
 * Says what is known of a post, and what had to be guessed. `cleanText` makes plain text of what a post states. A post
 * with neither title nor text throws UnreadablePostError.
 */
export function extractFacts(
  stated: StatedFacts,
  body: BodyText,
  cleanText: (value: string) => string,
  timeZone: string,
): PostFacts {
  const warnings: PostWarning[] = [];
  const cleanNames = (names: readonly string[]): string[] => [...new Set(names.map(cleanText).filter(Boolean))];
  const digest = cleanText(stated.digest ?? '');
  const tags = cleanNames(stated.tags);
  const statedSource = stated.source === null ? null : cleanText(stated.source) || null;
  const category = stated.category === null ? '' : cleanText(stated.category);
  const statedTitle = cleanText(stated.title ?? '');
  const date = findDate(stated, timeZone, warnings);
  const source = findSource({ footers: body.footers.map(cleanText), stated: statedSource, tags, category });
  const statedAuthors = cleanNames(stated.authors);
  return {
    title: statedTitle || guessTitleOf(digest, body.text, cleanText, warnings),
    titleIsGuessed: statedTitle === '',
    publishedAt: date.publishedAt,
    dateIsGuessed: date.isGuessed,
    source: source.name,
    sourceIsStated: source.isStated,
    category: findCategory(category, tags),
    tags,
    authors: statedAuthors.length > 0 ? statedAuthors : cleanNames(findAuthors(body.text, body.footers)),
    excerpt: excerptOf(digest || body.text),
    excerptIsStated: digest !== '',
    characterCount: countCharacters(body.text),
    readingMinutes: readingMinutes(body.text),
    warnings,
  };
}

function guessTitleOf(
  digest: string,
  text: string,
  cleanText: (value: string) => string,
  warnings: PostWarning[],
): string {
  const title = guessTitle(digest) || cleanText(guessTitle(text));
  if (title === '') throw new UnreadablePostError('The post has neither a title nor a text to take one from.');
  const origin = digest === '' ? "text's" : "digest's";
  warnings.push({
    code: 'TITLE_GUESSED',
    message: `The post states no title; its ${origin} first sentence was taken.`,
  });
  return title;
}
