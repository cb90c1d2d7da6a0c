import { createHash, timingSafeEqual } from 'node:crypto';
import { RequestError } from '../errors.js';
import { ANONYMOUS, type Viewer } from './viewer.js';

/**
 * Who holds the token of an `Authorization: Bearer …` header. No header is the anonymous reader; an unknown token is
 * UNAUTHENTICATED, never a reader: whoever sends one believes to be somebody.
 */
export function viewerOf(authorization: string | undefined, adminToken: string | null): Viewer {
  if (authorization === undefined) return ANONYMOUS;
  const token = /^Bearer +(\S+) *$/i.exec(authorization)?.[1];
  if (token !== undefined && adminToken !== null && isSame(token, adminToken)) {
    return { role: 'ADMIN', tokenName: 'ADMIN_TOKEN' };
  }
  throw new RequestError(
    'UNAUTHENTICATED',
    'The token is unknown; send "Authorization: Bearer <token>", or no such header to read as everybody.',
  );
}

// Hashed first, for timingSafeEqual wants equal lengths, and a length is told by a comparison too.
function isSame(a: string, b: string): boolean {
  return timingSafeEqual(digest(a), digest(b));
}

function digest(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
