import type { AliasKind, KnownSecurity } from '../directory.js';
import type { SecurityKind } from '../securities/security-kind.js';
import { foldName } from '../text/fold-name.js';
import { bareName, withoutLegalForm } from './bare-name.js';
import { englishNames, firstWords } from './english-names.js';

/** How a form of words names a security: as listed, by a further name, or by a part of one. */
export type FormKind = 'NAME' | 'SHORT_NAME' | AliasKind;

/** A form of words, folded, under which texts speak of a security. */
export interface NameForm {
  text: string;
  kind: FormKind;
  security: KnownSecurity;
  /** False: only beside the code or a fuller name. Null: as the words themselves tell. */
  standsAlone: boolean | null;
  /** Of a former name, the last time it was seen in use, in epoch milliseconds. */
  seenUntil: number | null;
}

/** All forms of a security's names; the first of two equal ones counts. */
export function nameFormsOf(security: KnownSecurity): NameForm[] {
  if (NAMED_BY_WORDS.has(security.kind)) return [];
  const forms = new Map<string, NameForm>();
  const add = (text: string, form: Omit<NameForm, 'text' | 'security'>) => {
    if (text.length >= SHORTEST && !forms.has(text)) forms.set(text, { text, security, ...form });
  };
  const addName = (name: string, kind: FormKind, standsAlone: boolean | null, seenUntil: number | null) => {
    if (isLatin(name)) addEnglish(name, standsAlone);
    else addChinese(name, kind, standsAlone, seenUntil);
  };
  const addChinese = (name: string, kind: FormKind, standsAlone: boolean | null, seenUntil: number | null) => {
    const folded = foldName(name);
    const bare = bareName(name);
    add(folded, { kind, standsAlone, seenUntil });
    // To make room for *ST a name is cut to two characters, which are then no name.
    const isCut = kind !== 'OTHER' && bare.length < SHORTEST_CUT && folded.endsWith(bare);
    add(bare, { kind: isCut ? 'SHORT_NAME' : kind, standsAlone, seenUntil });
    const short = kind === 'NAME' || kind === 'FORMER_NAME' ? withoutLegalForm(bare) : null;
    if (short !== null) add(short, { kind: 'SHORT_NAME', standsAlone: null, seenUntil });
  };
  const addEnglish = (name: string, standsAlone: boolean | null) => {
    for (const form of englishNames(name)) {
      add(form, { kind: 'ENGLISH', standsAlone, seenUntil: null });
      const short = firstWords(form);
      if (short !== null) add(short, { kind: 'SHORT_NAME', standsAlone, seenUntil: null });
    }
  };
  if (security.name !== null) addName(security.name, 'NAME', null, null);
  for (const { name, kind, standsAlone, seenUntil } of security.aliases) addName(name, kind, standsAlone, seenUntil);
  return [...forms.values()];
}

/** Indices and boards are spoken of in every report of the market, by words of daily speech: codes and markup link them. */
const NAMED_BY_WORDS: ReadonlySet<SecurityKind> = new Set<SecurityKind>([
  'INDEX',
  'SECTOR',
  'FUTURE',
  'FOREX',
  'OTHER',
]);

const SHORTEST = 2;
const SHORTEST_CUT = 3;

/** Whether a name has no Chinese in it. */
export function isLatin(name: string): boolean {
  return !/\p{Script=Han}/u.test(name);
}
