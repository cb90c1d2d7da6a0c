import { foldWidth } from './fold-width.js';

/** A name as names are compared: half width, lower case, and Chinese ones without the spaces that lists put into them. */
export function foldName(name: string): string {
  return foldWidth(name.normalize('NFC')).trim().replace(SPACE_BESIDE_HAN, '').toLowerCase();
}

/**
 * A folded name without what exchanges put on it: marks of special treatment, of the first days and of dividends in
 * front (*ST, PT, S, N, C, XD, XR, DR); the class or kind of the share behind (A, B, -W, -SW, -U), or 退.
 */
export function undecorated(folded: string): string {
  const bare = folded.replace(MARK_IN_FRONT, '').replace(MARK_BEHIND, '');
  return bare.length >= SHORTEST ? bare : folded;
}

/** A folded name without the word for the company's legal form; null where it has none. */
export function withoutLegalForm(folded: string): string | null {
  const bare = folded.replace(LEGAL_FORM, '');
  return bare === folded || bare.length < SHORTEST ? null : bare;
}

const SHORTEST = 2;

const SPACE_BESIDE_HAN = /(?<=\p{Script=Han}|\*) +| +(?=\p{Script=Han})/gu;
const MARK_IN_FRONT = /^(?:s?\*?st|pt|xd|xr|dr|[nsc](?=\p{Script=Han}))/u;
const MARK_BEHIND = /(?:(?<=\p{Script=Han})[ab]|-[a-z]{1,3}|退)$/u;
const LEGAL_FORM = /(?:股份|集团|控股)+$/u;
