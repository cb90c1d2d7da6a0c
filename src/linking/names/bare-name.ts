import { withoutMarks } from '../securities/exchange-marks.js';
import { foldName } from '../text/fold-name.js';

/** A name, folded, without the exchange's marks in front, and behind it the class or kind of the share (A, B, -W, -SW, -U) or 退. */
export function bareName(name: string): string {
  const bare = foldName(withoutMarks(name)).replace(MARK_BEHIND, '');
  return bare.length >= SHORTEST ? bare : foldName(name);
}

/** A folded name without the words for the company's form, one less each time: 旭辉控股, 旭辉 of 旭辉控股集团. */
export function shorterNames(folded: string): string[] {
  const bare = folded.replace(LEGAL_FORM, '');
  const isName = bare !== folded && bare.length >= (folded.endsWith('国际') ? SHORTEST_OF_WORLD : SHORTEST);
  return isName ? [bare, ...shorterNames(bare)] : [];
}

const SHORTEST = 2;
/** 中芯国际 is no 中芯, but 东方海外国际 is 东方海外. */
const SHORTEST_OF_WORLD = 4;

const MARK_BEHIND = /(?:(?<=\p{Script=Han})[ab]|-[a-z]{1,3}|退)$/u;
const LEGAL_FORM = /(?:股份|集团|控股|国际)$/u;
