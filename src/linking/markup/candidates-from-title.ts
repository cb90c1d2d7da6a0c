import type { Candidate } from '../candidate.js';
import { isInsideLatinWord } from '../text/latin-word.js';

/**
 * The publisher annotates a name in the body only; where the title has the same words, it means the same security.
 * The mention counts as markup's, for it rests on the annotation and falls with it.
 */
export function candidatesFromTitle(written: string, marked: readonly Candidate[]): Candidate[] {
  const title = written.slice(0, LONGEST_TITLE);
  const seen = new Set<string>();
  const found = marked.flatMap(candidate => {
    const words = candidate.text;
    const key = `${candidate.identity.symbol} ${words}`;
    if (words.length < 2 || words.length > LONGEST_NAME || seen.has(key)) return [];
    seen.add(key);
    return placesOf(words, title).map(start => ({
      ...candidate,
      field: 'TITLE' as const,
      start,
      end: start + words.length,
    }));
  });
  return withoutInner(found);
}

/** Characters: titles have some 30. The limit keeps the search cheap whatever the post holds. */
const LONGEST_TITLE = 300;
const LONGEST_NAME = 40;

/** Without what lies inside of a longer one: 电力 in 长江电力 is no word of its own. */
function withoutInner(places: readonly Candidate[]): Candidate[] {
  let reach = { start: 0, end: 0 };
  return places
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => {
      const isInner = end <= reach.end && (start !== reach.start || end !== reach.end);
      if (!isInner) reach = { start, end };
      return !isInner;
    });
}

function placesOf(words: string, title: string): number[] {
  const places: number[] = [];
  for (let at = title.indexOf(words); at !== -1; at = title.indexOf(words, at + words.length)) {
    if (!isInsideLatinWord(title, at, at + words.length)) places.push(at);
  }
  return places;
}
