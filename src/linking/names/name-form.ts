import type { AliasKind, KnownSecurity } from '../directory.js';
import type { SecurityKind } from '../securities/security-kind.js';
import { foldName } from '../text/fold-name.js';
import { bareName, shorterNames } from './bare-name.js';
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

/** All forms of a security's names; of equal ones that counts which somebody has said, before those that we derive. */
export function nameFormsOf(security: KnownSecurity): NameForm[] {
  if (NAMED_BY_WORDS.has(security.kind)) return [];
  const said = [
    ...(security.name === null ? [] : namedBy(security.name, { kind: 'NAME', standsAlone: null, seenUntil: null })),
    ...security.aliases.flatMap(({ name, ...alias }) => namedBy(name, alias)),
  ];
  const ordered = [...said.filter(isSaid), ...said.filter(form => !isSaid(form))];
  const forms = new Map<string, NameForm>();
  for (const form of ordered) {
    if (form.text.length >= SHORTEST && !forms.has(form.text)) forms.set(form.text, { ...form, security });
  }
  return [...forms.values()];
}

type Form = Omit<NameForm, 'security'>;

function isSaid({ kind }: Form): boolean {
  return kind !== 'SHORT_NAME';
}

function namedBy(name: string, as: Omit<Form, 'text'>): Form[] {
  return isLatin(name) ? englishForms(name, as) : chineseForms(name, as);
}

function chineseForms(name: string, as: Omit<Form, 'text'>): Form[] {
  const folded = foldName(name);
  const bare = bareName(name);
  // To make room for *ST a name is cut to two characters, which are then no name.
  const isCut = as.kind !== 'OTHER' && bare.length < SHORTEST_CUT && folded !== bare && folded.endsWith(bare);
  const shorter = as.kind === 'NAME' || as.kind === 'FORMER_NAME' ? shorterNames(bare) : [];
  return [
    { ...as, text: folded },
    { ...as, text: bare, kind: isCut ? 'SHORT_NAME' : as.kind },
    ...shorter.map(text => ({ ...as, text, kind: 'SHORT_NAME' as const })),
  ];
}

function englishForms(name: string, { standsAlone, seenUntil }: Omit<Form, 'text'>): Form[] {
  return englishNames(name).flatMap(text => {
    const short = firstWords(text);
    return [
      { text, kind: 'ENGLISH' as const, standsAlone, seenUntil },
      ...(short === null ? [] : [{ text: short, kind: 'SHORT_NAME' as const, standsAlone, seenUntil }]),
    ];
  });
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
