import { createHash } from 'node:crypto';

/** What is kept of a token: SHA-256, in hexadecimal. Of 256 bits of chance it needs no salt. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
