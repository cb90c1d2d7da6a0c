import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createTickerdesk } from '../../src/tickerdesk.js';
import { aPost, aServer, TOKEN, type World } from './a-server.js';
import { aDraft, articleOf, at, changesOf, edited, revisionsOf } from './editing-door.js';
import { sendOne } from './ingest-door.js';

/** Milliseconds from a test's beginning to the time that it schedules for: enough to store it, and short to wait for. */
const SOON = 1_500;

/** Milliseconds within which what is due must appear. */
const PROMISED = 2_000;

describe('a scheduled article', () => {
  it('appears within two seconds of its time, once, with three instances on one database', async () => {
    const world = await aServer({ jobs: true });
    await Promise.all([anInstance(world), anInstance(world)]);
    const time = Date.now() + SOON;
    const ids = await Promise.all([1, 2, 3, 4, 5].map(() => aScheduled(world, time)));
    expect(await publicIds(world)).toEqual([]);
    await appearance(world, ids, time);
    // Whoever of the others found it too has had its turn by then.
    await sleep(1_200);
    for (const id of ids) {
      const article = await articleOf(world, id);
      expect(article).toMatchObject({ status: 'PUBLISHED', publishedAt: new Date(time).toISOString(), version: 3 });
      const [revision, ...others] = await revisionsOf(world, id);
      expect(revision).toMatchObject({ version: 3, editor: 'scheduler', changedFields: ['status'] });
      expect(others).toHaveLength(2);
    }
    expect(await changesOf(world)).toEqual(ids.map(() => 'PUBLISHED'));
  });

  it('appears when an instance starts later, where none ran at its time', async () => {
    const world = await aServer();
    const time = Date.now() + 300;
    const ids = [await aScheduled(world, time)];
    await sleep(time - Date.now() + 500);
    expect(await publicIds(world)).toEqual([]);
    const started = Date.now();
    await anInstance(world);
    await appearance(world, ids, started);
    expect(await articleOf(world, `${ids[0]}`)).toMatchObject({ publishedAt: new Date(time).toISOString() });
  });

  it('waits where it was put off, and appears at once where it is published before', async () => {
    const world = await aServer({ jobs: true });
    const time = Date.now() + SOON;
    const [putOff, early, back] = await Promise.all([1, 2, 3].map(() => aScheduled(world, time)));
    const args = (id: string | undefined) => ({ id, expectedVersion: 2 });
    const later = '2099-01-01T00:00:00Z';
    await edited(world, 'publishArticle', { ...args(putOff), at: later });
    await edited(world, 'publishArticle', args(early));
    await edited(world, 'unpublishArticle', args(back));
    await sleep(time - Date.now() + PROMISED);
    expect(await publicIds(world)).toEqual([early]);
    expect(await articleOf(world, `${putOff}`)).toMatchObject({ status: 'SCHEDULED', publishedAt: later, version: 3 });
    expect(await articleOf(world, `${back}`)).toMatchObject({ status: 'DRAFT', version: 3 });
    expect(await changesOf(world)).toEqual(['PUBLISHED']);
  });

  it('may be a post with a date to come, which then stays published', async () => {
    const world = await aServer({ jobs: true });
    const time = Date.now() + SOON;
    const post = aPost({ publishedAt: time });
    const { id, status } = await sendOne(world, post);
    expect(status).toBe('SCHEDULED');
    await appearance(world, [id], time);
    expect(await sendOne(world, post)).toMatchObject({ status: 'PUBLISHED', version: 2 });
  });
});

/** Writes an article and schedules it; gives its id. */
async function aScheduled(world: World, time: number): Promise<string> {
  const draft = await aDraft(world);
  const scheduled = await edited(world, 'publishArticle', { ...at(draft), at: new Date(time).toISOString() });
  expect(scheduled.status).toBe('SCHEDULED');
  return scheduled.id;
}

async function anInstance({ databaseUrl }: World): Promise<void> {
  const instance = await createTickerdesk({ databaseUrl, adminToken: TOKEN, directory: 'none' });
  onTestFinished(() => instance.close());
}

/** Waits until readers see these articles, and holds it to what is promised. */
async function appearance(world: World, ids: readonly string[], due: number): Promise<void> {
  while ((await publicIds(world)).length < ids.length) {
    expect(Date.now() - due, 'milliseconds too late').toBeLessThan(PROMISED);
    await sleep(50);
  }
  expect(Date.now()).toBeGreaterThanOrEqual(due);
  expect((await publicIds(world)).sort()).toEqual(ids.toSorted());
}

async function publicIds({ reader }: World): Promise<string[]> {
  return (await reader('{ articles { nodes { id } } }')).articles.nodes.map(({ id }: { id: string }) => id);
}
