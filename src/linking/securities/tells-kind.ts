import type { SecurityIdentity } from './security.js';

/** Eastmoney's numbers of Shanghai and Shenzhen, whose code ranges part shares from funds. */
const MAINLAND = [0, 1];

/**
 * Whether a code by itself says what sort of security it is. Elsewhere than in mainland China it does not of what looks
 * like a share: American tickers are also those of funds and warrants, and Hong Kong gives trusts and bonds the numbers
 * of shares.
 */
export function tellsKind({ market, kind }: Pick<SecurityIdentity, 'market' | 'kind'>): boolean {
  return kind !== 'OTHER' && (kind !== 'EQUITY' || MAINLAND.includes(market));
}
