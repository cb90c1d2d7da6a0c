import { DateTime } from 'luxon';
import type { PostWarning } from '../../errors.js';

/** What a post's date can be known from. */
export interface DateHints {
  publishedAt: Date | null;
  fileDay: string | null;
  externalId: string | null;
}

/** The date a post states, or else the day in its file's name or in its id, at midnight. */
export function findDate(
  hints: DateHints,
  timeZone: string,
  warnings: PostWarning[],
): { publishedAt: Date | null; isGuessed: boolean } {
  if (hints.publishedAt) return { publishedAt: hints.publishedAt, isGuessed: false };
  const guesses = [
    { day: hints.fileDay, origin: "the file's name" },
    { day: dayOfId(hints.externalId), origin: 'the id' },
  ];
  for (const { day, origin } of guesses) {
    const date = day === null ? null : DateTime.fromISO(day, { zone: timeZone });
    if (!date?.isValid) continue;
    warnings.push({ code: 'DATE_GUESSED', message: `The post states no date; ${day} was taken from ${origin}.` });
    return { publishedAt: date.toJSDate(), isGuessed: true };
  }
  warnings.push({ code: 'DATE_MISSING', message: 'The post states no date, and neither its file nor its id has one.' });
  return { publishedAt: null, isGuessed: false };
}

/** The 18 digits of eastmoney's ids begin with the day. */
function dayOfId(externalId: string | null): string | null {
  const [, year, month, day] = /^eastmoney:(\d{4})(\d{2})(\d{2})\d{10}$/.exec(externalId ?? '') ?? [];
  return year === undefined ? null : `${year}-${month}-${day}`;
}
