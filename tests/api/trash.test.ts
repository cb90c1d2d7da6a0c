import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '../../src/database/database.js';
import { createTickerdesk } from '../../src/tickerdesk.js';
import { aPost, aServer, type World } from './a-server.js';
import { at, changesOf, edit, rowsOf } from './editing-door.js';
import { send, sendOne } from './ingest-door.js';

const DAY = 86_400_000;

it('the trash is emptied of what has lain in it for 30 days, and its post does not come in again', async () => {
  const world = await aServer();
  const [old, recent] = [aPost(), aPost()];
  for (const post of [old, recent]) await edit(world, 'deleteArticle', at(await sendOne(world, post)));
  await age(world, old.externalId, 30 * DAY + 60_000);
  await age(world, recent.externalId, 30 * DAY - 60_000);
  const instance = await createTickerdesk({ databaseUrl: world.databaseUrl, directory: 'none' });
  onTestFinished(() => instance.close());
  while ((await rowsOf(world, 'Article')).length > 1) await sleep(100);
  const [kept] = await rowsOf(world, 'Article');
  expect(kept.externalId).toBe(recent.externalId);
  const [first, second] = await send(world, old, recent);
  expect(first).toMatchObject({ outcome: 'REJECTED', userErrors: [{ code: 'INVALID_STATE' }] });
  expect(second).toMatchObject({ outcome: 'UNCHANGED', warnings: [{ code: 'IN_TRASH' }] });
  expect(await changesOf(world)).toEqual(['PUBLISHED', 'DELETED', 'PUBLISHED', 'DELETED']);
  const [entry] = (await rowsOf(world, 'AuditEntry')).slice(-1);
  expect(entry).toMatchObject({
    actor: 'scheduler',
    action: 'purgeArticle',
    summary: 'version 2: in the trash for 30 days',
  });
});

/** Lets an article have been changed last so many milliseconds ago. */
async function age({ databaseUrl }: World, externalId: string | null | undefined, milliseconds: number): Promise<void> {
  const { orm, close } = await openDatabase(databaseUrl);
  await orm.em
    .fork()
    .getConnection()
    .execute('update "Article" set "updatedAt" = ? where "externalId" = ?', [Date.now() - milliseconds, externalId]);
  await close();
}
