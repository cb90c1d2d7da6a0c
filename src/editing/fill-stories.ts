import type { Database, EntityManager } from '../database/database.js';
import { inTransaction } from '../database/transaction.js';
import { ArticleBody } from '../entities/article-body.js';
import { joinStory } from './join-story.js';

/** Articles of one transaction: few enough that other writers wait for a blink only. */
const BATCH = 50;

/** Puts into stories the articles that were stored before there were any, in the order in which they came in. */
export async function fillStories(database: Database): Promise<void> {
  // Nearly always there is none, and then this is one read and no write.
  for (;;) {
    const keys = await keysWithout(database);
    if (keys.length === 0) return;
    await inTransaction(database, em => fillSome(em, keys));
  }
}

async function keysWithout({ rows }: Database): Promise<number[]> {
  const found = await rows
    .selectFrom('ArticleBody')
    .leftJoin('StoryPrint', 'StoryPrint.article', 'ArticleBody.article')
    .where('StoryPrint.article', 'is', null)
    .where('ArticleBody.text', '!=', '')
    .orderBy('ArticleBody.article')
    .limit(BATCH)
    .select('ArticleBody.article')
    .execute();
  return found.map(({ article }) => article);
}

async function fillSome(em: EntityManager, keys: readonly number[]): Promise<void> {
  const bodies = await em.find(
    ArticleBody,
    { article: { $in: [...keys] } },
    { populate: ['article.story'], orderBy: { article: 'asc' } },
  );
  for (const { article, text } of bodies) {
    await joinStory({ em }, { article, text });
    // The next one may tell the same.
    await em.flush();
  }
}
