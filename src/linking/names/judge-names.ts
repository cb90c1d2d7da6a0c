import type { Judged } from '../candidate.js';
import type { Corroboration } from '../corroboration.js';
import type { Evidence } from '../evidence.js';
import { identify } from '../securities/security.js';
import { ambiguityOf } from '../text/ambiguity.js';
import { chooseListing } from './choose-listing.js';
import { finalDoubtOf } from './name-doubts.js';
import { type FormKind, isLatin, type NameForm } from './name-form.js';
import type { NameSpot } from './name-spot.js';
import { type Meaning, type NameReading, plainMeaning } from './read-names.js';
import { type SpokenMarket, spokenMarkets } from './spoken-markets.js';

/** Decides what each name means, in the light of what the post says elsewhere. */
export function judgeNames(readings: readonly NameReading[], corroboration: Corroboration): Judged[] {
  const spots = readings.flatMap((reading, index) => {
    const isListed = standsInList(reading, [readings[index - 1], readings[index + 1]]);
    const meaning = meaningOf(reading, corroboration, isListed);
    return meaning === null || (meaning.doubt !== null && isNothing(meaning.form)) ? [] : { ...reading.spot, meaning };
  });
  const marketAt = marketsOf(spots);
  return spots.flatMap(spot => judged(spot, corroboration.symbols, marketAt(spot)) ?? []);
}

type MeantSpot = NameSpot & { meaning: Meaning };

/** The market that is meant at a spot: by a word beside it, or beside the same company elsewhere; or else by what is around. */
function marketsOf(spots: readonly MeantSpot[]): (spot: MeantSpot) => SpokenMarket | null {
  const open = spots.filter(({ meaning }) => meaning.listings.length > 1);
  if (open.length === 0) return () => null;
  const markets = spokenMarkets([...new Set(spots.map(({ field }) => field))]);
  const said = new Map<string, SpokenMarket>();
  for (const { field, start, end, meaning } of open) {
    const beside = markets.beside(field, start, end);
    if (beside !== null) said.set(meaning.issuer, beside);
  }
  return ({ field, start, end, meaning }) =>
    markets.beside(field, start, end) ?? said.get(meaning.issuer) ?? markets.around(field, start);
}

/** Whether nobody would take a form for the name, unless the post has more of it: the 发展 left of *ST发展. */
function isNothing({ kind, text }: NameForm): boolean {
  return kind === 'SHORT_NAME' && (isLatin(text) || ambiguityOf(text) !== 'HARDLY');
}

/** The company that the rest of the post speaks of; or else the likeliest. */
function meaningOf(reading: NameReading, { issuers }: Corroboration, isListed: boolean): Meaning | null {
  const { spot, meanings } = reading;
  const [first] = meanings;
  if (first === undefined) return null;
  const known = meanings.find(({ issuer }) => issuers.has(issuer));
  if (known !== undefined) return { ...known, doubt: finalDoubtOf(spot, known.form) };
  if (first.doubt === null && plainMeaning(reading) === null) {
    return { ...first, doubt: { reason: 'the name of several companies', isFinal: false } };
  }
  if (first.doubt === null || isNothing(first.form)) return first;
  const final = finalDoubtOf(spot, first.form);
  return { ...first, doubt: final ?? (isListed ? null : first.doubt) };
}

/** Whether a name stands in a list beside one that is beyond doubt: 新希望、天邦股份; 黑石和KKR. */
function standsInList({ spot }: NameReading, neighbours: readonly (NameReading | undefined)[]): boolean {
  const { folded } = spot.field;
  return neighbours.some(neighbour => {
    if (neighbour === undefined || neighbour.spot.field !== spot.field) return false;
    const isFirst = spot.start < neighbour.spot.start;
    const [first, second] = isFirst ? [spot, neighbour.spot] : [neighbour.spot, spot];
    const isNext = second.start - first.end === 1 && BETWEEN_ITEMS.test(folded.charAt(first.end));
    return isNext && (isFirst || BEHIND_ITEM.test(folded.charAt(spot.end))) && plainMeaning(neighbour) !== null;
  });
}

const BETWEEN_ITEMS = /[、和与及]/;
/** Another character would make the name a longer one. */
const BEHIND_ITEM = /^[^\p{L}\p{N}]?$|[等和及与均也跟涨跌]/u;

function judged(
  { field, start, end, meaning: { listings, form, doubt } }: MeantSpot,
  symbols: ReadonlySet<string>,
  market: SpokenMarket | null,
): Judged | null {
  const security = chooseListing(listings, form.text, symbols, market);
  const identity = security === undefined ? null : identify(security.market, security.code);
  if (identity === null) return null;
  const text = field.written.slice(start, end);
  return {
    candidate: {
      ...{ identity, isMarketSure: true, evidence: evidenceOf(form), field: field.name, start, end, text },
      name: null,
    },
    doubt,
  };
}

function evidenceOf({ kind, text }: NameForm): Evidence {
  return ambiguityOf(text) === 'MOSTLY' ? 'COMMON_WORD' : EVIDENCE_OF[kind];
}

const EVIDENCE_OF: Readonly<Record<FormKind, Evidence>> = {
  NAME: 'NAME',
  FULL_NAME: 'NAME',
  OTHER: 'NAME',
  ENGLISH: 'NAME',
  FORMER_NAME: 'FORMER_NAME',
  SUBSIDIARY: 'SUBSIDIARY',
  ABBREVIATION: 'SHORT_NAME',
  SHORT_NAME: 'SHORT_NAME',
};
