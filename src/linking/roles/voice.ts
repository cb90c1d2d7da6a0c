import type { Candidate } from '../candidate.js';
import { foldName } from '../text/fold-name.js';
import type { PostField } from '../text/post-field.js';
import { OF_A_COMPANY } from '../words/company-words.js';
import { ITS_ANALYST, ITS_OWN_NEWS, QUOTED, RATES, SAYS, SPEAKER, STUDIES } from '../words/voices.js';

/** Whether a place shows a company that only speaks of others: a broker that rates, a provider of data. */
export function isVoice({ start, end, text, name }: Candidate, field: PostField): boolean {
  const behind = field.folded.slice(end, end + REACH);
  if (STUDIES.test(behind)) return true;
  const isSpeaker = SPEAKER.test(foldName(text)) || (name !== null && SPEAKER.test(foldName(name)));
  if (!isSpeaker || (ITS_OWN_NEWS.test(behind) && !RATES.test(behind))) return false;
  if (OF_A_COMPANY.test(behind) && !behind.startsWith(':') && !behind.startsWith('(')) return false;
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
