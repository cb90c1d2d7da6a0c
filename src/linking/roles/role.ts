import { EVIDENCE } from '../evidence.js';
import type { SecurityEvidence } from '../merge-candidates.js';
import type { SecurityRole } from '../security-link.js';
import type { PostField } from '../text/post-field.js';
import { isVoice } from './voice.js';

/** What a post has to do with each of its securities. */
export function rolesOf(
  found: readonly SecurityEvidence[],
  fields: Readonly<Record<PostField['name'], PostField>>,
): Map<SecurityEvidence, SecurityRole> {
  const mostNamed = Math.max(...found.map(({ candidates }) => inText(candidates).length));
  return new Map(found.map(evidence => [evidence, roleOf(evidence, fields, found.length, mostNamed)]));
}

type Candidates = SecurityEvidence['candidates'];

function roleOf(
  { candidates }: SecurityEvidence,
  fields: Readonly<Record<PostField['name'], PostField>>,
  securities: number,
  mostNamed: number,
): SecurityRole {
  if (candidates.some(({ evidence }) => evidence === 'CHART')) return 'PRIMARY';
  const spoken = candidates.filter(candidate => isVoice(candidate, fields[candidate.field]));
  if (spoken.length * 2 >= candidates.length) return 'VOICE';
  if (candidates.some(({ field }) => field === 'TITLE')) return 'PRIMARY';
  const places = inText(candidates);
  const isFirst = places.some(({ start }) => start < LEAD);
  return isFirst && securities <= FEW && places.length >= OFTEN && places.length === mostNamed ? 'PRIMARY' : 'MENTION';
}

/** Characters: about a first paragraph. */
const LEAD = 150;
/** With more securities than these an article is about none of them, unless its title names one. */
const FEW = 4;
/** Named once or twice is named in passing. */
const OFTEN = 3;

function inText(candidates: Candidates): Candidates {
  return candidates.filter(({ field, evidence }) => field === 'TEXT' && EVIDENCE[evidence].origin !== 'CODE');
}
