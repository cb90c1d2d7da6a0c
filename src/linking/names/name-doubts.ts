import type { Doubt } from '../doubt.js';
import { isGrave, wordsCutBy } from '../text/across-words.js';
import { type Ambiguity, ambiguityOf, isPlainSpeech, listedAmbiguityOf } from '../text/ambiguity.js';
import { nounBehind } from '../text/noun-behind.js';
import { OF_A_COMPANY } from '../words/company-words.js';
import { CROPS, OF_THE_FARM } from '../words/crops.js';
import {
  ANOTHER_THING,
  LEGAL_FORM,
  LISTED_APART,
  LONGER_NAME,
  OTHER_COMPANY,
  REGISTERED,
  THEME,
} from '../words/endings.js';
import { isLatin, type NameForm } from './name-form.js';
import type { NameSpot } from './name-spot.js';

/** Why a spot may not mean the security of one of its forms; null where nothing speaks against it. */
export function doubtOf(spot: NameSpot, form: NameForm): Doubt | null {
  return firstOf(spot, form, () => true);
}

/** Why it cannot, whatever the rest of the post says. */
export function finalDoubtOf(spot: NameSpot, form: NameForm): Doubt | null {
  return firstOf(spot, form, ({ isFinal }) => isFinal);
}

function firstOf(spot: NameSpot, form: NameForm, isWanted: (doubt: Doubt) => boolean): Doubt | null {
  for (const rule of RULES) {
    const doubt = rule(spot, form);
    if (doubt !== null && isWanted(doubt)) return doubt;
  }
  return null;
}

type Rule = (spot: NameSpot, form: NameForm) => Doubt | null;

/** The cheap ones first: most spots are two characters of nothing. */
const RULES: readonly Rule[] = [partOfLonger, shortForm, latinWord, ordinaryWord, beginsLonger, cutsAWord];

function partOfLonger({ partOf }: NameSpot): Doubt | null {
  return partOf === null ? null : { reason: `part of ${partOf.words}, ${partOf.what}`, isFinal: true };
}

function cutsAWord({ field, start, end }: NameSpot, form: NameForm): Doubt | null {
  const { text } = form;
  if (isLatin(text)) return null;
  const cut = wordsCutBy(field.folded, start, end);
  const [first] = cut;
  if (first === undefined || !(text.length < SHORTEST_PLAIN || ambiguityOfForm(form) !== 'HARDLY' || isGrave(cut)))
    return null;
  return { reason: `cuts through the word ${first.text}`, isFinal: text.length < LONGEST_CUT };
}

/** A dictionary's word is sooner wrong than four characters of a name in a row, if the post has the name elsewhere. */
const LONGEST_CUT = 4;

function beginsLonger({ field, end }: NameSpot, form: NameForm): Doubt | null {
  const behind = field.folded.slice(end, end + LONGEST_EVIDENCE);
  if (LEGAL_FORM.test(behind) && !isWeak(form)) return null;
  const isFinal = isFragile(form);
  const endings = isFinal ? [LONGER_NAME, OTHER_COMPANY, ANOTHER_THING] : [LONGER_NAME, LISTED_APART];
  if (form.text.length < SHORTEST_PLAIN) endings.push(REGISTERED);
  const ending = endings.map(pattern => pattern.exec(behind)?.[0]).find(found => found !== undefined);
  return ending === undefined ? null : { reason: `begins a longer name, ${form.text}${ending}`, isFinal };
}

const LONGEST_ENDING = 8;

/** Whether the words are so short or so common that another word behind them makes them another name. */
function isFragile(form: NameForm): boolean {
  return isWeak(form) || ambiguityOfForm(form) !== 'HARDLY' || form.text.endsWith('控股');
}

/** Whether a form's words are no name by themselves, wherever they stand. */
function isWeak({ text, kind, standsAlone }: NameForm): boolean {
  if (standsAlone !== null) return !standsAlone;
  if (kind !== 'SHORT_NAME' && kind !== 'ABBREVIATION') return false;
  return text.length < SHORTEST_PLAIN || ambiguityOf(text) !== 'HARDLY' || isPlainSpeech(text);
}

/** Two characters of a name are a word, or a part of other names, too often. */
const SHORTEST_PLAIN = 3;

/** Whoever says that an alias stands alone knows better than the dictionary. */
function ambiguityOfForm({ text, standsAlone }: NameForm): Ambiguity {
  return standsAlone === true ? (listedAmbiguityOf(text) ?? 'HARDLY') : ambiguityOf(text);
}

function ordinaryWord({ field, end }: NameSpot, form: NameForm): Doubt | null {
  const ambiguity = ambiguityOfForm(form);
  if (ambiguity === 'HARDLY' || isOfACompany(field.folded, end)) return null;
  const behind = field.folded.slice(end, end + LONGEST_ENDING);
  if (ambiguity === 'MOSTLY' || isCropHere(form.text, field.folded)) {
    return { reason: 'mostly something else, and nothing says that it is the company', isFinal: false };
  }
  const more = ambiguity === 'AS_BEGINNING' ? nounBehind(field.folded, end) : THEME.exec(behind)?.[0];
  return more == null ? null : { reason: `goes on as ${form.text}${more}`, isFinal: false };
}

/** Whether a name is that of a crop, and the text is about such. */
function isCropHere(text: string, folded: string): boolean {
  return CROPS.has(text) && OF_THE_FARM.test(folded);
}

/** Whether what stands behind a place says that a listed company is meant. */
function isOfACompany(folded: string, end: number): boolean {
  return OF_A_COMPANY.test(folded.slice(end, end + LONGEST_EVIDENCE));
}

const LONGEST_EVIDENCE = 24;

function shortForm(_spot: NameSpot, form: NameForm): Doubt | null {
  return isWeak(form) ? { reason: 'a short form, without the fuller name or the code', isFinal: false } : null;
}

/** Single Latin words are brands and words of any kind; a name is written with a capital. */
function latinWord({ field, start, end }: NameSpot, { text, standsAlone }: NameForm): Doubt | null {
  if (!isLatin(text)) return null;
  if (!CAPITAL.test(field.written.charAt(start))) return { reason: 'a Latin word without a capital', isFinal: true };
  const isCompany = text.includes(' ') || standsAlone === true || isOfACompany(field.folded, end);
  return isCompany ? null : { reason: 'a single Latin word', isFinal: false };
}

const CAPITAL = /[\p{Lu}\d]/u;
