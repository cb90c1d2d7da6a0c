import { foldText } from './fold-text.js';
import type { QueryWord } from './read-query.js';

/** Half open, in UTF-16 code units. */
interface Span {
  start: number;
  end: number;
}

/** A part of an article, and where in it the words stand that it was found by. */
export interface Snippet {
  text: string;
  matches: Span[];
}

/** UTF-16 units of a snippet, but for the marks where it is cut, and of them in front of the first match. */
const LENGTH = 120;
const LEAD = 24;

/** UTF-16 units that are looked through at a time, most often once, and by how much two such parts overlap. */
const PART = 8_000;
const OVERLAP = 200;

/** Matches of a part that a snippet may begin at. */
const MOST_TRIED = 50;

/** Where an article holds words: of its text, or of its title where only that does; else how its text begins. */
export function snippetOf(title: string, text: string, words: readonly Pick<QueryWord, 'needle'>[]): Snippet {
  for (let start = 0; start < text.length; start += PART - OVERLAP) {
    const part = text.slice(start, start + PART);
    const matches = matchesIn(part, words);
    if (matches.length > 0) return cut(part, matches);
    if (start + PART >= text.length) break;
  }
  const inTitle = matchesIn(title, words);
  return inTitle.length > 0 || text === '' ? cut(title, inTitle) : cut(text.slice(0, PART), []);
}

/** Where a text holds words, from its beginning to its end; what touches is one. */
function matchesIn(text: string, words: readonly Pick<QueryWord, 'needle'>[]): Span[] {
  const { folded, spanOf } = foldText(text);
  const found = words.flatMap(({ needle }) => placesOf(folded, needle).map(place => sourceOf(place, needle, spanOf)));
  const joined: Span[] = [];
  for (const span of found.sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined.at(-1);
    if (last === undefined || span.start > last.end) joined.push({ ...span });
    else last.end = Math.max(last.end, span.end);
  }
  return joined;
}

function placesOf(folded: string, needle: string): number[] {
  const places: number[] = [];
  for (let at = folded.indexOf(needle); at >= 0; at = folded.indexOf(needle, at + 1)) places.push(at);
  return places;
}

function sourceOf(place: number, needle: string, spanOf: (unit: number) => Span): Span {
  const first = place + (needle.startsWith(' ') ? 1 : 0);
  const last = place + needle.trimEnd().length - 1;
  return { start: spanOf(first).start, end: spanOf(last).end };
}

/** The part of a text with the most matches, on one line. */
function cut(text: string, matches: readonly Span[]): Snippet {
  const start = wholeCharacter(text, startOf(text, matches));
  const end = wholeCharacter(text, Math.min(text.length, start + LENGTH));
  const head = start > 0 ? '…' : '';
  const shown = text.slice(start, end).replace(/\s/g, ' ');
  const shift = head.length - start;
  return {
    text: head + shown + (end < text.length ? '…' : ''),
    matches: matches
      .filter(match => match.start >= start && match.start < end)
      .map(match => ({ start: match.start + shift, end: Math.min(match.end, end) + shift })),
  };
}

function startOf(text: string, matches: readonly Span[]): number {
  const inView = (first: Span) =>
    matches.filter(({ start, end }) => start >= first.start && end <= first.start + LENGTH - LEAD);
  let best: Span | undefined;
  let most = 0;
  for (const match of matches.slice(0, MOST_TRIED)) {
    const count = inView(match).length;
    if (count > most || best === undefined) [best, most] = [match, count];
  }
  const lead = Math.max(0, (best?.start ?? 0) - LEAD);
  // No shorter than it may be: near its end a text is shown to the end.
  return Math.max(0, Math.min(lead, text.length - LENGTH));
}

/** A place that does not divide a character of two units. */
function wholeCharacter(text: string, place: number): number {
  const isInside = /[\uD800-\uDBFF]/.test(text.charAt(place - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(place));
  return isInside ? place - 1 : place;
}
