import type { Candidate } from './candidate.js';
import type { Directory } from './directory.js';
import { EVIDENCE } from './evidence.js';
import { identify, type SecurityIdentity } from './securities/security.js';

/** All that speaks for one security. */
export interface SecurityEvidence {
  identity: SecurityIdentity;
  name: string | null;
  /** Never empty; no place twice for one origin; the title's first, then by place. */
  candidates: readonly Candidate[];
}

/** Puts the candidates of all steps together, one entry a security. */
export function mergeCandidates(candidates: readonly Candidate[], directory: Directory): SecurityEvidence[] {
  const groups = Map.groupBy(candidates, ({ identity }) => identity.symbol);
  return [...groups].flatMap(([symbol, group]) => {
    const known = directory.bySymbol(symbol);
    const ordered = withoutDoubles(group.sort(byPlace));
    const said = ordered.find(({ isMarketSure }) => isMarketSure) ?? ordered[0];
    if (said === undefined) return [];
    const listed = known === undefined ? null : identify(known.market, known.code);
    return {
      identity: listed ?? said.identity,
      name: known?.name ?? ordered.find(({ name }) => name !== null)?.name ?? null,
      candidates: ordered,
    };
  });
}

function byPlace(a: Candidate, b: Candidate): number {
  return Number(a.field === 'TEXT') - Number(b.field === 'TEXT') || a.start - b.start || a.end - b.end;
}

function withoutDoubles(ordered: readonly Candidate[]): Candidate[] {
  const seen = new Set<string>();
  return ordered.filter(({ field, start, end, evidence }) => {
    const place = `${field} ${start} ${end} ${evidence === 'CHART' ? evidence : EVIDENCE[evidence].origin}`;
    return !seen.has(place) && seen.add(place);
  });
}
