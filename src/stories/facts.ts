/** What a message can hardly say otherwise without being another message. */
export interface Facts {
  /** Its numbers with their units, each once, sorted: 1.2%, 30亿. */
  numbers: readonly string[];
  /** The days, or else the months, that it names, each once, sorted. */
  dates: readonly string[];
}

/** Numbers kept of one text: a table has thousands. */
const MOST_NUMBERS = 100;

/** The facts of a `storyText`. */
export function factsOf(text: string): Facts {
  const numbers = new Set<string>();
  const dates = new Set<string>();
  for (const [found, month, day, lone, number, unit] of text.matchAll(DATE_OR_NUMBER)) {
    if (number !== undefined) numbers.add(`${Number(number)}${unit}`);
    else dates.add(day ?? lone ?? `${month ?? found}月`);
  }
  return { numbers: [...numbers].slice(0, MOST_NUMBERS).sort(), dates: [...dates].sort() };
}

/** Whether each has some that the other has not: two lists that only differ in length do not contradict each other. */
export function contradict(some: readonly string[], others: readonly string[]): boolean {
  return some.some(one => !others.includes(one)) && others.some(one => !some.includes(one));
}

/** The part of all that both have, 0 to 1. */
export function sharedPart(some: readonly string[], others: readonly string[]): number {
  const shared = some.filter(one => others.includes(one)).length;
  const all = some.length + others.length - shared;
  return all === 0 ? 1 : shared / all;
}

/** 12月8日, 12月, 8日, or a number with its unit. */
const DATE_OR_NUMBER = /(\d{1,2})月(?:(\d{1,2})日)?|(?<!\d)(\d{1,2})日|(\d+(?:\.\d+)?)(%|[十百千万亿]*)/g;
