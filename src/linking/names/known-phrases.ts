import { foldName } from '../text/fold-name.js';
import { IDIOMS } from '../words/idioms.js';
import { AUTHORITIES, UNIVERSITIES } from '../words/institutions.js';
import { MEDIA } from '../words/media.js';
import { PhraseIndex } from './phrase-index.js';

/** Longer names and phrases of what is no security, each with what it is. */
export const KNOWN_PHRASES: PhraseIndex<string> = new PhraseIndex([
  ...phrases(MEDIA, 'a publisher'),
  ...phrases(AUTHORITIES, 'an institution'),
  ...phrases(UNIVERSITIES, 'a university'),
  ...phrases(IDIOMS, 'a set phrase'),
]);

function phrases(list: string, what: string): (readonly [string, string])[] {
  return list
    .trim()
    .split(/\s+/)
    .map(phrase => [foldName(phrase), what] as const);
}
