import type { StockReference } from '../entities/stock-reference.js';
import { differByMarks, hasMarkOfTheDay } from '../linking/securities/exchange-marks.js';
import { AMERICA } from '../linking/securities/venues.js';
import type { ListedAlias, ListedStock } from './listed-stock.js';
import { isChinese } from './stock-name.js';

/** What a security is called after a list has been read, with the names that follow from that. */
export interface Naming {
  name: string;
  aliases: readonly ListedAlias[];
}

/** The name of a security that is new. */
export function firstNaming({ identity, name, englishName }: ListedStock): Naming {
  const first = name ?? englishName ?? identity.code;
  return { name: first, aliases: englishName === null || englishName === first ? [] : [english(englishName)] };
}

/** What a list makes of the name that is stored: a Chinese name takes the place of an English one, never the other way. */
export function renameByList(
  stored: Pick<StockReference, 'name' | 'code' | 'market' | 'listedAt'>,
  listed: ListedStock,
  now: number,
): Naming {
  if (stored.name === stored.code) return firstNaming(listed);
  const { name } = listed;
  const englishName = listed.englishName === null ? [] : [english(listed.englishName)];
  const newName = name ?? (listed.isExchangeKnown && isCalledInEnglish(stored) ? listed.englishName : null);
  if (newName === null || isOlder(newName, stored.name)) return { name: stored.name, aliases: englishName };
  // What articles alone called it was never its name.
  const former = stored.listedAt === null ? [] : formerName(stored.name, newName, now);
  return { name: newName, aliases: [...englishName, ...former] };
}

function isCalledInEnglish({ name, market }: Pick<StockReference, 'name' | 'market'>): boolean {
  return AMERICA.markets.includes(market) && !isChinese(name);
}

/** A mark of the day is gone tomorrow, and the name would be XD贵州茅 until the next list. */
function isOlder(newName: string, name: string): boolean {
  return hasMarkOfTheDay(newName) && !hasMarkOfTheDay(name) && differByMarks(newName, name);
}

function formerName(name: string, newName: string, now: number): ListedAlias[] {
  if (differByMarks(name, newName)) return [];
  if (!isChinese(name) && isChinese(newName)) return [english(name)];
  return [{ name, kind: 'FORMER_NAME', standsAlone: null, seenUntil: now }];
}

function english(name: string): ListedAlias {
  return { name, kind: 'ENGLISH', standsAlone: null, seenUntil: null };
}
