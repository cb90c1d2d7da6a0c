import { withoutMarks } from '../linking/securities/exchange-marks.js';
import { foldWords } from './fold-words.js';
import { pinyinOf } from './pinyin-of.js';

/** What a security is found by, line by line: two columns of its row. */
export interface StockLookup {
  /** Its names, folded, the listed one first; any part of them finds it. */
  searchNames: string;
  /** What is typed instead of a name: its code in all notations, pinyin, initials; the start of a line finds it. */
  searchKeys: string;
}

/** What begins a line, and so says what it is. Folded words hold none of these, nor END. */
export const LINE = {
  /** A name, a notation, a name's pinyin. */
  whole: '\n',
  /** The initials of a name's pinyin. */
  initials: '\t',
  /** A name's pinyin from a later syllable on: maotai of 贵州茅台. */
  later: '\v',
} as const;

/** What stands before eastmoney's market and code: whoever types 105 does not mean all of NASDAQ. */
export const SECID = '@';

/** What ends a line. */
export const END = '\r';

/** What the columns are made of. */
interface Named {
  symbol: string;
  market: number;
  code: string;
  yahooSymbol: string | null;
  name: string;
}

/** The two columns of a security. Whoever changes its identity, its name or an alias sets them anew. */
export function stockLookup(stock: Named, aliases: readonly { name: string; kind: string }[]): StockLookup {
  // Nobody spells a company's full name, or a subsidiary's.
  const spelled = aliases.filter(({ kind }) => kind !== 'FULL_NAME' && kind !== 'SUBSIDIARY');
  const shortNames = [stock, ...spelled].flatMap(({ name }) => [name, withoutMarks(name)]);
  const readings = distinct(shortNames.map(foldWords)).flatMap(pinyinOf);
  const pinyin = readings.map(syllables => syllables.map(({ whole }) => whole));
  return {
    searchNames: lines(LINE.whole, [stock, ...aliases].map(({ name }) => name).map(foldWords)),
    searchKeys: [
      lines(LINE.whole, [...notationsOf(stock), ...pinyin.map(syllables => syllables.join(''))]),
      lines(
        LINE.initials,
        readings.map(syllables => syllables.map(({ initial }) => initial).join('')),
      ),
      lines(LINE.later, pinyin.flatMap(laterParts)),
    ].join(''),
  };
}

/** Its code as people begin to write it, the symbol first: 601601.SH, SH601601, 1.601601, 601601.SS, 700.HK, HK700, BRK.B. */
function notationsOf({ symbol, market, code, yahooSymbol }: Named): string[] {
  const [digits = '', suffix = ''] = symbol.split('.');
  const short = suffix === 'HK' ? digits.replace(/^0+/, '') : digits.replace('_', '.');
  const all = [
    symbol,
    suffix + digits,
    `${SECID}${market}.${code}`,
    yahooSymbol ?? symbol,
    `${short}.${suffix}`,
    suffix + short,
  ];
  const lower = distinct(all.map(notation => notation.toLowerCase()));
  return lower.filter(notation => !lower.some(longer => longer !== notation && longer.startsWith(notation)));
}

/** Of a single syllable at the end there are hundreds: maotai, but not tai. */
function laterParts(syllables: readonly string[]): string[] {
  return syllables.slice(1, -1).map((_, index) => syllables.slice(index + 1).join(''));
}

function lines(start: string, texts: readonly string[]): string {
  return distinct(texts)
    .map(text => `${start}${text}${END}`)
    .join('');
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
