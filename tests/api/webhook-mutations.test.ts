import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/database/database.js';
import { aReceiver } from './a-receiver.js';
import { aServer, type World } from './a-server.js';
import { aToken } from './a-token.js';
import { aPublished } from './editing-door.js';
import { aWebhook, deliveriesOf, redeliver, tryWebhook, untilNewest, webhooksOf } from './webhook-door.js';

describe('createWebhook', () => {
  it.each([
    ['http://127.0.0.1/', '127.0.0.1'],
    ['http://localhost:4000/', 'localhost'],
    ['https://news.localhost./', 'news.localhost.'],
    ['http://2130706433/', '127.0.0.1'],
    ['http://0x7f.1/', '127.0.0.1'],
    ['http://0.0.0.0/', '0.0.0.0'],
    ['http://10.1.2.3/', '10.1.2.3'],
    ['http://172.16.0.1/', '172.16.0.1'],
    ['http://192.168.1.1/', '192.168.1.1'],
    ['http://169.254.169.254/latest/meta-data', '169.254.169.254'],
    ['http://100.64.0.1/', '100.64.0.1'],
    ['http://224.0.0.1/', '224.0.0.1'],
    ['http://[::1]/', '[::1]'],
    ['http://[::]/', '[::]'],
    ['http://[::ffff:10.0.0.1]/', '[::ffff:a00:1]'],
    ['http://[::127.0.0.1]/', '[::7f00:1]'],
    ['http://[64:ff9b::7f00:1]/', '[64:ff9b::7f00:1]'],
    ['http://[fe80::1]/', '[fe80::1]'],
    ['http://[fd00::1]/', '[fd00::1]'],
    ['http://[ff02::1]/', '[ff02::1]'],
  ])('refuses %s', async (url, host) => {
    const world = await aServer({ allowPrivateWebhooks: false });
    expect(await tryWebhook(world, { url })).toEqual({
      ...{ webhook: null, secret: null },
      userErrors: [
        {
          ...{ code: 'INVALID', field: ['input', 'url'] },
          message: `url: ${host} is no address of the public internet; give one that is, or let the operator set ALLOW_PRIVATE_WEBHOOKS=true.`,
        },
      ],
    });
    expect(await webhooksOf(world)).toEqual([]);
  });

  it('takes addresses of the public internet, and private ones where the operator lets it', async () => {
    const world = await aServer({ allowPrivateWebhooks: false });
    for (const url of ['https://example.com/hook?a=b', 'http://8.8.8.8/', 'https://[2606:4700::1111]/']) {
      expect(await tryWebhook(world, { url })).toMatchObject({ webhook: { url, isActive: true }, userErrors: [] });
    }
    const lenient = await aServer();
    expect(await tryWebhook(lenient, { url: 'http://10.0.0.1/' })).toMatchObject({ userErrors: [] });
  });

  it.each([
    [{ url: 'https://user:word@example.com/' }, 'INVALID', ['url'], 'leave them out'],
    [{ url: `https://example.com/${'a'.repeat(2_000)}` }, 'INVALID', ['url'], 'at most 2000'],
    [{ kinds: [] }, 'INVALID', ['kinds'], 'leave it out for all'],
    [{ categorySlugs: [] }, 'INVALID', ['categorySlugs'], 'leave it out for all'],
    [{ categorySlugs: ['gongsi', 'none'] }, 'NOT_FOUND', ['categorySlugs', '1'], 'there is no category "none"'],
    [{ stockSymbols: ['600519', 'NONE'] }, 'NOT_FOUND', ['stockSymbols', '1'], 'there is no security "NONE"'],
    [{ stockSymbols: ['600000.SH'] }, 'NOT_FOUND', ['stockSymbols', '0'], 'there is no security "600000.SH"'],
    [{ stockSymbols: Array(101).fill('600519') }, 'TOO_LARGE', ['stockSymbols'], 'at most 100'],
  ])('refuses %j and says what to give', async (input, code, field, advice) => {
    const world = await aServer({ posts: [{ category: '公司', content: '<p>贵州茅台（600519.SH）。</p>' }] });
    expect(await tryWebhook(world, { url: 'https://example.com/', ...input })).toEqual({
      ...{ webhook: null, secret: null },
      userErrors: [{ code, field: ['input', ...field], message: expect.stringContaining(advice) }],
    });
  });

  it('refuses what is no address of http', async () => {
    const world = await aServer();
    for (const url of ['ftp://example.com/', 'file:///etc/passwd', '/hook']) {
      const query = 'mutation ($url: URL!) { createWebhook(input: { url: $url }) { secret } }';
      const { errors } = await world.ask(query, { url }, 'a-token-for-tests');
      expect(errors, url).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    }
  });

  it('is for a hundred at most', async () => {
    const world = await aServer();
    for (let count = 1; count <= 100; count++) await aWebhook(world, { url: 'https://example.com/' });
    const { userErrors } = await tryWebhook(world, { url: 'https://example.com/' });
    expect(userErrors).toMatchObject([{ code: 'TOO_LARGE', field: null }]);
  });

  it('follows every kind unless it is told which', async () => {
    const world = await aServer();
    const all = ['PUBLISHED', 'UPDATED', 'CORRECTED', 'RELINKED', 'UNPUBLISHED', 'DELETED'];
    expect((await tryWebhook(world, { url: 'https://example.com/' })).webhook.kinds).toEqual(all);
    const some = await tryWebhook(world, { url: 'https://example.com/', kinds: ['DELETED', 'PUBLISHED', 'DELETED'] });
    expect(some.webhook.kinds).toEqual(['PUBLISHED', 'DELETED']);
  });
});

describe('webhooks', () => {
  it('are for admins alone', async () => {
    const world = await aServer();
    const { id } = await aWebhook(world, { url: 'https://example.com/' });
    const { secret } = await aToken(world, { name: 'desk', role: 'EDITOR' });
    for (const token of [secret, undefined]) {
      const { data, errors } = await world.ask(`{ webhooks { id } node(id: "${id}") { id } }`, {}, token);
      expect(data).toEqual({ webhooks: null, node: null });
      expect(errors).toMatchObject([{ path: ['webhooks'], extensions: { code: 'FORBIDDEN' } }]);
    }
    expect(await world.editor(`{ node(id: "${id}") { ... on Webhook { url } } }`)).toEqual({
      node: { url: 'https://example.com/' },
    });
  });

  it('are deleted with their deliveries, and none is sent any more', async () => {
    const world = await aServer({ jobs: true });
    const receiver = await aReceiver();
    receiver.answer(500);
    const { id } = await aWebhook(world, { url: receiver.url });
    await aPublished(world);
    const delivery = await untilNewest(world, ({ lastError }) => lastError !== null);
    const mutation = `mutation { deleteWebhook(id: "${id}") { deletedWebhookId userErrors { code field } } }`;
    expect(await world.editor(mutation)).toEqual({ deleteWebhook: { deletedWebhookId: id, userErrors: [] } });
    const count = receiver.received.length;
    await aPublished(world);
    expect(await world.editor(mutation)).toEqual({
      deleteWebhook: { deletedWebhookId: null, userErrors: [{ code: 'NOT_FOUND', field: ['id'] }] },
    });
    expect(await world.editor(`{ webhooks { id } node(id: "${delivery.id}") { id } }`)).toEqual({
      ...{ webhooks: [], node: null },
    });
    expect((await redeliver(world, delivery.id)).userErrors).toMatchObject([
      { code: 'NOT_FOUND', field: ['deliveryId'] },
    ]);
    expect(receiver.received).toHaveLength(count);
  });

  it('forget their deliveries with the changes, and go on with the next', async () => {
    const world = await aServer({ jobs: true });
    const receiver = await aReceiver();
    await aWebhook(world, { url: receiver.url });
    await aPublished(world);
    await untilNewest(world, ({ deliveredAt }) => deliveredAt !== null);
    await forgetChanges(world);
    expect(await deliveriesOf(world)).toEqual([]);
    await aPublished(world);
    await receiver.wait(2);
  });

  it('stand in the audit log', async () => {
    const world = await aServer({ jobs: true });
    const receiver = await aReceiver();
    const { id } = await aWebhook(world, { url: receiver.url, kinds: ['PUBLISHED', 'DELETED'] });
    await aPublished(world);
    const delivery = await untilNewest(world, ({ deliveredAt }) => deliveredAt !== null);
    await redeliver(world, delivery.id);
    await world.editor(`mutation { deleteWebhook(id: "${id}") { deletedWebhookId } }`);
    const { auditLog } = await world.editor('{ auditLog(first: 100) { nodes { action targetId summary actor } } }');
    const lines = auditLog.nodes.filter(({ action }: { action: string }) => action.endsWith('Webhook')).reverse();
    expect(lines).toEqual([
      { action: 'createWebhook', targetId: id, summary: `${receiver.url}; PUBLISHED, DELETED`, actor: 'ADMIN_TOKEN' },
      { action: 'redeliverWebhook', targetId: delivery.id, summary: `to ${receiver.url}`, actor: 'ADMIN_TOKEN' },
      { action: 'deleteWebhook', targetId: id, summary: receiver.url, actor: 'ADMIN_TOKEN' },
    ]);
  });

  it('list their deliveries page by page, the newest first', async () => {
    const world = await aServer({ jobs: true });
    const receiver = await aReceiver();
    await aWebhook(world, { url: receiver.url });
    for (const title of ['a', 'b', 'c']) await aPublished(world, { title });
    await receiver.wait(3);
    const all = await deliveriesOf(world);
    expect(all.map(({ change }) => change.article.title)).toEqual(['c', 'b', 'a']);
    const page = `query ($after: String) { webhooks { deliveries(first: 2, after: $after) {
      edges { cursor node { id } } pageInfo { hasNextPage endCursor }
    } } }`;
    const first = (await world.editor(page)).webhooks[0].deliveries;
    const second = (await world.editor(page, { after: first.pageInfo.endCursor })).webhooks[0].deliveries;
    const ids = [...first.edges, ...second.edges].map(({ node }: { node: { id: string } }) => node.id);
    expect(ids).toEqual(all.map(({ id }) => id));
    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
  });
});

/** As if all changes had become too old to be kept. */
async function forgetChanges({ databaseUrl }: World): Promise<void> {
  const database = await openDatabase(databaseUrl);
  await database.orm.em.execute('delete from "ArticleChange"');
  await database.close();
}
