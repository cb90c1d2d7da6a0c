import { type RawBuilder, sql } from 'kysely';
import { Info, type Zone } from 'luxon';

/** How many articles a day has; the day as YYYY-MM-DD. */
export interface DayCount {
  day: string;
  count: number;
}

/**
 * The day of a time in a zone, as a number. The databases do not agree on how they reckon with zones, so the zone's
 * offsets stand in the statement, each from when it holds.
 */
export function dayOf(column: string, timeZone: string): RawBuilder<number> {
  const time = sql.ref(column);
  // Both databases divide towards zero; from a day long before all others on nothing is below it.
  const before = sql.lit(EPOCH_DAY * DAY);
  return sql`((${time} + ${offsetOf(time, offsets(timeZone))} + ${before}) / ${sql.lit(DAY)} - ${sql.lit(EPOCH_DAY)})`;
}

/** A day of `dayOf` as YYYY-MM-DD. */
export function dayName(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** A day given as YYYY-MM-DD as `dayOf` has it. */
export function dayNumber(day: string): number {
  return Date.parse(day) / DAY;
}

const DAY = 86_400_000;

/** Days from one that lies before year 0 to 1970. */
const EPOCH_DAY = 800_000;

/** A zone's offset in milliseconds, and the time from which it holds. */
interface Offset {
  from: number;
  offset: number;
}

/** Half of the offsets at a time, so that some eight comparisons find one of hundreds. */
function offsetOf(time: RawBuilder<unknown>, all: readonly Offset[]): RawBuilder<number> {
  const middle = all.length >> 1;
  const first = all[0];
  const later = all[middle];
  if (first === undefined || later === undefined || middle === 0) return sql.lit(first?.offset ?? 0);
  const [before, after] = [all.slice(0, middle), all.slice(middle)];
  return sql`case when ${time} < ${sql.lit(later.from)} then ${offsetOf(time, before)} else ${offsetOf(time, after)} end`;
}

const known = new Map<string, readonly Offset[]>();

/** Zones are looked through once, which takes some 50 ms. */
function offsets(timeZone: string): readonly Offset[] {
  const found = known.get(timeZone) ?? findOffsets(Info.normalizeZone(timeZone));
  known.set(timeZone, found);
  return found;
}

/** The years whose clocks are known; before and after them those of their ends are taken. */
const [FIRST, LAST] = [Date.UTC(1900), Date.UTC(2100)];

/** No zone has changed its clocks twice within so short a time: the shortest summers and fasts lasted some weeks. */
const STEP = 7 * DAY;

function findOffsets(zone: Zone): Offset[] {
  const found = [{ from: FIRST, offset: offsetAt(zone, FIRST) }];
  for (let time = FIRST + STEP; time < LAST; time += STEP) {
    const offset = offsetAt(zone, time);
    if (offset !== found.at(-1)?.offset) found.push({ from: changeBetween(zone, time - STEP, time), offset });
  }
  return found;
}

/** When a zone's clocks were changed, of two times between which they were once. */
function changeBetween(zone: Zone, start: number, end: number): number {
  const offset = offsetAt(zone, end);
  let [before, after] = [start, end];
  while (after - before > SECOND) {
    const middle = Math.round((before + after) / 2 / SECOND) * SECOND;
    if (offsetAt(zone, middle) === offset) after = middle;
    else before = middle;
  }
  return after;
}

const SECOND = 1_000;

/** In whole seconds: before zones were agreed on, towns had their own. */
function offsetAt(zone: Zone, time: number): number {
  return Math.round(zone.offset(time) * 60) * SECOND;
}
