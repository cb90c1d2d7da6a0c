import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { aReceiver, verified } from './a-receiver.js';
import { type Answer, aServer, ingest } from './a-server.js';
import { aDraft, aPublished, at, edit, edited } from './editing-door.js';
import { marked } from './marked.js';
import {
  anInstance,
  aWebhook,
  deliveriesOf,
  redeliver,
  untilInactive,
  untilNewest,
  webhooksOf,
} from './webhook-door.js';

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;

describe('a change', () => {
  it('is posted once, signed as Standard Webhooks has it', async () => {
    const world = await aServer({ jobs: true, publicUrl: 'https://news.example.com' });
    const receiver = await aReceiver();
    const { secret } = await aWebhook(world, { url: receiver.url });
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const article = await aPublished(world, { title: '新闻', externalId: 'desk:1', slug: 'xinwen' });
    const [message] = await receiver.wait(1);
    if (message === undefined) throw new Error('Nothing came in.');
    const delivery = await untilNewest(world, ({ deliveredAt }) => deliveredAt !== null);
    expect(verified(secret, message)).toEqual({
      type: 'article.published',
      timestamp: expect.stringMatching(/^\d{4}-.*Z$/),
      data: {
        ...{ cursor: delivery.change.cursor, kind: 'PUBLISHED', articleId: article.id, externalId: 'desk:1' },
        ...{ slug: 'xinwen', title: '新闻', url: 'https://news.example.com/articles/xinwen', note: null },
      },
    });
    expect(message.headers).toMatchObject({ 'webhook-id': delivery.id, 'content-type': 'application/json' });
    expect(() => verified(`whsec_${Buffer.alloc(32).toString('base64')}`, message)).toThrow();
    expect(delivery).toMatchObject({ attempts: 1, responseStatus: 204, nextAttemptAt: null, lastError: null });
    expect(delivery.change.article).toEqual({ id: article.id, title: '新闻' });
    await sleep(1_500);
    expect(receiver.received).toHaveLength(1);
  });

  it('of every kind comes in order; what was taken down is told of without its title', async () => {
    const world = await aServer({ jobs: true });
    const receiver = await aReceiver();
    const { secret } = await aWebhook(world, { url: receiver.url });
    const published = await aPublished(world);
    await receiver.wait(1);
    const note = { correctionNote: '更正。' };
    const corrected = await edited(world, 'updateArticle', { ...at(published), input: { title: '改' }, ...note });
    await receiver.wait(2);
    const gone = await edit(world, 'deleteArticle', at(corrected));
    expect(gone.userErrors).toEqual([]);
    const told = (await receiver.wait(3)).map(message => verified(secret, message));
    expect(told.map(({ type }) => type)).toEqual(['article.published', 'article.corrected', 'article.deleted']);
    expect(told[1].data).toMatchObject({ title: '改', note: '更正。', url: null });
    expect(told[2].data).toMatchObject({ articleId: published.id, slug: null, title: null });
  });

  it('before the webhook was made is none of its', async () => {
    const world = await aServer({ jobs: true, posts: [{}] });
    const receiver = await aReceiver();
    await aWebhook(world, { url: receiver.url });
    await aPublished(world, { title: 'after' });
    await receiver.wait(1);
    expect((await deliveriesOf(world)).map(({ change }) => change.article.title)).toEqual(['after']);
  });

  it('goes to those alone who want its kind, category and security', async () => {
    const world = await aServer({ jobs: true, posts: [aboutShare({ title: 'old', category: '公司' })] });
    const all = await aReceiver();
    const inputs = { kinds: ['DELETED'], categorySlugs: ['gongsi'], stockSymbols: ['SH600519'] };
    for (const [name, values] of Object.entries(inputs)) {
      await aWebhook(world, { url: `${all.url}/${name}`, [name]: values });
    }
    await aWebhook(world, { url: `${all.url}/both`, categorySlugs: ['gongsi'], stockSymbols: ['600519.SH'] });
    // A slug follows its category when that becomes another.
    await ingest(world, [{ title: 'macro', category: '宏观' }]);
    await world.editor(
      'mutation { mergeCategories(fromSlugs: ["gongsi"], intoSlug: "hongguan") { category { slug } } }',
    );
    await ingest(world, [aboutShare({ title: 'none' }), aboutShare({ title: 'company', category: '宏观' })]);
    const draft = await aPublished(world);
    await edit(world, 'deleteArticle', at(draft));
    await all.wait(6);
    await sleep(1_200);
    const told = all.received.map(({ path, body }) => `${path.slice('/hook/'.length)} ${JSON.parse(body).data.title}`);
    expect(told.sort()).toEqual([
      ...['both company', 'categorySlugs company', 'categorySlugs macro'],
      ...['kinds null', 'stockSymbols company', 'stockSymbols none'],
    ]);
  });
});

describe('a delivery that fails', () => {
  it('is tried again after 5 s, then with growing pauses, and is given up after a day', async () => {
    const clock = aClock();
    const world = await aServer({ jobs: true });
    const receiver = await aReceiver();
    receiver.answer(500);
    const { secret } = await aWebhook(world, { url: receiver.url });
    await aPublished(world);
    const pauses: number[] = [];
    for (let attempts = 1; ; attempts++) {
      const failed = (delivery: Answer) => delivery.attempts === attempts && delivery.lastError !== null;
      const { nextAttemptAt, ...delivery } = await untilNewest(
        world,
        found => failed(found) && !isLeased(found, clock.now()),
      );
      expect(delivery).toMatchObject({ responseStatus: 500, deliveredAt: null, lastError: 'The answer was 500.' });
      if (nextAttemptAt === null) break;
      pauses.push((Date.parse(nextAttemptAt) - clock.now()) / SECOND);
      clock.set(Date.parse(nextAttemptAt));
    }
    expect(pauses).toEqual([5, 30, 120, 600, 3_600, 10_800, 21_600, 21_600, 28_800]);
    expect(receiver.received).toHaveLength(10);
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    const [first, last] = [receiver.received[0], receiver.received.at(-1)];
    expect((last?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThan(24 * HOUR);
    receiver.answer(200);
    const [delivery] = await deliveriesOf(world);
    expect(await redeliver(world, delivery.id)).toEqual({
      delivery: { id: delivery.id, attempts: 10, deliveredAt: null },
      userErrors: [],
    });
    const again = await untilNewest(world, ({ deliveredAt }) => deliveredAt !== null);
    expect(again).toMatchObject({ id: delivery.id, attempts: 11, responseStatus: 200, lastError: null });
    const repeated = receiver.received.at(-1);
    expect(repeated?.headers['webhook-id']).toBe(delivery.id);
    // Signed anew, for receivers refuse what is old.
    if (repeated !== undefined) expect(verified(secret, repeated)).toMatchObject({ type: 'article.published' });
  });

  it.each([
    [302, { location: '/elsewhere' }, 'The answer was 302, and redirects are not followed.'],
    [404, {}, 'The answer was 404.'],
  ])('by an answer of %s says so', async (status, headers, lastError) => {
    const world = await aServer({ jobs: true });
    const receiver = await aReceiver();
    receiver.answer(status, headers);
    await aWebhook(world, { url: receiver.url });
    await aPublished(world);
    expect(await untilNewest(world, delivery => delivery.lastError !== null)).toMatchObject({
      ...{ responseStatus: status, deliveredAt: null, lastError },
    });
    expect(receiver.received.map(({ path }) => path)).toEqual(['/hook']);
  });

  it('for want of a receiver says so, and of an answer within 5 s', async () => {
    const world = await aServer({ jobs: true });
    await aWebhook(world, { url: 'http://127.0.0.1:1/' });
    await aPublished(world);
    const refused = await untilNewest(world, delivery => delivery.lastError !== null);
    expect(refused).toMatchObject({ responseStatus: null, lastError: 'The address cannot be reached (ECONNREFUSED).' });
    const silent = await aReceiver();
    silent.answer(null);
    await aWebhook(world, { url: silent.url });
    const begun = Date.now();
    await aPublished(world);
    const unanswered = await untilNewest(world, delivery => delivery.lastError !== null);
    expect(unanswered).toMatchObject({ responseStatus: null, lastError: 'No answer within 5 seconds.' });
    expect(Date.now() - begun).toBeLessThan(15_000);
  });

  it('takes an answer however long it is, and does not read it', async () => {
    const world = await aServer({ jobs: true });
    const receiver = await aReceiver();
    receiver.answer(200, {}, 'x'.repeat(50_000_000));
    await aWebhook(world, { url: receiver.url });
    await aPublished(world);
    expect(await untilNewest(world, delivery => delivery.deliveredAt !== null)).toMatchObject({ responseStatus: 200 });
  });
});

describe('a webhook that takes nothing', () => {
  it('for five days becomes inactive, and a redelivery brings it back with all that it missed', async () => {
    const clock = aClock();
    const world = await aServer({ jobs: true });
    const receiver = await aReceiver();
    receiver.answer(503);
    await aWebhook(world, { url: receiver.url });
    await aPublished(world, { title: 'first' });
    await untilNewest(world, ({ lastError }) => lastError !== null);
    clock.set(clock.now() + 5 * 24 * HOUR);
    await untilInactive(world);
    await aPublished(world, { title: 'second' });
    clock.set(clock.now() + 24 * HOUR);
    await sleep(1_500);
    expect(receiver.received).toHaveLength(2);
    receiver.answer(200);
    const [delivery] = await deliveriesOf(world);
    await redeliver(world, delivery.id);
    await receiver.wait(4);
    const titles = receiver.received.slice(2).map(({ body }) => JSON.parse(body).data.title);
    expect(titles.sort()).toEqual(['first', 'second']);
    expect(await webhooksOf(world)).toMatchObject([{ isActive: true }]);
  });

  it('and says that it is gone is asked no more', async () => {
    const world = await aServer({ jobs: true });
    const receiver = await aReceiver();
    receiver.answer(410);
    await aWebhook(world, { url: receiver.url });
    await aPublished(world);
    await untilInactive(world);
    expect(receiver.received).toHaveLength(1);
  });

  it('slows no writer, and no other webhook', async () => {
    const world = await aServer({ jobs: true });
    const [dead, well] = [await aReceiver(), await aReceiver()];
    dead.answer(null);
    for (const { url } of [dead, well]) await aWebhook(world, { url });
    const posts = () => Array.from({ length: 30 }, () => ({}));
    await ingest(world, posts());
    await dead.wait(1);
    const begun = Date.now();
    await ingest(world, posts());
    expect(Date.now() - begun).toBeLessThan(5_000);
    await well.wait(60);
    expect(Date.now() - begun).toBeLessThan(20_000);
    expect(dead.received.length).toBeLessThanOrEqual(20);
  });
});

describe('at least once', () => {
  it('holds where nothing ran at the time, and where a process ended in the middle', async () => {
    const clock = aClock();
    const world = await aServer();
    const receiver = await aReceiver();
    receiver.answer(null);
    await aWebhook(world, { url: receiver.url });
    await aPublished(world, { title: 'first' });
    const first = await anInstance(world);
    await receiver.wait(1);
    await first.close();
    receiver.answer(200);
    await aPublished(world, { title: 'second' });
    clock.set(clock.now() + 2 * 60 * SECOND);
    await anInstance(world);
    await receiver.wait(3);
    const titles = receiver.received.map(({ body }) => JSON.parse(body).data.title);
    expect(titles.sort()).toEqual(['first', 'first', 'second']);
    const ids = receiver.received.map(({ headers }) => headers['webhook-id']);
    expect(new Set(ids).size).toBe(2);
  });

  it('is once for three instances on one database', async () => {
    const world = await aServer({ jobs: true });
    const receiver = await aReceiver();
    await aWebhook(world, { url: receiver.url });
    await Promise.all([anInstance(world), anInstance(world)]);
    for (let round = 1; round <= 3; round++)
      await ingest(
        world,
        Array.from({ length: 40 }, () => ({})),
      );
    await receiver.wait(120);
    await sleep(2_500);
    const ids = receiver.received.map(({ headers }) => headers['webhook-id']);
    expect(ids).toHaveLength(120);
    expect(new Set(ids).size).toBe(120);
    expect((await webhooksOf(world))[0].deliveries.totalCount).toBe(120);
  });
});

describe('the secret', () => {
  it('is shown once, and stands neither in the log nor in what an admin reads', async () => {
    const lines: string[] = [];
    const logger = pino({ level: 'trace' }, { write: line => void lines.push(line) });
    const world = await aServer({ jobs: true, logger });
    const { secret } = await aWebhook(world, { url: 'http://127.0.0.1:1/' });
    await aDraft(world);
    await aPublished(world);
    await untilNewest(world, ({ lastError }) => lastError !== null);
    const read = await world.editor('{ webhooks { url } auditLog { nodes { summary } } }');
    const found = lines.join('') + JSON.stringify([read, await webhooksOf(world)]);
    expect(found).not.toContain(secret.slice('whsec_'.length));
  });
});

/** A clock that stands still until it is set. */
function aClock() {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 5, 1) });
  onTestFinished(() => void vi.useRealTimers());
  return { now: () => Date.now(), set: (time: number) => void vi.setSystemTime(time) };
}

/** Whether a try may be under way: its lease is a minute. */
function isLeased({ attempts, nextAttemptAt }: Answer, now: number): boolean {
  return nextAttemptAt !== null && attempts > 0 && Date.parse(nextAttemptAt) - now === 60 * SECOND;
}

function aboutShare(post: Answer): Answer {
  return { content: `<p>${marked('1.600519', '贵州茅台')}公告。</p>`, ...post };
}
