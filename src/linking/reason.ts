import type { Candidate } from './candidate.js';
import { EVIDENCE, type Evidence } from './evidence.js';
import type { SecurityEvidence } from './merge-candidates.js';

/** One line for a person: markup 1.600160 (2x), code 600160 in the text (1x). */
export function reasonOf({ identity, candidates }: SecurityEvidence): string {
  const sorted = candidates.toSorted((a, b) => rankOf(a) - rankOf(b));
  const groups = Map.groupBy(sorted, candidate => phraseFor(candidate, identity.secid));
  const phrases = [...groups].map(([phrase, { length }]) => `${phrase} (${length}x)`);
  const shown = phrases.slice(0, MOST_PHRASES);
  return phrases.length > shown.length ? `${shown.join(', ')}, and more` : shown.join(', ');
}

/** A line stays a line, however many notations a post uses. */
const MOST_PHRASES = 6;

/** The publisher's own word first: chart, body, title; then codes, then names. */
function rankOf({ evidence, field }: Candidate): number {
  if (evidence === 'CHART') return 0;
  const { origin } = EVIDENCE[evidence];
  return origin === 'CODE' ? 3 : origin === 'NAME' ? 4 : field === 'TEXT' ? 1 : 2;
}

const NAMED: Readonly<Partial<Record<Evidence, string>>> = {
  FORMER_NAME: 'former name',
  SHORT_NAME: 'short form',
  SUBSIDIARY: 'subsidiary or brand',
  COMMON_WORD: 'the word',
};

function phraseFor({ evidence, field, text }: Candidate, secid: string): string {
  const place = field === 'TITLE' ? 'in the title' : 'in the text';
  if (evidence === 'CHART') return `K-line image ${secid}`;
  if (EVIDENCE[evidence].origin === 'CODE') return `code ${text} ${place}`;
  if (EVIDENCE[evidence].origin === 'NAME') return `${NAMED[evidence] ?? 'name'} ${text.replace(/\s+/g, ' ')} ${place}`;
  return field === 'TITLE' ? `marked words ${text.replace(/\s+/g, ' ')} ${place}` : `markup ${secid}`;
}
