import type { Candidate } from './candidate.js';
import { candidatesFromCodes } from './candidates-from-codes.js';
import { candidatesFromMarkup } from './candidates-from-markup.js';
import { candidatesFromTitle } from './candidates-from-title.js';
import type { Directory } from './directory.js';
import { confidenceOf, EVIDENCE } from './evidence.js';
import type { LinkInput } from './link-input.js';
import { mergeCandidates, type SecurityEvidence } from './merge-candidates.js';
import { reasonOf } from './reason.js';
import type { Linking, Mention, SecurityLink, SecurityRole } from './security-link.js';

// The room's door: what a caller gives and gets.
export { createDirectory, type Directory, type KnownAlias, type KnownSecurity } from './directory.js';
export type { Annotation, LinkInput } from './link-input.js';
export type { Linking, SecurityLink, SecurityRefusal } from './security-link.js';

/** Finds the securities that a post speaks of, and what only looks like one. */
export function linkSecurities(post: LinkInput, directory: Directory): Linking {
  const marked = candidatesFromMarkup(post);
  const candidates = [...marked, ...candidatesFromTitle(post.title, marked), ...candidatesFromCodes(post, directory)];
  const links = mergeCandidates(candidates, directory)
    .sort(byFirstPlace)
    .map(toLink)
    .sort((a, b) => RANK[a.role] - RANK[b.role] || b.confidence - a.confidence);
  return { links, refusals: [] };
}

const RANK: Readonly<Record<SecurityRole, number>> = { PRIMARY: 0, MENTION: 1, VOICE: 2 };

function toLink(evidence: SecurityEvidence): SecurityLink {
  const { identity, name, candidates } = evidence;
  return {
    identity,
    name,
    role: candidates.some(isAboutIt) ? 'PRIMARY' : 'MENTION',
    origins: [...new Set(candidates.map(candidate => EVIDENCE[candidate.evidence].origin))],
    confidence: confidenceOf(candidates.map(candidate => candidate.evidence)),
    reason: reasonOf(evidence),
    mentions: candidates.filter(({ evidence: piece }) => piece !== 'CHART').map(toMention),
  };
}

/** An article is about what its title names, and about what its editor gave it a chart of. */
function isAboutIt({ evidence, field }: Candidate): boolean {
  return evidence === 'CHART' || field === 'TITLE';
}

function toMention({ field, start, end, text, evidence }: Candidate): Mention {
  return { field, start, end, text, origin: EVIDENCE[evidence].origin };
}

function byFirstPlace(a: SecurityEvidence, b: SecurityEvidence): number {
  return placeOf(a) - placeOf(b);
}

/** Where a security is first spoken of; everything in the title comes before the text. */
function placeOf({ candidates: [first] }: SecurityEvidence): number {
  if (first === undefined) return 0;
  return first.field === 'TITLE' ? first.start - Number.MAX_SAFE_INTEGER : first.start;
}
