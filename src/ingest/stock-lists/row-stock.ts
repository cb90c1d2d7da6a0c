import type { ListedAlias, ListedStock } from '../../editing/listed-stock.js';
import { isChinese, stockName } from '../../editing/stock-name.js';
import type { AliasKind } from '../../entities/stock-alias.js';
import type { SecurityIdentity } from '../../linking/securities/security.js';
import { AMERICA } from '../../linking/securities/venues.js';
import type { RowReading } from './list-format.js';
import { kindOfShares, withoutShareClass } from './share-class.js';

/** Characters beyond which a text is no name. */
const LONGEST_NAME = 300;

/** What the columns of a row say of a security, as they were written. */
interface Said {
  name?: string;
  englishName?: string;
  kind?: ListedStock['kind'];
  issuer?: string;
  isExchangeKnown?: boolean;
  aliases?: readonly ListedAlias[];
}

/** A row's security, with its names put right; or what is wrong with them. */
export function rowStock(identity: SecurityIdentity, said: Said): RowReading {
  const written = stockName(said.name ?? '');
  const isEnglish = AMERICA.markets.includes(identity.market) && !isChinese(written);
  const name = isEnglish ? '' : written;
  const fullEnglishName = stockName(said.englishName || (isEnglish ? written : ''));
  const englishName = withoutShareClass(fullEnglishName);
  const longest = [name, englishName].find(text => text.length > LONGEST_NAME);
  if (longest !== undefined)
    return `${identity.symbol}: a name of ${longest.length} characters; write at most ${LONGEST_NAME}`;
  if (name === '' && englishName === '') return `${identity.symbol} has no name; write one`;
  return {
    identity,
    isExchangeKnown: said.isExchangeKnown ?? true,
    name: name || null,
    englishName: englishName || null,
    kind: said.kind ?? (AMERICA.markets.includes(identity.market) ? kindOfShares(fullEnglishName) : null),
    issuer: stockName(said.issuer ?? '') || null,
    aliases: said.aliases ?? [],
  };
}

/** A further name of a row; none where it is empty. */
export function rowAlias(
  name: string,
  kind: AliasKind,
  { standsAlone = null, seenUntil = null }: Partial<ListedAlias> = {},
): ListedAlias[] {
  const text = stockName(name);
  return text === '' || text.length > LONGEST_NAME ? [] : [{ name: text, kind, standsAlone, seenUntil }];
}
