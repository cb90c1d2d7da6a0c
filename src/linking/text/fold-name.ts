import { foldWidth } from './fold-width.js';

/** A name as names are compared: half width, lower case, and Chinese ones without the spaces that lists put into them. */
export function foldName(name: string): string {
  return foldWidth(name.normalize('NFC')).trim().replace(SPACE_BESIDE_HAN, '').toLowerCase();
}

const SPACE_BESIDE_HAN = /(?<=\p{Script=Han}|\*) +| +(?=\p{Script=Han})/gu;
