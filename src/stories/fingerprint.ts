import { type Facts, factsOf } from './facts.js';
import { bandsOf, leastHashes, signatureOf } from './min-hash.js';
import { hashOf, shinglesOf } from './shingles.js';
import { storyText, type ToldText } from './story-text.js';

/** What is kept of a text to tell whether another tells the same. */
export interface Fingerprint extends Facts {
  /** The `storyText` of a flash; null of what is longer. */
  flash: string | null;
  /** A hash of the whole `storyText`. */
  hash: number;
  /** By MinHash. */
  signature: string;
}

/** Characters of a flash: one or two sentences, in which each word counts. */
const FLASH = 120;

/** Characters below which a text says too little to be known by it: 沪指翻红 is true several times a day. */
const LEAST = 10;

/** The fingerprint of a text, and the hashes that texts like it are looked up by; null where it says too little. */
export function fingerprintOf(told: ToldText): { fingerprint: Fingerprint; bands: readonly number[] } | null {
  const text = storyText(told);
  if (text.length < LEAST) return null;
  const facts = factsOf(text);
  const least = leastHashes(shinglesOf(text));
  const hash = hashOf(text);
  const isFlash = text.length <= FLASH;
  // Flashes of other numbers tell other stories: of a day's thousands of one wording each is then looked up alone.
  const salt = isFlash ? hashOf(facts.numbers.join('|')) : 0;
  const bands = new Set([hash, ...bandsOf(least, salt)]);
  return {
    fingerprint: { ...facts, flash: isFlash ? text : null, hash, signature: signatureOf(least) },
    bands: [...bands],
  };
}
