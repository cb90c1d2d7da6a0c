import type { KnownSecurity } from '../directory.js';
import { bareName } from '../names/bare-name.js';
import { foldName } from '../text/fold-name.js';

/** What the listings of one company share: what the directory says, or else the name without the exchange's marks. */
export function issuerOf({ issuer, name, symbol }: Pick<KnownSecurity, 'issuer' | 'name' | 'symbol'>): string {
  return issuer === null ? bareName(name ?? symbol) : foldName(issuer);
}
