import type { Candidate, Judged } from '../candidate.js';
import type { Corroboration } from '../corroboration.js';
import type { Directory } from '../directory.js';
import type { Doubt } from '../doubt.js';
import type { FieldReading } from '../names/read-names.js';
import { issuerOf } from '../securities/issuer.js';
import type { SecurityKind } from '../securities/security-kind.js';
import { isGrave, wordsCutBy } from '../text/across-words.js';
import { ambiguityOf, isPlainSpeech, listedAmbiguityOf } from '../text/ambiguity.js';
import { foldName } from '../text/fold-name.js';
import { kindByWords } from '../text/kind-by-words.js';
import { partOfSpeech, wordsOf } from '../text/segmenter.js';
import { LONGER_NAME, OTHER_COMPANY } from '../words/endings.js';

/** Judges the publisher's annotations by the words that they stand on: a program set them, and it does not read. */
export function judgeMarkup(marked: readonly Candidate[], text: FieldReading, directory: Directory): Judged[] {
  return marked.map(candidate => ({
    candidate,
    doubt: candidate.evidence === 'CHART' ? null : doubtOf(candidate, text, directory),
  }));
}

function doubtOf(
  { identity, start, end, text: written }: Candidate,
  reading: FieldReading,
  directory: Directory,
): Doubt | null {
  const { field: text, names, phraseAround } = reading;
  const words = foldName(written);
  const phrase = phraseAround(start, end);
  if (phrase !== null) return { reason: `part of ${phrase.words}, ${phrase.what}`, isFinal: true };
  const around = names.find(({ spot }) => spot.start <= start && end <= spot.end);
  const owner = directory.bySymbol(identity.symbol);
  const meaning = around?.meanings.find(({ issuer }) => owner !== undefined && issuer === issuerOf(owner));
  if (around !== undefined && meaning !== undefined) {
    // Which company a short form means is what the annotation says.
    return meaning.doubt === null || (!meaning.doubt.isFinal && ambiguityOf(words) === 'HARDLY') ? null : meaning.doubt;
  }
  if (around !== undefined && around.spot.end - around.spot.start > end - start) {
    return { reason: `part of ${text.written.slice(around.spot.start, around.spot.end)}`, isFinal: true };
  }
  const cut = wordsCutBy(text.folded, start, end);
  if (identity.kind === 'EQUITY' ? isGrave(cut) : cut.length > 0) {
    return { reason: `cuts through the word ${cut[0]?.text}`, isFinal: true };
  }
  const ending = LONGER_NAME.exec(text.folded.slice(end, end + 8))?.[0];
  if (ending !== undefined) return { reason: `begins a longer name, ${written}${ending}`, isFinal: true };
  return unlikeItsKind(identity.kind, words, text.folded.slice(Math.max(0, start - 8), start), owner === undefined);
}

/** Boards, indices and funds are named with words of daily speech, and a program sets them on the words alone. */
function unlikeItsKind(kind: SecurityKind, words: string, before: string, isUnknown: boolean): Doubt | null {
  switch (kind) {
    case 'EQUITY':
      return isUnknown && isSpeech(words)
        ? { reason: 'plain words, and the directory knows no such security', isFinal: false }
        : null;
    case 'SECTOR':
      return COMPANY_BEHIND.test(words) && endsInName(before)
        ? { reason: 'the end of a longer name', isFinal: true }
        : null;
    case 'FUND':
    case 'BOND':
    case 'INDEX':
      return kindByWords(words) === kind || (kind === 'INDEX' && /\d{2,}$|50$/.test(words))
        ? null
        : { reason: `no ${kind.toLowerCase()} by its name`, isFinal: false };
    default:
      return null;
  }
}

/** Whether words that no directory vouches for are sooner what they say than a company's name. */
function isSpeech(words: string): boolean {
  const known = listedAmbiguityOf(words);
  return known === null ? isPlainSpeech(words) && !COMPANY_BEHIND.test(words) : known === 'MOSTLY';
}

const COMPANY_BEHIND = new RegExp(`(?:${OTHER_COMPANY.source.slice(1)})$`);

/** Whether words end in what can be the beginning of a name: a noun, or what no dictionary knows; 首创 of 首创证券. */
function endsInName(before: string): boolean {
  const run = HAN_AT_END.exec(before)?.[0] ?? '';
  const last = wordsOf(run).at(-1);
  return (
    last !== undefined && (last.length === 1 ? !FUNCTION_WORD.test(last) : /^(?:n|j)/.test(partOfSpeech(last) ?? 'n'))
  );
}

const HAN_AT_END = /\p{Script=Han}+$/u;
const FUNCTION_WORD = /[的和与及或在是对为从将把被等股]/;

/** Believes the annotations of a company that the post names otherwise, too. */
export function liftDoubts(judged: readonly Judged[], { issuers }: Corroboration, directory: Directory): Judged[] {
  return judged.map(({ candidate, doubt }) => {
    const owner = directory.bySymbol(candidate.identity.symbol);
    const isLifted = doubt !== null && !doubt.isFinal && owner !== undefined && issuers.has(issuerOf(owner));
    return { candidate, doubt: isLifted ? null : doubt };
  });
}
