import { randomBytes } from 'node:crypto';

/** What a secret begins with, so that people and scanners of repositories see what it is. */
const PREFIX = 'tickerdesk_';

/** Bytes of chance in a secret: too many to guess. */
const BYTES = 32;

/** A new secret, for whoever is to hold a token. */
export function newSecret(): string {
  return `${PREFIX}${randomBytes(BYTES).toString('base64url')}`;
}
