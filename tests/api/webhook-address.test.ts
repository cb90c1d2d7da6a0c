import type * as dns from 'node:dns';
import { expect, it, vi } from 'vitest';
import { aReceiver } from './a-receiver.js';
import { aServer } from './a-server.js';
import { aPublished } from './editing-door.js';
import { anInstance, aWebhook, untilNewest } from './webhook-door.js';

/** What names stand for, in the place of the world's own servers of names: those nobody can have lie. */
const names: Record<string, string[]> = vi.hoisted(() => ({}));

vi.mock('node:dns', async importOriginal => ({
  ...(await importOriginal<typeof dns>()),
  lookup: (name: string, _options: unknown, done: (error: Error | null, found?: unknown) => void) => {
    const found = names[name]?.map(address => ({ address, family: address.includes(':') ? 6 : 4 }));
    if (found === undefined) done(Object.assign(new Error(`no ${name}`), { code: 'ENOTFOUND' }));
    else done(null, found);
  },
}));

it.each([['127.0.0.1'], ['::1'], ['::ffff:127.0.0.1'], ['10.0.0.1'], ['169.254.169.254'], ['8.8.8.8', '127.0.0.1']])(
  'a name that has come to stand for %s is not connected to',
  async (...addresses) => {
    const world = await aServer({ jobs: true, allowPrivateWebhooks: false });
    const receiver = await aReceiver();
    const { port } = new URL(receiver.url);
    await aWebhook(world, { url: `http://rebound.example:${port}/hook` });
    names['rebound.example'] = addresses;
    await aPublished(world);
    const delivery = await untilNewest(world, ({ lastError }) => lastError !== null);
    expect(delivery.lastError).toBe(
      'The address is private; the operator can allow that by ALLOW_PRIVATE_WEBHOOKS=true.',
    );
    expect(receiver.received).toEqual([]);
  },
);

it('a name that stands for nothing is said to be so', async () => {
  const world = await aServer({ jobs: true, allowPrivateWebhooks: false });
  await aWebhook(world, { url: 'https://nowhere.example/hook' });
  await aPublished(world);
  const delivery = await untilNewest(world, ({ lastError }) => lastError !== null);
  expect(delivery.lastError).toBe('The address cannot be reached (ENOTFOUND).');
});

it('an address that was let in before it had to be public is refused by then', async () => {
  const world = await aServer({ allowPrivateWebhooks: true });
  const receiver = await aReceiver();
  await aWebhook(world, { url: receiver.url });
  await aPublished(world);
  await anInstance(world, false);
  const delivery = await untilNewest(world, ({ lastError }) => lastError !== null);
  expect(delivery.lastError).toMatch(/^The address is private/);
  expect(receiver.received).toEqual([]);
});
