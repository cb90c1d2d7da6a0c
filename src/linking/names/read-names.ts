import type { Directory, KnownSecurity } from '../directory.js';
import type { Doubt } from '../doubt.js';
import { issuerOf } from '../securities/issuer.js';
import type { PostField } from '../text/post-field.js';
import { doubtOf } from './name-doubts.js';
import type { FormKind, NameForm } from './name-form.js';
import { findNames, type NameScan, type NameSpot } from './name-spot.js';

/** A spot as the name of one company. */
export interface Meaning {
  issuer: string;
  /** Its listings under these words. */
  listings: readonly KnownSecurity[];
  form: NameForm;
  doubt: Doubt | null;
}

/** A spot with all that it can mean, the likeliest first. */
export interface NameReading {
  spot: NameSpot;
  meanings: readonly Meaning[];
}

/** A field's names as read. */
export interface FieldReading extends Pick<NameScan, 'phraseAround'> {
  field: PostField;
  names: NameReading[];
}

/** Reads the names of a field, each by itself: nothing of what the rest of the post says. */
export function readNames(field: PostField, directory: Directory, publishedAt: number | null): FieldReading {
  const { spots, phraseAround } = findNames(field, directory);
  return { field, phraseAround, names: spots.map(spot => ({ spot, meanings: meaningsOf(spot, publishedAt) })) };
}

/** The one meaning that nothing speaks against; null where something does, or several are as good. */
export function plainMeaning({ meanings: [first, second] }: NameReading): Meaning | null {
  if (first === undefined || first.doubt !== null) return null;
  return second !== undefined && second.doubt === null && rankOf(first.form, null) === rankOf(second.form, null)
    ? null
    : first;
}

function meaningsOf(spot: NameSpot, publishedAt: number | null): Meaning[] {
  const byIssuer = Map.groupBy(spot.forms, ({ security }) => issuerOf(security));
  return [...byIssuer]
    .flatMap(([issuer, forms]) => {
      const [form] = forms.toSorted((a, b) => rankOf(a, publishedAt) - rankOf(b, publishedAt));
      if (form === undefined) return [];
      return { issuer, listings: forms.map(({ security }) => security), form, doubt: doubtOf(spot, form) };
    })
    .sort((a, b) => rankOf(a.form, publishedAt) - rankOf(b.form, publishedAt));
}

/** How near a form is to being the name: what is listed so today, what was so at the time, then the rest. */
function rankOf({ kind, seenUntil }: NameForm, publishedAt: number | null): number {
  const wasItsName = seenUntil !== null && publishedAt !== null && publishedAt <= seenUntil;
  return kind === 'FORMER_NAME' && wasItsName ? -1 : RANK[kind];
}

const RANK: Readonly<Record<FormKind, number>> = {
  NAME: 0,
  FULL_NAME: 0,
  OTHER: 1,
  ENGLISH: 1,
  FORMER_NAME: 2,
  SUBSIDIARY: 3,
  ABBREVIATION: 4,
  SHORT_NAME: 5,
};
