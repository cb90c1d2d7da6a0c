import { setImmediate } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Database, openDatabase } from '../../src/database/database.js';
import { reindexArticles } from '../../src/editing/index-articles.js';
import { prepareDatabase } from '../../src/ingest/prepare-database.js';
import { aServer, type World } from './a-server.js';
import { postOf } from './search-door.js';

const POSTS = Array.from({ length: 250 }, (_, index) => postOf([`光伏${index}`, '储能。'], index));

describe('the index of articles', () => {
  it('is made at the next start where articles were stored before there was one', async () => {
    const world = await aServer({ posts: POSTS });
    const database = await databaseOf(world);
    await forget(database);
    expect(await found(world)).toBe(0);
    await prepareDatabase(database, 'none');
    expect(await found(world)).toBe(250);
  });

  it('is made anew by reindexArticles, and answers all the time', async () => {
    const world = await aServer({ posts: POSTS });
    const database = await databaseOf(world);
    await database.orm.em.execute(`update "ArticleSearch" set "title" = ' 旧题 '`);
    const counts: number[] = [];
    const progress: number[] = [];
    const reindexing = reindexArticles(database, done => progress.push(done));
    let isDone = false;
    void reindexing.then(() => {
      isDone = true;
    });
    while (!isDone) {
      counts.push(await found(world));
      await setImmediate();
    }
    expect(await reindexing).toBe(250);
    expect(progress).toEqual([100, 200, 250]);
    expect(new Set(counts)).toEqual(new Set([250]));
    const titles = await database.rows.selectFrom('ArticleSearch').select('title').distinct().execute();
    expect(titles).toHaveLength(250);
  });
});

async function databaseOf({ databaseUrl }: World): Promise<Database> {
  const database = await openDatabase(databaseUrl);
  onTestFinished(() => database.close());
  return database;
}

/** As a database is that comes from a version without the search. */
async function forget({ orm }: Database): Promise<void> {
  await orm.em.execute('delete from "ArticleSearch"');
  if (orm.config.get('dbName')?.endsWith('.sqlite')) await orm.em.execute('delete from "ArticleToken"');
}

async function found({ reader }: World): Promise<number> {
  return (await reader('{ searchArticles(query: "储能") { totalCount } }')).searchArticles.totalCount;
}
