import { identify, type SecurityIdentity } from './security.js';
import { YAHOO_INDICES } from './yahoo-symbol.js';

/** The first of the world's well-known indices that a condition on its code and Yahoo's ticker holds for. */
export function identifyIndex(
  isWanted: (entry: readonly [code: string, yahoo: string]) => boolean,
): SecurityIdentity | null {
  const code = [...YAHOO_INDICES].find(isWanted)?.[0];
  // Of these, eastmoney keeps the technology index alone with Hong Kong's other families.
  return code === undefined ? null : identify(code === 'HSTECH' ? 124 : 100, code);
}
