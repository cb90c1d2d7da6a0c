import type { KnownSecurity } from '../directory.js';
import { bareName, withoutLegalForm } from '../names/bare-name.js';
import { foldName } from '../text/fold-name.js';

/** What the listings of one company share: what the directory says, or else the name without marks and legal form. */
export function issuerOf({ issuer, name, symbol }: Pick<KnownSecurity, 'issuer' | 'name' | 'symbol'>): string {
  if (issuer !== null) return foldName(issuer);
  if (name === null) return symbol;
  const bare = bareName(name);
  return withoutLegalForm(bare) ?? bare;
}
