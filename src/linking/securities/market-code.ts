import { meaningsOfBareCode } from './bare-code.js';
import { identify, type SecurityIdentity } from './security.js';

/** A code as one attribute gives it; market null where the attribute leaves it out. */
export interface MarketCode {
  market: number | null;
  code: string;
}

/** A security, and whether its market was said or is a guess. */
export interface IdentifiedCode {
  identity: SecurityIdentity;
  isMarketSure: boolean;
}

/** What the attributes of one annotation say together: the first that is complete; else a code, with the likeliest market. */
export function identifyFirst(parts: readonly MarketCode[]): IdentifiedCode | null {
  for (const { market, code } of parts) {
    const identity = market === null ? null : identify(market, code);
    if (identity !== null) return { identity, isMarketSure: true };
  }
  for (const { market, code } of parts) {
    const meanings = market === null ? meaningsOfBareCode(code) : [];
    const [identity, next] = meanings;
    if (identity !== undefined) return { identity, isMarketSure: next?.symbol !== identity.symbol };
  }
  return null;
}
