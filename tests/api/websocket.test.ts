import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { aServer, ingest, TOKEN } from './a-server.js';
import { aToken, revoke } from './a-token.js';
import { aClient, aRawClient, farewellIn, nextOf } from './a-websocket.js';
import { allChanges } from './changes-door.js';
import { FOLLOW } from './follow-door.js';

const EXTERNAL_IDS = 'subscription ($after: String) { articleChanged(after: $after) { externalId } }';

describe('over WebSocket', () => {
  it('a subscription brings what was missed, then what comes', async () => {
    const world = await aServer({ posts: [{ externalId: 'a' }, { externalId: 'b' }] });
    const { client } = await aClient(world);
    const [{ cursor }] = await allChanges(world.reader);
    const results = client.iterate({ query: EXTERNAL_IDS, variables: { after: cursor } });
    expect(await nextOf(results)).toEqual({ data: { articleChanged: { externalId: 'b' } } });
    await ingest(world, [{ externalId: 'c' }]);
    expect(await nextOf(results)).toEqual({ data: { articleChanged: { externalId: 'c' } } });
    await results.return?.();
  });

  it('queries and mutations are refused, and what is wrong is told', async () => {
    const { client } = await aClient(await aServer());
    for (const [query, code] of [
      ['{ articles { totalCount } }', 'BAD_USER_INPUT'],
      ['subscription { articleChanged { weather } }', 'GRAPHQL_VALIDATION_FAILED'],
      ['subscription {', 'GRAPHQL_PARSE_FAILED'],
    ] as const) {
      const refusal = nextOf(client.iterate({ query }));
      await expect(refusal, query).rejects.toMatchObject([{ extensions: { code } }]);
    }
    const expired = await nextOf(client.iterate({ query: FOLLOW, variables: { after: 'x' } }));
    expect(expired).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
  });

  it('a token is checked at connecting, and when it ends the connection does', async () => {
    const world = await aServer();
    for (const authorization of ['Bearer unknown', TOKEN, 1]) {
      const { closed } = await aClient(world, { authorization });
      expect(await closed).toMatchObject({ code: 4403, reason: expect.stringContaining('token') });
    }
    const { id, secret } = await aToken(world, { name: 'a reader', role: 'READER' });
    const { client, closed } = await aClient(world, { authorization: `Bearer ${secret}` });
    const results = client.iterate({ query: EXTERNAL_IDS });
    const first = nextOf(results);
    await sleep(300);
    await ingest(world, [{ externalId: 'a' }]);
    expect(await first).toEqual({ data: { articleChanged: { externalId: 'a' } } });
    await revoke(world, id);
    const second = nextOf(results).catch((error: unknown) => error);
    await ingest(world, [{ externalId: 'b' }]);
    expect(await closed).toMatchObject({ code: 4403, reason: expect.stringContaining('revoked') });
    expect(await second).not.toMatchObject({ data: { articleChanged: { externalId: 'b' } } });
  });

  it('a connection has at most 20 subscriptions, and a message at most 100,000 bytes', async () => {
    const { client, closed } = await aClient(await aServer());
    const open = Array.from({ length: 20 }, () => client.iterate({ query: EXTERNAL_IDS }));
    for (const results of open) nextOf(results).catch(() => undefined);
    await sleep(500);
    await expect(nextOf(client.iterate({ query: EXTERNAL_IDS }))).rejects.toMatchObject([
      { extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' } },
    ]);
    nextOf(client.iterate({ query: EXTERNAL_IDS, variables: { after: 'x'.repeat(100_000) } })).catch(() => undefined);
    expect(await closed).toMatchObject({ code: 1009 });
  });

  it('a reader that does not read is cut off with the reason, and costs no memory', async () => {
    const world = await aServer();
    const posts = Array.from({ length: 25 }, () => ({ content: `<p>${'长'.repeat(300_000)}</p>` }));
    for (const post of posts) await ingest(world, [post]);
    const [{ cursor }] = await allChanges(world.reader);
    const client = await aRawClient(world);
    const query = 'subscription ($after: String) { articleChanged(after: $after) { article { html text } } }';
    client.socket.pause();
    client.send({ id: '1', type: 'subscribe', payload: { query, variables: { after: cursor } } });
    await sleep(11_500);
    client.socket.resume();
    for (let tries = 0; tries < 50 && farewellIn(client.received(), 4429) === null; tries++) await sleep(100);
    expect(farewellIn(client.received(), 4429)).toContain('Too slow');
    // Of 24 events of some 2 MB no more was made than one, and what the system's buffers took.
    expect(client.received().length).toBeLessThan(20_000_000);
  });

  it('a listening server stops, and says so', async () => {
    const world = await aServer();
    const { client, closed } = await aClient(world);
    nextOf(client.iterate({ query: EXTERNAL_IDS })).catch(() => undefined);
    await sleep(300);
    const since = Date.now();
    await world.desk.close();
    expect(await closed).toMatchObject({ code: 1001 });
    expect(Date.now() - since).toBeLessThan(5_000);
  });
});
