import { DateTime, FixedOffsetZone } from 'luxon';

/** Longest date looked at, in UTF-16 units: RFC 2822 with a comment has some 45. */
const MAX_LENGTH = 64;

/** Greatest offset from UTC, in minutes: Kiritimati's +14:00. */
const MAX_OFFSET = 14 * 60;

/**
 * Reads a date as posts write it: `2021-12-08 10:46:18`, with `+0800`, ISO 8601, `2026年08月19日 17:46`, a day only
 * (its midnight), RFC 2822. Without a zone it is in `timeZone`. Null for what is no date: 2022-13-40 is not rolled over.
 */
export function readDate(value: string, timeZone: string): Date | null {
  const text = value.trim();
  if (text.length > MAX_LENGTH) return null;
  const parts = NUMERIC.exec(text)?.groups;
  const date = parts ? fromParts(parts, timeZone) : DateTime.fromRFC2822(text);
  return date?.isValid ? date.toJSDate() : null;
}

/** True for a day of the calendar, written as yyyy-mm-dd. */
export function isDay(day: string): boolean {
  return DateTime.fromISO(day, { zone: 'utc' }).isValid;
}

function fromParts(parts: Record<string, string | undefined>, timeZone: string): DateTime | null {
  const zone = parts.zone === undefined ? timeZone : offsetZone(parts.zone);
  if (zone === null) return null;
  return DateTime.fromObject(
    {
      year: Number(parts.year),
      month: Number(parts.month),
      day: Number(parts.day),
      hour: Number(parts.hour ?? 0),
      minute: Number(parts.minute ?? 0),
      second: Number(parts.second ?? 0),
      millisecond: Math.floor(Number(`0.${parts.fraction ?? 0}`) * 1_000),
    },
    { zone },
  );
}

function offsetZone(zone: string): FixedOffsetZone | null {
  const [, sign = '+', hours = '0', minutes = '0'] = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(zone) ?? [];
  const offset = Number(hours) * 60 + Number(minutes);
  if (offset > MAX_OFFSET || Number(minutes) > 59) return null;
  return FixedOffsetZone.instance(sign === '-' ? -offset : offset);
}

const NUMERIC =
  /^(?<year>\d{4})[-/.年](?<month>\d{1,2})[-/.月](?<day>\d{1,2})日?(?:[T\s]*(?<hour>\d{1,2})[:：时](?<minute>\d{1,2})分?(?:[:：]?(?<second>\d{1,2})秒?(?:[.,](?<fraction>\d{1,9}))?)?)?\s*(?<zone>Z|UTC|GMT|[+-]\d{1,2}(?::?\d{2})?)?$/i;
