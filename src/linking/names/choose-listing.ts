import type { KnownSecurity } from '../directory.js';
import { foldName } from '../text/fold-name.js';

/** What the rest of a post says of its securities. */
export interface Corroboration {
  /** Symbols by code or chart. */
  symbols: ReadonlySet<string>;
  /** Words of markets near the name. */
  near: string;
}

/**
 * Of the listings of one issuer the one that words mean: the one that a code, a chart or markup of the post names; that
 * of the market which is spoken of; mainland China's; that with the very name; America's before Hong Kong's.
 */
export function chooseListing(
  listings: readonly KnownSecurity[],
  words: string,
  { symbols, near }: Corroboration,
): KnownSecurity | undefined {
  const market = MARKET_WORDS.find(([pattern]) => pattern.test(near))?.[1];
  const rankOf = (security: KnownSecurity): number[] => [
    Number(!symbols.has(security.symbol)),
    Number(market !== undefined && !market(security)),
    Number(security.kind !== 'EQUITY'),
    Number(!isChinese(security)),
    Number(security.name === null || foldName(security.name) !== words),
    MARKET_ORDER.findIndex(isOf => isOf(security)),
  ];
  return listings.toSorted((a, b) => compare(rankOf(a), rankOf(b)))[0];
}

type IsOfMarket = (security: KnownSecurity) => boolean;

const isChinese: IsOfMarket = ({ market }) => market === 0 || market === 1;
const isAmerican: IsOfMarket = ({ market }) => market >= 105 && market <= 107;
const isHongKong: IsOfMarket = ({ market }) => market === 116;

const MARKET_ORDER: readonly IsOfMarket[] = [isChinese, isAmerican, isHongKong, () => true];

const MARKET_WORDS: readonly (readonly [RegExp, IsOfMarket])[] = [
  [/a股|沪市|深市|科创板|创业板/, isChinese],
  [/港股|h股|港元|港币|港交所|联交所|恒指/, isHongKong],
  [/美股|中概股|纳斯达克|纽交所|美元/, isAmerican],
];

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
