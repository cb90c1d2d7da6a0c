import { withoutMarks } from '../securities/exchange-marks.js';
import { foldName } from '../text/fold-name.js';

/** A name, folded, without the exchange's marks in front, and behind it the class or kind of the share (A, B, -W, -SW, -U) or 退. */
export function bareName(name: string): string {
  const bare = foldName(withoutMarks(name)).replace(MARK_BEHIND, '');
  return bare.length >= SHORTEST ? bare : foldName(name);
}

/** A folded name without the word for the company's legal form; null where it has none. */
export function withoutLegalForm(folded: string): string | null {
  const bare = folded.replace(LEGAL_FORM, '');
  return bare === folded || bare.length < SHORTEST ? null : bare;
}

const SHORTEST = 2;

const MARK_BEHIND = /(?:(?<=\p{Script=Han})[ab]|-[a-z]{1,3}|退)$/u;
const LEGAL_FORM = /(?:股份|集团|控股)+$/u;
