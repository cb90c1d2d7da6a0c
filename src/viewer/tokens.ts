import { timingSafeEqual } from 'node:crypto';
import type { Rows } from '../database/database.js';
import type { ApiTokenRow } from '../database/rows.js';
import { ADMIN_TOKEN } from './reserved-names.js';
import { hashOfToken } from './token-hash.js';
import type { TokenUses } from './token-uses.js';
import { ANONYMOUS, type Viewer } from './viewer.js';

/** By what a token is judged. */
export interface TokenAccess {
  /** The first admin's token; null where none is set. */
  adminToken: string | null;
  rows: Rows;
  /** The time of the request, in epoch milliseconds. */
  now: number;
  tokenUses: TokenUses;
}

/**
 * Who holds the token of an `Authorization: Bearer …` header. No header is the anonymous reader; null for a token that
 * is unknown, expired or revoked, which is never a reader's: whoever sends one believes to be somebody.
 */
export async function viewerOf(authorization: string | undefined, access: TokenAccess): Promise<Viewer | null> {
  if (authorization === undefined) return ANONYMOUS;
  const secret = /^Bearer +(\S+) *$/i.exec(authorization)?.[1];
  if (secret === undefined) return null;
  const hash = hashOfToken(secret);
  if (access.adminToken !== null && isSame(hash, hashOfToken(access.adminToken))) {
    return { role: 'ADMIN', tokenName: ADMIN_TOKEN };
  }
  const token = await findUsable(access, hash);
  if (token === null) return null;
  access.tokenUses.note(token, access.now);
  return { role: token.role, tokenName: token.name };
}

// Hashes are compared, for timingSafeEqual wants equal lengths, and a length is told by a comparison too.
function isSame(hash: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(hash), Buffer.from(other));
}

/** Asked anew for each request, not kept: a token that is revoked anywhere ends at the next request of every process. */
async function findUsable({ rows, now }: TokenAccess, hash: string): Promise<ApiTokenRow | null> {
  const token = await rows.selectFrom('ApiToken').where('hash', '=', hash).selectAll().executeTakeFirst();
  const isUsable =
    token !== undefined && token.revokedAt === null && (token.expiresAt === null || token.expiresAt > now);
  return isUsable ? token : null;
}
