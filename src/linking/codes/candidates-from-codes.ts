import type { Candidate } from '../candidate.js';
import type { Directory } from '../directory.js';
import type { Evidence } from '../evidence.js';
import type { LinkInput } from '../link-input.js';
import { identify, type SecurityIdentity } from '../securities/security.js';
import type { MentionField } from '../security-link.js';
import { kindByWords } from '../text/kind-by-words.js';
import { type CodePlace, type CodeScan, findCodes } from './find-codes.js';
import { isNamedBeside } from './name-beside.js';
import { nameInFront, wordsInFront } from './words-in-front.js';

/** What the codes of title and text speak of. */
export function candidatesFromCodes(post: LinkInput, directory: Directory): Candidate[] {
  return [...inField('TITLE', post.title, directory), ...inField('TEXT', post.text, directory)];
}

function inField(field: MentionField, text: string, directory: Directory): Candidate[] {
  const scan = findCodes(text);
  return scan.places.flatMap(place => {
    const reading = readPlace(scan, place, directory);
    if (reading === null) return [];
    const { start, end } = place;
    const { identity, evidence } = reading;
    return {
      identity,
      // NIO.US is the same symbol at three exchanges.
      isMarketSure: place.meanings.filter(({ symbol }) => symbol === identity.symbol).length === 1,
      evidence,
      field,
      start,
      end,
      text: text.slice(start, end),
      name: nameOf(scan.folded, place),
    };
  });
}

/** The name in front of the bracket that a code opens. In a list, (000858、600519), whose name it is cannot be told. */
function nameOf(folded: string, { start, end, bracket }: CodePlace): string | null {
  const isAlone = bracket !== null && start - bracket <= 2 && folded.charAt(end) !== '、';
  return isAlone ? nameInFront(folded, bracket) : null;
}

interface Reading {
  identity: SecurityIdentity;
  evidence: Evidence;
}

function readPlace({ folded }: CodeScan, place: CodePlace, directory: Directory): Reading | null {
  const [likeliest] = place.meanings;
  if (likeliest === undefined) return null;
  if (place.form !== 'BARE' && place.form !== 'BRACKETED') return { identity: likeliest, evidence: place.form };
  const named = directory.byCode(likeliest.code).find(known => isNamedBeside(folded, place.start, place.end, known));
  const identity = named === undefined ? null : identify(named.market, named.code);
  if (identity !== null) return { identity, evidence: place.form === 'BRACKETED' ? 'BRACKETED' : 'BESIDE_NAME' };
  return place.form === 'BRACKETED' ? readBracketed(folded, place) : null;
}

/** Of a bracketed number that the directory cannot vouch for: what the words in front of it leave possible. */
function readBracketed(folded: string, { meanings, bracket, start, end }: CodePlace): Reading | null {
  const words = bracket === null ? '' : wordsInFront(folded, bracket);
  if ((words.match(/\p{L}/gu) ?? []).length < 2 || LIKE_AN_AMOUNT.test(folded.slice(start, end))) return null;
  const kind = kindByWords(words) ?? 'EQUITY';
  const identity = meanings.find(meaning => meaning.kind === kind);
  if (identity === undefined || (LIKE_A_MONTH.test(identity.code) && !words.endsWith('B'))) return null;
  return { identity, evidence: 'BRACKETED' };
}

/** 300000 is Shenzhen's form of a code, and a round sum. */
const LIKE_AN_AMOUNT = /0000$/;
/** 200512 is a share of Shenzhen's B market, and December 2005; the names of B shares end in B. */
const LIKE_A_MONTH = /^20\d{4}$/;
