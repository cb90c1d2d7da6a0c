import { createHash, timingSafeEqual } from 'node:crypto';
import { ANONYMOUS, type Viewer } from './viewer.js';

/**
 * Who holds the token of an `Authorization: Bearer …` header. No header is the anonymous reader; null for an unknown
 * token, which is never a reader's: whoever sends one believes to be somebody.
 */
export function viewerOf(authorization: string | undefined, adminToken: string | null): Viewer | null {
  if (authorization === undefined) return ANONYMOUS;
  const token = /^Bearer +(\S+) *$/i.exec(authorization)?.[1];
  const isAdmin = token !== undefined && adminToken !== null && isSame(token, adminToken);
  return isAdmin ? { role: 'ADMIN', tokenName: 'ADMIN_TOKEN' } : null;
}

// Hashed first, for timingSafeEqual wants equal lengths, and a length is told by a comparison too.
function isSame(a: string, b: string): boolean {
  return timingSafeEqual(digest(a), digest(b));
}

function digest(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
