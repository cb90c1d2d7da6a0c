import type { AliasKind } from '../entities/stock-alias.js';
import type { SecurityKind } from '../entities/stock-reference.js';
import type { SecurityIdentity } from '../linking/securities/security.js';

/** A security as a list has it. Names are as `stockName` makes them. */
export interface ListedStock {
  identity: SecurityIdentity;
  /** Whether the list says at which of the exchanges that share a symbol it is traded; else the identity is a guess. */
  isExchangeKnown: boolean;
  /** What it is called where it is traded; null where the list has an English name alone. */
  name: string | null;
  englishName: string | null;
  /** Null where the list does not say. */
  kind: SecurityKind | null;
  issuer: string | null;
  aliases: readonly ListedAlias[];
}

/** A further name, as a list has it. */
export interface ListedAlias {
  name: string;
  kind: AliasKind;
  standsAlone: boolean | null;
  /** Epoch milliseconds. */
  seenUntil: number | null;
}

/** One security of several rows that speak of it: the first says what it is, and each may add names. */
export function mergedStock(first: ListedStock, others: readonly ListedStock[]): ListedStock {
  return others.length === 0 ? first : { ...first, aliases: [first, ...others].flatMap(({ aliases }) => aliases) };
}
