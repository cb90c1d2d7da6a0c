import type { Candidate } from './candidate.js';
import { candidatesFromCodes } from './codes/candidates-from-codes.js';
import { corroborate } from './corroboration.js';
import type { Directory } from './directory.js';
import { confidenceOf, EVIDENCE } from './evidence.js';
import type { LinkInput } from './link-input.js';
import { candidatesFromMarkup } from './markup/candidates-from-markup.js';
import { candidatesFromTitle } from './markup/candidates-from-title.js';
import { judgeMarkup, liftDoubts } from './markup/judge-markup.js';
import { mergeCandidates, type SecurityEvidence } from './merge-candidates.js';
import { judgeNames } from './names/judge-names.js';
import { readNames } from './names/read-names.js';
import { reasonOf } from './reason.js';
import { refusalsOf } from './refusals.js';
import { rolesOf } from './roles/role.js';
import type { Linking, Mention, SecurityLink, SecurityRole } from './security-link.js';
import { postField } from './text/post-field.js';

// The room's door: what a caller gives and gets.
export { createDirectory, type Directory, type KnownAlias, type KnownSecurity } from './directory.js';
export type { Annotation, LinkInput } from './link-input.js';
export type { Linking, SecurityLink } from './security-link.js';

/** Finds the securities that a post speaks of, and what only looks like one. */
export function linkSecurities(post: LinkInput, directory: Directory): Linking {
  const title = readNames(postField('TITLE', post.title), directory, post.publishedAt);
  const text = readNames(postField('TEXT', post.text), directory, post.publishedAt);
  const names = [...title.names, ...text.names];
  const codes = candidatesFromCodes(post, directory);
  const marked = judgeMarkup(candidatesFromMarkup(post), text, directory);
  const believed = marked.filter(({ doubt }) => doubt === null).map(({ candidate }) => candidate);
  const corroboration = corroborate([...codes, ...believed], names, directory);
  const judged = [...liftDoubts(marked, corroboration, directory), ...judgeNames(names, corroboration)];
  const accepted = judged.filter(({ doubt }) => doubt === null).map(({ candidate }) => candidate);
  const candidates = [...accepted, ...candidatesFromTitle(post.title, accepted.filter(isMarked)), ...codes];
  const found = mergeCandidates(candidates, directory).sort(byFirstPlace);
  const roles = rolesOf(found, { TITLE: title.field, TEXT: text.field });
  const links = found
    .map(evidence => toLink(evidence, roles.get(evidence) ?? 'MENTION'))
    .sort((a, b) => RANK[a.role] - RANK[b.role] || b.confidence - a.confidence);
  return { links, refusals: refusalsOf(judged, links, directory) };
}

function isMarked({ evidence }: Candidate): boolean {
  return EVIDENCE[evidence].origin === 'MARKUP';
}

const RANK: Readonly<Record<SecurityRole, number>> = { PRIMARY: 0, MENTION: 1, VOICE: 2 };

function toLink(evidence: SecurityEvidence, role: SecurityRole): SecurityLink {
  const { identity, name, candidates } = evidence;
  return {
    identity,
    name,
    role,
    origins: [...new Set(candidates.map(candidate => EVIDENCE[candidate.evidence].origin))],
    confidence: confidenceOf(candidates.map(candidate => candidate.evidence)),
    reason: reasonOf(evidence),
    mentions: candidates.filter(({ evidence: piece }) => piece !== 'CHART').map(toMention),
  };
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
