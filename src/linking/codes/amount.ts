/** Whether a number counts or prices something, by the unit behind it or the currency before it: 600000股, ¥300124. */
export function isAmount(folded: string, start: number, end: number): boolean {
  return UNITS.includes(folded.charAt(end) || ' ') || CURRENCIES.includes(folded.charAt(start - 1) || ' ');
}

const UNITS = '万亿元户只股家点手人次吨份张辆台%';
const CURRENCIES = '¥￥€£₩';
