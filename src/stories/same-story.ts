import { contradict, sharedPart } from './facts.js';
import type { Fingerprint } from './fingerprint.js';
import { estimate } from './min-hash.js';
import { replaces } from './replaces.js';
import { resemblance, shinglesOf } from './shingles.js';

/** How much two flashes must be alike; what else differs in them is held against the facts. */
const LIKE_FLASHES = 0.6;

/** How much two longer texts must be alike: as much as one that lost a quarter is like the whole. */
const LIKE_TEXTS = 0.65;

/** The part of all their numbers that two longer texts must share; where a number was corrected most are the same. */
const LIKE_NUMBERS = 0.7;

/** How surely two texts tell the same story: 0 where they do not, up to 1. The same whichever is asked of the other. */
export function sameness(one: Fingerprint, other: Fingerprint): number {
  if (one.hash === other.hash && one.signature === other.signature) return 1;
  if (one.flash !== null && other.flash !== null) return likenessOfFlashes(one, one.flash, other, other.flash);
  // Of the same words a flash and a longer text are no twins.
  if (one.flash !== null || other.flash !== null) return 0;
  const likeness = estimate(one.signature, other.signature);
  return likeness >= LIKE_TEXTS && agree(one, other) ? likeness : 0;
}

/** Whether two longer texts give the same numbers and days, but for a few; or one of them only gives more. */
function agree(one: Fingerprint, other: Fingerprint): boolean {
  const [own, others] = [one, other].map(({ numbers, dates }) => [...numbers, ...dates.map(date => `${date}日`)]);
  if (own === undefined || others === undefined) return false;
  return !contradict(own, others) || sharedPart(own, others) >= LIKE_NUMBERS;
}

/** In a flash one other number, name or direction makes another story; what is added at its end or its head does not. */
function likenessOfFlashes(one: Fingerprint, text: string, other: Fingerprint, otherText: string): number {
  if (one.numbers.join() !== other.numbers.join() || contradict(one.dates, other.dates)) return 0;
  const likeness = resemblance(shinglesOf(text), shinglesOf(otherText));
  if (likeness < LIKE_FLASHES || denials(text) !== denials(otherText)) return 0;
  // The order of the two must not matter, and of two equally long alignments the first is taken.
  const [first, second] = text < otherText ? [text, otherText] : [otherText, text];
  return replaces(first, second) ? 0 : likeness;
}

function denials(text: string): number {
  return text.match(/[不未否没无非]/g)?.length ?? 0;
}
