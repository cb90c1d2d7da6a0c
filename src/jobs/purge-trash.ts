import { inTransaction } from '../database/transaction.js';
import { removeArticle } from '../editing/purge-article.js';
import { loadStored } from '../editing/stored-article.js';
import type { Work } from '../editing/work.js';
import { SCHEDULER } from '../viewer/reserved-names.js';
import { isTrashed, trashedArticles } from '../viewer/visibility.js';
import type { JobParts } from './job-parts.js';

/** Milliseconds that an article stays in the trash: 30 days, as the API says. */
const TIME_IN_TRASH = 30 * 24 * 3_600_000;

/** Removes what has been in the trash for too long. */
export async function purgeTrash({ database, now, onFault }: JobParts): Promise<void> {
  const work = { now: now(), actor: SCHEDULER };
  const before = work.now - TIME_IN_TRASH;
  const old = await trashedArticles(database.rows, before).select('Article.id').execute();
  for (const { id } of old) {
    await inTransaction(database, em => purgeIfOld({ ...work, em }, id, before)).catch(onFault);
  }
}

async function purgeIfOld(work: Work, key: number, before: number): Promise<void> {
  const stored = await loadStored(work, { id: key });
  // Locked now; an editor may have restored it since it was found.
  if (stored === null || !isTrashed(stored.article.status) || stored.article.updatedAt >= before) return;
  await removeArticle(work, stored, 'in the trash for 30 days');
}
