import { foldText, isCjk } from './fold-text.js';
import { queryTokens } from './text-tokens.js';

/** A word or a phrase of a query. */
export interface QueryWord {
  /** As it was typed, without its quotes or sign. */
  typed: string;
  isQuoted: boolean;
  /** What a folded text holds where it holds the word: with spaces at the ends of Latin words and numbers, which match whole. */
  needle: string;
  /** What a text that holds it has among its tokens. */
  tokens: readonly string[];
  /** Whether the one token says all: then a text with it holds the word. */
  isToken: boolean;
}

/** What a query asks for: texts with all of the wanted, and none of the unwanted. */
export interface TextQuery {
  wanted: readonly QueryWord[];
  unwanted: readonly QueryWord[];
}

/** UTF-16 units and words beyond which a query finds nothing. */
const LONGEST_QUERY = 10_000;
const MOST_WORDS = 64;

/** Reads a query; null where it asks for nothing that can be searched. No query is wrong: signs without a sense are none. */
export function readQuery(query: string): TextQuery | null {
  if (query.length > LONGEST_QUERY) return null;
  const wanted = new Map<string, QueryWord>();
  const unwanted = new Map<string, QueryWord>();
  for (const [, sign, quoted, plain = ''] of query.matchAll(WORDS)) {
    const word = wordOf(quoted ?? plain, quoted !== undefined);
    if (word !== null) (sign === '' ? wanted : unwanted).set(`${word.isQuoted} ${word.needle}`, word);
  }
  if (wanted.size === 0 || wanted.size + unwanted.size > MOST_WORDS) return null;
  return { wanted: [...wanted.values()], unwanted: [...unwanted.values()] };
}

/** Words next to each other as one word. */
export interface WordRun extends QueryWord {
  /** Where the first of them stands, and how many they are. */
  start: number;
  length: number;
}

/** Words of the longest name that is looked for. */
const LONGEST_RUN = 5;

/** The wanted Latin words next to each other that may be one name, as “Ping An Bank”; the longest first. */
export function wordRuns({ wanted }: TextQuery): WordRun[] {
  const lengths = Array.from({ length: LONGEST_RUN - 1 }, (_, index) => LONGEST_RUN - index);
  return lengths.flatMap(length =>
    wanted.flatMap((_, start) => {
      const words = wanted.slice(start, start + length);
      if (words.length < length || !words.every(isLatin)) return [];
      const run = wordOf(words.map(({ typed }) => typed).join(' '), false);
      return run === null ? [] : [{ ...run, start, length }];
    }),
  );
}

function isLatin({ needle, isQuoted }: QueryWord): boolean {
  return !isQuoted && needle.startsWith(' ') && needle.endsWith(' ');
}

/** A sign to exclude, then a phrase in quotes of either width, or anything without spaces. */
const WORDS = /([-－]?)(?:["＂“”]([^"＂“”]*)["＂“”]|(\S+))/g;

function wordOf(typed: string, isQuoted: boolean): QueryWord | null {
  const { folded } = foldText(typed);
  const phrase = folded.trim();
  if (phrase === '') return null;
  const [head = '', end = ''] = [phrase, phrase.slice(phrase.lastIndexOf(' ') + 1)].map(run => (isCjk(run) ? '' : ' '));
  const tokens = queryTokens(folded);
  const isToken = tokens.length === 1 && tokens[0] === phrase;
  return { typed, isQuoted, needle: head + phrase + end, tokens, isToken };
}
