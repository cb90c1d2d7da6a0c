/**
 * What Chinese exchanges put in front of a short name, not part of it: warnings (ST, *ST, S, PT) for years, marks of the
 * day (N and C of a new listing, XD, XR and DR without dividend or right) for hours or days.
 */
const WARNING = /^(?:S?\*?ST|PT|S(?=\p{Script=Han}))\s*/u;
const OF_THE_DAY = /^(?:XD|XR|DR|[NC])(?=\p{Script=Han}|\*?ST)/u;

const HAN = /\p{Script=Han}/u;

/** A short name without the exchange's marks in front of it. */
export function withoutMarks(name: string): string {
  return withoutMarksOfTheDay(name).replace(WARNING, '');
}

/**
 * Whether two short names differ by the exchange's marks alone. A mark of the day can push out the last characters, for
 * there is room for four: XD贵州茅 is 贵州茅台.
 */
export function differByMarks(one: string, other: string): boolean {
  // STAAR is no AAR under a warning.
  if (!HAN.test(one) || !HAN.test(other)) return one === other;
  const [a, b] = [withoutMarks(one), withoutMarks(other)];
  return a === b || (isCutFor(one, a) && b.startsWith(a)) || (isCutFor(other, b) && a.startsWith(b));
}

/** Whether a name bears a mark that is gone within days. */
export function hasMarkOfTheDay(name: string): boolean {
  return OF_THE_DAY.test(name);
}

function withoutMarksOfTheDay(name: string): string {
  return name.replace(OF_THE_DAY, '');
}

/** One character alone would begin too many names. */
function isCutFor(name: string, bare: string): boolean {
  return hasMarkOfTheDay(name) && bare.length > 1;
}
