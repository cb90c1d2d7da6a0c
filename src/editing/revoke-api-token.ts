import { LockMode } from '@mikro-orm/core';
import { ApiToken } from '../entities/api-token.js';
import { UserError } from '../errors.js';
import { keyOf } from '../schema/node.js';
import { recordAudit } from './record-audit.js';
import type { Work } from './work.js';

/** Ends a token for good, from the next request on. It stays in the list, for the log speaks of it. */
export async function revokeApiToken(work: Work, { id }: { id: string }): Promise<number> {
  const key = keyOf('ApiToken', id);
  const token =
    key === null ? null : await work.em.findOne(ApiToken, { id: key }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (token === null) throw new UserError('NOT_FOUND', ['id'], `id: there is no token ${JSON.stringify(id)}.`);
  if (token.revokedAt !== null) {
    const when = new Date(token.revokedAt).toISOString();
    throw new UserError('INVALID_STATE', ['id'], `id: the token "${token.name}" was revoked already, at ${when}.`);
  }
  token.revokedAt = work.now;
  recordAudit(work, { action: 'revokeApiToken', type: 'ApiToken', key: token.id, summary: `“${token.name}”` });
  return token.id;
}
