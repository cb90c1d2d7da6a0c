import { PreviewToken } from '../entities/preview-token.js';
import { UserError } from '../errors.js';
import { hashOfToken } from '../viewer/token-hash.js';
import { newSecret } from '../viewer/token-secret.js';
import { recordAudit } from './record-audit.js';
import { loadToChange } from './stored-article.js';
import type { Work } from './work.js';

/** Most hours that a preview stays open: a month. */
const MAX_HOURS = 720;
const MILLISECONDS_AN_HOUR = 3_600_000;

/** A new preview token, told this once: its article, and when it ends, in epoch milliseconds. */
export interface CreatedPreviewToken {
  key: number;
  token: string;
  expiresAt: number;
}

/** Opens one article, published or not, to whoever holds the token, until it ends; only its hash is kept. */
export async function createPreviewToken(
  work: Work,
  { articleId, hours }: { articleId: string; hours: number },
): Promise<CreatedPreviewToken> {
  const { article } = await loadToChange(work, articleId, null, 'articleId');
  if (hours < 1 || hours > MAX_HOURS) {
    throw new UserError('INVALID', ['hours'], `hours: ${hours} is out of range; give 1 to ${MAX_HOURS}.`);
  }
  const token = newSecret();
  const expiresAt = work.now + hours * MILLISECONDS_AN_HOUR;
  work.em.create(PreviewToken, { hash: hashOfToken(token), article, expiresAt });
  const summary = `“${article.title}”, for ${hours} hours`;
  recordAudit(work, { action: 'createPreviewToken', type: 'Article', key: article.id, summary });
  return { key: article.id, token, expiresAt };
}
