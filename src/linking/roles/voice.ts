import type { Candidate } from '../candidate.js';
import { foldName } from '../text/fold-name.js';
import type { PostField } from '../text/post-field.js';
import { ITS_ANALYST, ITS_OWN_NEWS, QUOTED, SAYS, SPEAKER, STUDIES } from '../words/voices.js';

/** Whether a place shows a company that only speaks of others: a broker that rates, a provider of data. */
export function isVoice({ start, end, text, name }: Candidate, field: PostField): boolean {
  const behind = field.folded.slice(end, end + REACH);
  if (STUDIES.test(behind)) return true;
  const isSpeaker = SPEAKER.test(foldName(text)) || (name !== null && SPEAKER.test(foldName(name)));
  if (!isSpeaker || (ITS_OWN_NEWS.test(behind) && !RATES.test(behind))) return false;
  const before = field.folded.slice(Math.max(0, start - REACH), start);
  return (
    SAYS.test(behind) ||
    ITS_ANALYST.test(behind) ||
    QUOTED.test(before) ||
    (before.endsWith('(') && behind.startsWith(')'))
  );
}

/** Its news of others: a forecast, a rating. */
const RATES = /^:.{0,8}(?:预计|预期|维持|给予|上调|下调|重申|看好|目标价)/;

/** Characters. */
const REACH = 24;
