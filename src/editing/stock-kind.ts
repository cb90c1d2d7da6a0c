import type { SecurityKind } from '../entities/stock-reference.js';
import type { SecurityIdentity } from '../linking/securities/security.js';
import { tellsKind } from '../linking/securities/tells-kind.js';

/** What sort of security it is: as its code says, or where that cannot tell, as somebody else says. */
export function kindOf(identity: SecurityIdentity, said: SecurityKind | null): SecurityKind {
  return said === null || tellsKind(identity) ? identity.kind : said;
}
