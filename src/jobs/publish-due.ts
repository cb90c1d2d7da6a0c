import { inTransaction } from '../database/transaction.js';
import { changeArticle } from '../editing/change-article.js';
import { contentOf, loadStored } from '../editing/stored-article.js';
import type { Work } from '../editing/work.js';
import { SCHEDULER } from '../viewer/reserved-names.js';
import { dueArticles, isScheduled } from '../viewer/visibility.js';
import type { JobParts } from './job-parts.js';

/** Publishes the scheduled articles whose time has come. Each is published once, whichever process comes first. */
export async function publishDue({ database, now, onFault }: JobParts): Promise<void> {
  const due = await dueArticles(database.rows, now())
    .orderBy('publishedAt')
    .orderBy('id')
    .select('Article.id')
    .execute();
  for (const { id } of due) {
    const work = { now: now(), actor: SCHEDULER };
    await inTransaction(database, em => publishIfDue({ ...work, em }, id)).catch(onFault);
  }
}

async function publishIfDue(work: Work, key: number): Promise<void> {
  const stored = await loadStored(work, { id: key });
  // Locked now; another process may have published it, or an editor put it off, since it was found.
  if (stored === null || !isScheduled(stored.article.status)) return;
  const { publishedAt } = stored.article;
  if (publishedAt === null || publishedAt > work.now) return;
  const content = contentOf(stored);
  const published = { ...content, article: { ...content.article, status: 'PUBLISHED' as const } };
  await changeArticle(work, stored, published, { action: 'publishArticle' });
}
