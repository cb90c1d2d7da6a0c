import { ApiToken, type Role } from '../entities/api-token.js';
import { UserError } from '../errors.js';
import { cleanText } from '../ingest/sanitize/clean-text.js';
import { RESERVED_NAMES } from '../viewer/reserved-names.js';
import { hashOfToken } from '../viewer/token-hash.js';
import { newSecret } from '../viewer/token-secret.js';
import { foldName } from './fold-name.js';
import { recordAudit } from './record-audit.js';
import type { Work } from './work.js';

/** Most characters (UTF-16 units) of a token's name: it stands in every line of the log that its holder causes. */
const MAX_NAME = 100;

/** What a token is to be. */
export interface ApiTokenInput {
  name: string;
  role: Role;
  /** Epoch milliseconds; null: never. */
  expiresAt?: number | null;
}

/** A new token: its key, and the secret that is told this once. */
export interface CreatedApiToken {
  key: number;
  secret: string;
}

/** Makes a token of the API. */
export async function createApiToken(
  work: Work,
  { name, role, expiresAt = null }: ApiTokenInput,
): Promise<CreatedApiToken> {
  const checkedName = await checkName(work, cleanText(name));
  if (expiresAt !== null && expiresAt <= work.now) {
    const message = 'expiresAt: has passed; give a time to come, or none for a token that does not expire.';
    throw new UserError('INVALID', ['expiresAt'], message);
  }
  const secret = newSecret();
  const token = work.em.create(ApiToken, {
    ...{ name: checkedName, role, hash: hashOfToken(secret) },
    ...{ createdAt: work.now, expiresAt, lastUsedAt: null, revokedAt: null },
  });
  // The line in the log names its key.
  await work.em.flush();
  const end = expiresAt === null ? 'does not expire' : `expires ${new Date(expiresAt).toISOString()}`;
  const summary = `“${checkedName}”, ${role}, ${end}`;
  recordAudit(work, { action: 'createApiToken', type: 'ApiToken', key: token.id, summary });
  return { key: token.id, secret };
}

async function checkName({ em }: Work, name: string): Promise<string> {
  const field = ['name'];
  if (name === '') throw new UserError('INVALID', field, 'name: is empty; say whose token it is.');
  if (name.length > MAX_NAME) {
    throw new UserError('INVALID', field, `name: ${name.length} characters; give at most ${MAX_NAME}.`);
  }
  if (RESERVED_NAMES.map(foldName).includes(foldName(name))) {
    throw new UserError('INVALID', field, `name: the audit log calls others "${name}"; give another.`);
  }
  if ((await em.count(ApiToken, { name })) > 0) {
    const message = `name: another token has "${name}", now or before it was revoked; give another.`;
    throw new UserError('DUPLICATE', field, message);
  }
  return name;
}
