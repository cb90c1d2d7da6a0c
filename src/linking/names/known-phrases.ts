import { IDIOMS } from '../words/idioms.js';
import { AUTHORITIES, UNIVERSITIES } from '../words/institutions.js';
import { listed } from '../words/listed.js';
import { MEDIA } from '../words/media.js';
import { PhraseIndex } from './phrase-index.js';

/** Longer names and phrases of what is no security, each with what it is. */
export const KNOWN_PHRASES: PhraseIndex<string> = new PhraseIndex([
  ...listed(MEDIA, 'a publisher'),
  ...listed(AUTHORITIES, 'an institution'),
  ...listed(UNIVERSITIES, 'a university'),
  ...listed(IDIOMS, 'a set phrase'),
]);
