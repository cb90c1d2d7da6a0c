import type { Directory } from '../directory.js';
import type { PostField } from '../text/post-field.js';
import { KNOWN_PHRASES } from './known-phrases.js';
import type { NameForm } from './name-form.js';

/** A longer phrase of something else that words are a part of. */
interface Phrase {
  words: string;
  /** What it is, for a person. */
  what: string;
}

/** A place with the words of some names, before it is judged. */
export interface NameSpot {
  field: PostField;
  start: number;
  end: number;
  forms: readonly NameForm[];
  /** Null where the words stand free. */
  partOf: Phrase | null;
}

/** What the names and known phrases of a field take up. */
export interface NameScan {
  /** In order; no two overlap, but for those in a phrase. */
  spots: NameSpot[];
  /** The known phrase that a place is a part of. */
  phraseAround(start: number, end: number): Phrase | null;
}

/** Finds the names and known phrases of a field: of those that overlap the longest, of equally long ones the first. */
export function findNames(field: PostField, { names }: Directory): NameScan {
  const owners: (Owner | undefined)[] = [];
  const found: Owner[] = [];
  for (const { start, end, values } of KNOWN_PHRASES.placesIn(field.folded)) {
    found.push({ start, end, forms: [], what: values[0] ?? '' });
  }
  for (const { start, end, values } of names.placesIn(field.folded)) {
    found.push({ start, end, forms: values, what: null });
  }
  found.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const phraseOf = ({ start, end, what }: Owner): Phrase | null =>
    what === null ? null : { words: field.written.slice(start, end), what };
  const spots = found.flatMap(place => {
    const { start, end, forms } = place;
    const owner = ownerOf(owners, start, end);
    for (let at = start; owner === undefined && at < end; at++) owners[at] = place;
    const partOf = owner === undefined ? null : phraseOf(owner);
    return forms.length === 0 || (owner !== undefined && partOf === null) ? [] : { field, start, end, forms, partOf };
  });
  return {
    spots: spots.sort((a, b) => a.start - b.start),
    phraseAround(start, end) {
      const owner = owners[start];
      return owner === undefined || owner.end < end ? null : phraseOf(owner);
    },
  };
}

/** Whose the characters are: a name's, or with `what` a known phrase's. */
interface Owner {
  start: number;
  end: number;
  forms: readonly NameForm[];
  what: string | null;
}

function ownerOf(owners: readonly (Owner | undefined)[], start: number, end: number): Owner | undefined {
  for (let at = start; at < end; at++) if (owners[at] !== undefined) return owners[at];
  return undefined;
}
