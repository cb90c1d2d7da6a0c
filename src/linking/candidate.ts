import type { Doubt } from './doubt.js';
import type { Evidence } from './evidence.js';
import type { SecurityIdentity } from './securities/security.js';
import type { MentionField } from './security-link.js';

/** One piece of evidence that a post speaks of a security; what each step finds and the merge puts together. */
export interface Candidate {
  identity: SecurityIdentity;
  /** False where the exchange is a guess: of NIO.US only the country is said. */
  isMarketSure: boolean;
  evidence: Evidence;
  field: MentionField;
  start: number;
  end: number;
  /** What stands there; empty for a chart, which is no mention. */
  text: string;
  /** What the post calls the security, where it plainly does. */
  name: string | null;
}

/** A candidate that was judged: null where it stands. */
export interface Judged {
  candidate: Candidate;
  doubt: Doubt | null;
}
