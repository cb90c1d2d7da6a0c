/** Characters of a shingle: in Chinese two words. */
const LENGTH = 3;

/** The hashes of all runs of three characters of a text, each once; of a shorter text that of the whole. */
export function shinglesOf(text: string): Set<number> {
  const shingles = new Set<number>();
  for (let start = 0; start === 0 || start + LENGTH <= text.length; start++) {
    shingles.add(hashOf(text.slice(start, start + LENGTH)));
  }
  return shingles;
}

/** The part of all shingles that both texts have, 0 to 1 (Jaccard's index). */
export function resemblance(some: ReadonlySet<number>, others: ReadonlySet<number>): number {
  let shared = 0;
  for (const shingle of some) if (others.has(shingle)) shared++;
  return shared / (some.size + others.size - shared);
}

/** A text's hash in 32 bits: FNV-1a over UTF-16 code units, mixed as MurmurHash3 ends. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return mixed(hash);
}

/** Spreads a number over 32 bits; signed, as both databases keep an integer. */
export function mixed(number: number): number {
  let hash = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
