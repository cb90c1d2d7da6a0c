import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { describe, expect, inject, it, onTestFinished, vi } from 'vitest';
import { createTickerdesk, type Tickerdesk } from '../../src/tickerdesk.js';
import { aPost, aServer, ingest, TOKEN, type World } from './a-server.js';
import { aToken, revoke } from './a-token.js';
import { allChanges, told } from './changes-door.js';
import { theDatabase } from './edit-terms.js';
import { aDraft, at, edit, edited } from './editing-door.js';
import { FOLLOW, FOLLOW_PUBLISHED, follow } from './follow-door.js';
import { marked } from './marked.js';

describe('articleChanged', () => {
  it('brings what was missed since a cursor, and then what comes, each once and in order', async () => {
    const world = await aServer({ posts: ids('a', 'b', 'c') });
    const [a] = await allChanges(world.reader);
    const follower = await follow(world.desk, FOLLOW, { after: a.cursor });
    expect(told(await follower.take(2))).toEqual(['PUBLISHED b', 'PUBLISHED c']);
    await ingest(world, ids('d'));
    await edit(world, 'deleteArticle', { id: a.articleId, expectedVersion: 1 });
    expect(told(await follower.take(2))).toEqual(['PUBLISHED d', 'DELETED a']);
    expect((await allChanges(world.reader)).length).toBe(5);
    expect(follower.rest()).toEqual([]);
  });

  it('brings what comes from now on, where no cursor is given', async () => {
    const world = await aServer({ posts: ids('a') });
    const follower = await follow(world.desk, FOLLOW);
    const draft = await aDraft(world, { externalId: 'draft' });
    await ingest(world, ids('b'));
    const [b] = await follower.take(1);
    expect(b).toEqual((await allChanges(world.reader)).at(-1));
    await edited(world, 'publishArticle', at(draft));
    expect(told(await follower.take(1))).toEqual(['PUBLISHED draft']);
  });

  it('shows the article of each event as it is by then', async () => {
    const world = await aServer({ posts: [{ externalId: 'a', title: '一' }] });
    const [{ articleId: id }] = await allChanges(world.reader);
    const follower = await follow(world.desk, FOLLOW);
    for (const [expectedVersion, title] of ['二', '三'].entries()) {
      await edited(world, 'updateArticle', { id, expectedVersion: expectedVersion + 1, input: { title } });
      expect((await follower.take(1))[0].article).toEqual({ id, title });
    }
  });

  it('has no gap and nothing twice while eight write in parallel', async () => {
    const world = await aServer({ posts: ids('first') });
    const [first] = await allChanges(world.reader);
    const writers = await Promise.all(Array.from({ length: 8 }, () => anInstance(world)));
    const early = await follow(world.desk, FOLLOW, { after: first.cursor });
    const writing = writers.map(async writer => {
      for (let round = 0; round < 8; round++) await send(writer);
    });
    await sleep(100);
    // This one begins in the middle: what it missed runs into what comes.
    const late = await follow(writers[0] ?? world.desk, FOLLOW, { after: first.cursor });
    await Promise.all(writing);
    const cursors = (await allChanges(world.reader, { after: first.cursor })).map(({ cursor }) => cursor);
    expect(cursors).toHaveLength(64);
    for (const follower of [early, late]) {
      expect((await follower.take(64)).map(({ cursor }) => cursor)).toEqual(cursors);
    }
    await sleep(700);
    expect([...early.rest(), ...late.rest()]).toEqual([]);
  });

  it('hears at once of what another process on the same database writes', async () => {
    const world = await aServer({ posts: ids('a') });
    const other = await anInstance(world);
    const follower = await follow(other, FOLLOW);
    await sleep(300);
    const written = Date.now();
    await ingest(world, ids('b'));
    expect(told(await follower.take(1))).toEqual(['PUBLISHED b']);
    expect(Date.now() - written).toBeLessThan(2_000);
  });

  it('is filtered by category and security', async () => {
    const world = await aServer({ posts: [{ externalId: 'a', category: 'x' }] });
    const [{ articleId: id }] = await allChanges(world.reader);
    const byCategory = await follow(world.desk, FOLLOW, { categorySlugs: ['x'] });
    // It need not be there yet when somebody begins to follow it.
    const byStock = await follow(world.desk, FOLLOW, { stockSymbols: ['SH600519'] });
    await ingest(world, [
      { externalId: 'b', category: 'y', content: `<p>${marked('1.600519', '贵州茅台')}</p>` },
      { externalId: 'c', category: 'x' },
    ]);
    await edited(world, 'updateArticle', { id, expectedVersion: 1, input: { category: 'y' } });
    expect(told(await byCategory.take(2))).toEqual(['PUBLISHED c', 'UPDATED a']);
    expect(told(await byStock.take(1))).toEqual(['PUBLISHED b']);
    expect([...byCategory.rest(), ...byStock.rest()]).toEqual([]);
  });

  it('tells what is wrong with a request, as its only result', async () => {
    const { desk } = await aServer();
    for (const [query, variables, code] of [
      [FOLLOW, { after: 'x' }, 'BAD_USER_INPUT'],
      [FOLLOW, { after: 1 }, 'BAD_USER_INPUT'],
      [FOLLOW, { categorySlugs: Array(101).fill('a') }, 'BAD_USER_INPUT'],
      ['{ articles { totalCount } }', {}, 'BAD_USER_INPUT'],
      ['subscription { articleChanged { weather } }', {}, 'GRAPHQL_VALIDATION_FAILED'],
      ['subscription {', {}, 'GRAPHQL_PARSE_FAILED'],
    ] as const) {
      const follower = await follow(desk, query, variables);
      expect(await follower.ended, query).toMatchObject([{ extensions: { code } }]);
    }
    const unknown = await follow(desk, FOLLOW, {}, 'unknown');
    expect(await unknown.ended).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    const overHttp = await desk.execute(FOLLOW);
    expect(overHttp.errors).toMatchObject([
      { message: expect.stringContaining('WebSocket'), extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });

  it('ends when the token is revoked', async () => {
    const world = await aServer();
    const { id, secret } = await aToken(world, { name: 'a reader', role: 'READER' });
    const follower = await follow(world.desk, FOLLOW, {}, secret);
    await ingest(world, ids('a'));
    expect(told(await follower.take(1))).toEqual(['PUBLISHED a']);
    await revoke(world, id);
    await ingest(world, ids('b'));
    expect(await follower.ended).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    expect(follower.rest()).toEqual([]);
  });

  it('ends at once when its reader leaves, and when the instance stops', async () => {
    const world = await aServer();
    const other = await anInstance(world);
    const [leaving, staying] = [await follow(other, FOLLOW), await follow(other, FOLLOW)];
    await sleep(50);
    const since = Date.now();
    await leaving.stop();
    await other.close();
    expect(await staying.ended).toBeUndefined();
    expect(Date.now() - since).toBeLessThan(2_000);
  });
});

describe.runIf(inject('postgresql') !== null)('on PostgreSQL', () => {
  it('goes on where the connection that listens was lost', async () => {
    const world = await aServer();
    const { rows } = await theDatabase(world);
    const other = await anInstance(world);
    const follower = await follow(other, FOLLOW);
    const killed = async () => {
      const ended = sql`select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen %' and datname = current_database()`;
      return (await ended.execute(rows)).rows.length;
    };
    for (const externalId of ['a', 'b']) {
      await vi.waitFor(async () => expect(await killed()).toBe(1), 10_000);
      await ingest(world, ids(externalId));
      expect(told(await follower.take(1))).toEqual([`PUBLISHED ${externalId}`]);
    }
  });
});

describe('articlePublished', () => {
  it('brings articles as they appear, those that match, and no other change', async () => {
    const world = await aServer({ posts: ids('a') });
    const [{ articleId: id }] = await allChanges(world.reader);
    const all = await follow(world.desk, FOLLOW_PUBLISHED);
    const some = await follow(world.desk, FOLLOW_PUBLISHED, { categorySlugs: ['x'], stockSymbols: ['600519.SH'] });
    const updated = await edited(world, 'updateArticle', { id, expectedVersion: 1, input: { title: '新' } });
    await ingest(world, [
      { externalId: 'b', category: 'x' },
      { externalId: 'c', category: 'x', content: `<p>${marked('1.600519', '贵州茅台')}</p>` },
      { externalId: 'd', status: 'DRAFT', category: 'x', content: `<p>${marked('1.600519', '贵州茅台')}</p>` },
    ]);
    const gone = await edited(world, 'unpublishArticle', at(updated));
    await edited(world, 'publishArticle', at(gone));
    expect((await all.take(3)).map(({ externalId }) => externalId)).toEqual(['b', 'c', 'a']);
    expect((await some.take(1)).map(({ externalId }) => externalId)).toEqual(['c']);
    expect([...all.rest(), ...some.rest()]).toEqual([]);
  });
});

function ids(...externalIds: string[]) {
  return externalIds.map(externalId => ({ externalId }));
}

async function anInstance({ databaseUrl }: World): Promise<Tickerdesk> {
  const instance = await createTickerdesk({ databaseUrl, adminToken: TOKEN, jobs: false, migrate: false });
  onTestFinished(() => instance.close());
  return instance;
}

async function send(instance: Tickerdesk): Promise<void> {
  const input = { ...aPost(), publishedAt: new Date().toISOString() };
  const mutation = 'mutation ($input: PostInput!) { ingestPost(input: $input) { outcome } }';
  const { errors } = await instance.execute(mutation, { input }, TOKEN);
  expect(errors).toBeUndefined();
}
