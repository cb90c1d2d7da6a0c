import { setImmediate } from 'node:timers/promises';
import type { Database, EntityManager } from '../database/database.js';
import { inTransaction } from '../database/transaction.js';
import { ArticleBody } from '../entities/article-body.js';
import { indexArticle } from '../search/index-article.js';

/** Articles of one transaction: few enough that other writers wait for a blink only. */
const BATCH = 100;

/** Makes findable what was stored before there was a search. */
export async function indexMissing(database: Database): Promise<void> {
  // Nearly always there is none, and then this is one read and no write.
  for (;;) {
    const missing = await database.rows
      .selectFrom('ArticleBody')
      .leftJoin('ArticleSearch', 'ArticleSearch.article', 'ArticleBody.article')
      .where('ArticleSearch.article', 'is', null)
      .select('ArticleBody.article')
      .limit(BATCH)
      .execute();
    if (missing.length === 0) return;
    await inTransaction(database, em => indexSome(em, keysOf(missing)));
  }
}

/**
 * Indexes all articles anew, batch by batch: readers find them all the time, by what was indexed before or after. Says
 * how many there were.
 */
export async function reindexArticles(
  database: Database,
  onProgress: (done: number, total: number) => void,
): Promise<number> {
  const total = await database.orm.em.fork().count(ArticleBody);
  let done = 0;
  for (let last = 0; ; ) {
    const batch = await database.rows
      .selectFrom('ArticleBody')
      .where('article', '>', last)
      .orderBy('article')
      .select('article')
      .limit(BATCH)
      .execute();
    if (batch.length === 0) return done;
    await inTransaction(database, em => indexSome(em, keysOf(batch)));
    done += batch.length;
    last = batch.at(-1)?.article ?? last;
    onProgress(done, total);
    await setImmediate();
  }
}

function keysOf(bodies: readonly { article: number }[]): number[] {
  return bodies.map(({ article }) => article);
}

/** Indexes articles as they are now; one that went meanwhile is left out. */
async function indexSome(em: EntityManager, keys: readonly number[]): Promise<void> {
  const bodies = await em.find(
    ArticleBody,
    { article: { $in: [...keys] } },
    { populate: ['article'], fields: ['text', 'article.title', 'article.publishedAt'] },
  );
  for (const { article, text } of bodies) {
    const { id, title, publishedAt } = article;
    await indexArticle(em, { id, publishedAt, title, text });
  }
}
