import type { BodyAnnotation } from '../entities/article-body.js';

/**
 * The annotations of a text on another version of it, where their words still stand: what an editor sends back has no
 * markup any more, and what the publisher said of the words is true all the same.
 */
export function carryAnnotations(
  before: string,
  after: string,
  annotations: readonly BodyAnnotation[],
): BodyAnnotation[] {
  if (before === after) return [...annotations];
  const head = commonStart(before, after);
  const tail = Math.min(commonEnd(before, after), Math.min(before.length, after.length) - head);
  const shift = after.length - before.length;
  const places = annotations.map(({ start, end }) =>
    end <= head ? start : start >= before.length - tail ? start + shift : null,
  );
  const taken = new Set(places);
  // Words of the changed middle are looked for in their order, from where the last of them was found.
  const next = new Map<string, number>();
  return annotations.flatMap((annotation, index) => {
    const { start, end } = annotation;
    const words = before.slice(start, end);
    const place = places[index] ?? freePlace(words, after, next.get(words) ?? Math.min(start, head), taken);
    if (place === null) return [];
    if (places[index] === null) next.set(words, place + words.length);
    return { ...annotation, start: place, end: place + words.length };
  });
}

/** Where words stand that no other annotation has; null for nowhere. A picture has no words, and keeps its start. */
function freePlace(words: string, text: string, from: number, taken: ReadonlySet<number | null>): number | null {
  if (words === '') return Math.min(from, text.length);
  let place = text.indexOf(words, from);
  while (place >= 0 && taken.has(place)) place = text.indexOf(words, place + 1);
  return place < 0 ? null : place;
}

function commonStart(a: string, b: string): number {
  const limit = Math.min(a.length, b.length);
  let length = 0;
  while (length < limit && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  return length;
}

function commonEnd(a: string, b: string): number {
  const limit = Math.min(a.length, b.length);
  let length = 0;
  while (length < limit && a.charCodeAt(a.length - 1 - length) === b.charCodeAt(b.length - 1 - length)) length++;
  return length;
}
