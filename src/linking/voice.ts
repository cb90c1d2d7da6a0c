import type { Candidate } from './candidate.js';
import type { PostField } from './post-field.js';
import { foldName } from './undecorated.js';
import { ITS_ANALYST, QUOTED, SAYS, SPEAKER, STUDIES } from './words/voices.js';

/** Whether a place shows a company that only speaks of others: a broker that rates, a provider of data. */
export function isVoice({ start, end, text, name }: Candidate, field: PostField): boolean {
  const behind = field.folded.slice(end, end + REACH);
  if (STUDIES.test(behind)) return true;
  const isSpeaker = SPEAKER.test(foldName(text)) || (name !== null && SPEAKER.test(foldName(name)));
  if (!isSpeaker) return false;
  const before = field.folded.slice(Math.max(0, start - REACH), start);
  return (
    SAYS.test(behind) ||
    ITS_ANALYST.test(behind) ||
    QUOTED.test(before) ||
    (before.endsWith('(') && behind.startsWith(')'))
  );
}

/** Characters. */
const REACH = 24;
