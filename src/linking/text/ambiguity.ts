import { BEGINNINGS, MOSTLY_ELSE, SOMETIMES_ELSE } from '../words/ambiguous-names.js';
import { listed } from '../words/listed.js';
import { PLAIN_NAMES } from '../words/plain-names.js';
import { partOfSpeech, wordsOf } from './segmenter.js';

/**
 * What else the words of a name are: mostly something else; sometimes, as a theme or a trade; the beginning of longer
 * phrases; hardly ever anything.
 */
export type Ambiguity = 'MOSTLY' | 'SOMETIMES' | 'AS_BEGINNING' | 'HARDLY';

/** By our lists, and for what they do not have by the dictionary. */
export function ambiguityOf(folded: string): Ambiguity {
  const known = listedAmbiguityOf(folded);
  if (known !== null) return known;
  if (!IS_CHINESE.test(folded) || folded.length > LONGEST_WORD) return 'HARDLY';
  if (isPlaceAndTrade(folded)) return 'AS_BEGINNING';
  const speech = partOfSpeech(folded);
  return speech === null || !COMMON.test(speech) ? 'HARDLY' : folded.length === 2 ? 'MOSTLY' : 'SOMETIMES';
}

/** By our lists alone; null where they do not have it. */
export function listedAmbiguityOf(folded: string): Ambiguity | null {
  return AMBIGUITY.get(folded) ?? null;
}

/** Whether all the words of a phrase are common ones: 未来发展. */
export function isPlainSpeech(folded: string): boolean {
  return wordsOf(folded).every(word => word.length > 1 && COMMON.test(partOfSpeech(word) ?? ''));
}

/** 上海汽车 is a company, and the beginning of 上海汽车产业. */
function isPlaceAndTrade(folded: string): boolean {
  const [place, trade, ...others] = folded.length === LONGEST_WORD ? wordsOf(folded) : [];
  if (place === undefined || trade === undefined || others.length > 0) return false;
  return partOfSpeech(place) === 'ns' && COMMON.test(partOfSpeech(trade) ?? '');
}

const IS_CHINESE = /^\p{Script=Han}+$/u;
const LONGEST_WORD = 4;

/**
 * jieba's tags (of ICTCLAS) for all but what names a company, a person or a place: nt, nz, nr and ns name those; j is an
 * abbreviation, l a set phrase that it takes many company names for.
 */
const COMMON = /^(?:n|ng|v|vn|vd|a|ad|an|d|i|t|s|f|m|q|b|z|c|r)$/;

const AMBIGUITY: ReadonlyMap<string, Ambiguity> = new Map<string, Ambiguity>([
  ...listed(PLAIN_NAMES, 'HARDLY'),
  ...listed(BEGINNINGS, 'AS_BEGINNING'),
  ...listed(SOMETIMES_ELSE, 'SOMETIMES'),
  ...listed(MOSTLY_ELSE, 'MOSTLY'),
]);
