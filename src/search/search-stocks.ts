import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { anyOf } from '../database/conditions.js';
import type { Rows } from '../database/database.js';
import { isOneOf, isStorable } from '../database/is-one-of.js';
import { readSymbol, type SymbolQuery } from '../linking/securities/read-symbol.js';
import { venueOf } from '../linking/securities/venues.js';
import { foldWords } from './fold-words.js';
import { positionOf } from './position-of.js';
import { END, LINE, SECID } from './stock-lookup.js';

/** What is asked of the directory: whether a row of StockReference is found, and its place among those that are. */
export interface StockSearch {
  isFound: RawBuilder<SqlBool>;
  /** As text that is ordered by its bytes: how well it is found, then shares before the rest, then the symbol. */
  place: RawBuilder<string>;
  /** What a cursor's place belongs to. */
  words: string;
}

/** Reads a query for securities: a code's start in any notation, part of a name, pinyin, initials. Null where it says nothing. */
export function searchStocks(rows: Rows, query: string): StockSearch | null {
  if (query.length > LONGEST_QUERY || !isStorable(query)) return NOTHING;
  const words = foldWords(query);
  if (words === '') return null;
  // Pinyin is typed with gaps or without, and ü as v.
  const typed = words.replace(/[\s'’]/g, '').replaceAll('ü', 'v') || words;
  const names = (text: string) => positionOf(rows, NAMES, text);
  const keys = (text: string) => positionOf(rows, KEYS, text);
  const meant = readSymbol(query);
  const isMeant = isOneOf('StockReference.symbol', meant?.symbols ?? []);
  const isWhole = sql<SqlBool>`${keys(LINE.whole + typed)} > 0`;
  const isInitial = sql<SqlBool>`${keys(LINE.initials + typed)} > 0`;
  const isLater = sql<SqlBool>`${keys(LINE.later + typed)} > 0`;
  // The first look spares nearly all rows the three others.
  const isTyped = sql<SqlBool>`(${keys(typed)} > 0 and (${isWhole} or ${isInitial} or ${isLater}))`;
  const isOtherwise = otherStarts(words, meant, typed).map(start => sql<SqlBool>`${keys(LINE.whole + start)} > 0`);
  const isStarted = anyOf([isWhole, ...isOtherwise]);
  return {
    words,
    isFound: anyOf([sql`${names(words)} > 0`, isTyped, ...isOtherwise]),
    place: sql`case
      when ${isMeant} or ${keys(`${LINE.whole}${words}.`)} = 1 or ${names(LINE.whole + words + END)} = 1 then '0'
      when ${names(LINE.whole + words + END)} > 0 or ${keys(LINE.whole + typed + END)} > 0 then '1'
      when ${names(LINE.whole + words)} > 0 or ${isStarted} then '2'
      when ${keys(LINE.initials + typed + END)} > 0 then '3'
      when ${isInitial} then '4'
      else '5' end
      || case ${sql.ref('StockReference.kind')} when 'EQUITY' then '0' else '1' end
      || ${sql.ref('StockReference.symbol')}`,
  };
}

/** UTF-16 units beyond which nothing is called so. */
const LONGEST_QUERY = 200;

const NAMES = 'StockReference.searchNames';
const KEYS = 'StockReference.searchKeys';

const NOTHING: StockSearch = { words: '', isFound: sql`false`, place: sql`'9'` };

/** What else a line of keys can begin with: the symbols of a whole notation, and a code's start behind a market's name. */
function otherStarts(words: string, meant: SymbolQuery | null, typed: string): string[] {
  const symbols = meant === null || meant.code !== null ? [] : meant.symbols;
  const starts = [...symbols.map(symbol => symbol.toLowerCase()), ...codeStarts(words)];
  return [...new Set(starts)].filter(start => start !== typed);
}

/** 1.6016, SH.6016, sh:6016, NASDAQ:AA, $NI, as lines of keys have them. */
function codeStarts(words: string): string[] {
  const [, cashtag] = /^\$([a-z]+)$/.exec(words) ?? [];
  if (cashtag !== undefined) return [cashtag];
  if (/^\d{1,3}\.\w/.test(words)) return [SECID + words];
  const [, market = '', start = ''] = /^([a-z]{2,6})[.:_ ] ?([a-z0-9_]+)$/.exec(words) ?? [];
  return venueOf(market.toUpperCase())?.suffixes.map(suffix => suffix.toLowerCase() + start) ?? [];
}
