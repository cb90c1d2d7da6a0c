import { identifyIndex } from './known-indices.js';
import { identify, type SecurityIdentity } from './security.js';
import { AMERICA, HONG_KONG, SIX_DIGITS, securitiesAt } from './venues.js';

/** The securities that a code without its market can be, the likeliest first: shares before the rest. */
export function meaningsOfBareCode(code: string): SecurityIdentity[] {
  if (/^\d{6}$/.test(code)) return securitiesAt(SIX_DIGITS, code);
  if (/^\d{1,5}$/.test(code)) return securitiesAt(HONG_KONG, code);
  const sector = identify(90, code);
  if (sector !== null) return [sector];
  // No exchange lists a share under the code of an index that everyone knows.
  const index = identifyIndex(([known]) => known === code.toUpperCase());
  return index === null ? securitiesAt(AMERICA, code) : [index];
}
