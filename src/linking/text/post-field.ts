import type { MentionField } from '../security-link.js';
import { foldWidth } from './fold-width.js';

/** A post's title or text. */
export interface PostField {
  name: MentionField;
  written: string;
  /** In half-width forms and lower case, every character at its own offset. */
  folded: string;
}

export function postField(name: MentionField, written: string): PostField {
  const folded = foldWidth(written).replace(UPPER_CASE, letter => letter.toLowerCase());
  return { name, written, folded };
}

/** The letters whose lower case is as long as they are: not Turkish İ, which becomes two. */
const UPPER_CASE = /[A-ZÀ-ÖØ-Þ]/g;
