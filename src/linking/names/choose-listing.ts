import type { KnownSecurity } from '../directory.js';
import { foldName } from '../text/fold-name.js';
import type { SpokenMarket } from './spoken-markets.js';

/**
 * Of the listings of one issuer the one that words mean: the one that a code, a chart or markup of the post names; that
 * of the market which is spoken of; mainland China's; that with the very name; America's before Hong Kong's.
 */
export function chooseListing(
  listings: readonly KnownSecurity[],
  words: string,
  symbols: ReadonlySet<string>,
  market: SpokenMarket | null,
): KnownSecurity | undefined {
  const rankOf = (security: KnownSecurity): number[] => [
    Number(!symbols.has(security.symbol)),
    Number(market !== null && !IS_OF[market](security)),
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

const IS_OF: Readonly<Record<SpokenMarket, IsOfMarket>> = {
  MAINLAND: isChinese,
  HONG_KONG: isHongKong,
  AMERICA: isAmerican,
};

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
