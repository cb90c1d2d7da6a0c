import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { anyOf } from '../database/conditions.js';
import type { Rows } from '../database/database.js';
import { isOneOf } from '../database/is-one-of.js';
import type { StockReferenceRow } from '../database/rows.js';
import { readSymbol } from '../linking/securities/read-symbol.js';
import { simplify } from './fold-characters.js';
import { foldWords } from './fold-words.js';
import { positionOf } from './position-of.js';
import type { QueryWord } from './read-query.js';
import { END, LINE } from './stock-lookup.js';

/** What a security is known by; see stock-lookup.ts. */
export type NamedStock = Pick<StockReferenceRow, 'id' | 'symbol' | 'searchNames' | 'searchKeys'>;

/** Words of a query that are looked up: nobody asks for more securities, and each costs a look at the directory. */
const MOST_WORDS = 8;

/** UTF-16 units beyond which nothing is called so. */
const LONGEST_NAME = 100;

/** The securities that words may name whole: by name, alias, code in any notation, pinyin or its initials. Null where none can be. */
export function mayBeNamed(rows: Rows, words: readonly QueryWord[]): RawBuilder<SqlBool> | null {
  const asked = words.filter(isName).slice(0, MOST_WORDS).map(meaningOf);
  if (asked.length === 0) return null;
  const found = asked.flatMap(({ symbols, names, keys }) => [
    ...(symbols.length === 0 ? [] : [isOneOf('StockReference.symbol', symbols)]),
    ...names.map(name => sql<SqlBool>`${positionOf(rows, 'StockReference.searchNames', name)} > 0`),
    ...keys.map(key => sql<SqlBool>`${positionOf(rows, 'StockReference.searchKeys', key)} > 0`),
  ]);
  return anyOf(found);
}

/** Whether a word names a security. */
export function namesStock(word: QueryWord, { symbol, searchNames, searchKeys }: NamedStock): boolean {
  if (!isName(word)) return false;
  const { symbols, names, keys } = meaningOf(word);
  return (
    symbols.includes(symbol) ||
    names.some(name => searchNames.includes(name)) ||
    keys.some(key => searchKeys.includes(key))
  );
}

/** In quotes is text alone, and a number of four digits or fewer is an amount or a year sooner than a code of Hong Kong's. */
function isName({ typed, isQuoted }: QueryWord): boolean {
  return !isQuoted && typed.length > 1 && typed.length <= LONGEST_NAME && !/^\d{1,4}$/.test(typed.normalize('NFKC'));
}

function meaningOf({ typed }: QueryWord): { symbols: string[]; names: string[]; keys: string[] } {
  const words = foldWords(typed).replaceAll('\0', '');
  const names = [...new Set([words, simplify(words)])].map(name => LINE.whole + name + END);
  const pinyin = words.replace(/['’]/g, '').replaceAll('ü', 'v');
  const keys = /^[a-z0-9]/.test(pinyin) ? [LINE.whole + pinyin + END, LINE.initials + pinyin + END] : [];
  return { symbols: readSymbol(typed)?.symbols ?? [], names, keys };
}
