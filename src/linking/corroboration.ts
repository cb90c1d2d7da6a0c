import type { Candidate } from './candidate.js';
import type { Directory } from './directory.js';
import { type NameReading, plainMeaning } from './names/read-names.js';
import { issuerOf } from './securities/issuer.js';

/** What a post says beyond doubt, by which what is in doubt is judged. */
export interface Corroboration {
  /** The companies that it speaks of. */
  issuers: ReadonlySet<string>;
  /** The very listings, by code, chart or markup. */
  symbols: ReadonlySet<string>;
}

/** Gathers what stands by itself: codes, charts, undoubted markup, and names that can be nothing else. */
export function corroborate(
  candidates: readonly Candidate[],
  readings: readonly NameReading[],
  directory: Directory,
): Corroboration {
  const known = candidates.flatMap(({ identity }) => directory.bySymbol(identity.symbol) ?? []);
  const named = readings.flatMap(reading => plainMeaning(reading)?.issuer ?? []);
  return {
    issuers: new Set([...known.map(issuerOf), ...named]),
    symbols: new Set(candidates.map(({ identity }) => identity.symbol)),
  };
}
