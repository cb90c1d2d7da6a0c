import type { MentionOrigin } from './security-link.js';

/** What a candidate rests on. */
export type Evidence =
  | 'CHART'
  | 'MARKED_NAME'
  | 'MARKED_WORD'
  | 'SUFFIXED'
  | 'PREFIXED'
  | 'LABELLED'
  | 'CASHTAG'
  | 'BRACKETED'
  | 'BESIDE_NAME'
  | 'NAME'
  | 'FORMER_NAME'
  | 'SHORT_NAME'
  | 'SUBSIDIARY'
  | 'COMMON_WORD';

/**
 * How far each kind of evidence is believed when it stands alone: the share of such places that a reader would link,
 * as judged from the posts read so far.
 */
export const EVIDENCE: Readonly<Record<Evidence, { origin: MentionOrigin; weight: number }>> = {
  // An editor chose the picture for the article's subject.
  CHART: { origin: 'MARKUP', weight: 0.98 },
  // Set by a program that looks for names; it also links the Pacific Ocean to a broker of that name.
  MARKED_NAME: { origin: 'MARKUP', weight: 0.9 },
  // Boards, indices and funds are named with words of daily speech.
  MARKED_WORD: { origin: 'MARKUP', weight: 0.85 },
  // Nothing else is written so.
  SUFFIXED: { origin: 'CODE', weight: 0.97 },
  PREFIXED: { origin: 'CODE', weight: 0.97 },
  // "Security code:" in front; the market follows from the number alone.
  LABELLED: { origin: 'CODE', weight: 0.96 },
  // Coins and memes carry cashtags too.
  CASHTAG: { origin: 'CODE', weight: 0.85 },
  // A number in brackets may yet be an amount or a date.
  BRACKETED: { origin: 'CODE', weight: 0.95 },
  // The directory vouches for code and name together.
  BESIDE_NAME: { origin: 'CODE', weight: 0.95 },
  // As listed, in full, in English, or by a further name that stands alone.
  NAME: { origin: 'NAME', weight: 0.97 },
  FORMER_NAME: { origin: 'NAME', weight: 0.95 },
  // Only where the post has more of it.
  SHORT_NAME: { origin: 'NAME', weight: 0.9 },
  SUBSIDIARY: { origin: 'NAME', weight: 0.7 },
  // A name that is mostly a word, where what stands beside it speaks of a company.
  COMMON_WORD: { origin: 'NAME', weight: 0.85 },
};

/** The belief in several pieces together: per origin the best one, for pieces of one origin share their mistakes. */
export function confidenceOf(pieces: Iterable<Evidence>): number {
  const best = new Map<MentionOrigin, number>();
  for (const piece of pieces) {
    const { origin, weight } = EVIDENCE[piece];
    best.set(origin, Math.max(weight, best.get(origin) ?? 0));
  }
  const doubt = [...best.values()].reduce((product, weight) => product * (1 - weight), 1);
  return Math.min(CERTAINTY, Math.round((1 - doubt) * 1000) / 1000);
}

/** As sure as a program gets; 1 is an editor's. */
const CERTAINTY = 0.99;
