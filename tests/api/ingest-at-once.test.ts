import { describe, expect, it, onTestFinished } from 'vitest';
import type { PostInput } from '../../src/ingest/post-input.js';
import { createTickerdesk } from '../../src/tickerdesk.js';
import { type Answer, aPost, aServer, TOKEN, type World } from './a-server.js';
import { allArticles, send, sendTo } from './ingest-door.js';

const POSTS = 30;

describe('two instances that ingest the same posts at once', () => {
  it.each([
    ['in one order', (posts: PostInput[]) => posts],
    ['in opposite orders', (posts: PostInput[]) => posts.toReversed()],
    ['in a shuffled order', (posts: PostInput[]) => posts.map((_, index) => posts[(index * 7) % POSTS] as PostInput)],
  ])('make each article once, %s', async (_, order) => {
    const world = await aServer();
    const posts = Array.from({ length: POSTS }, (_, index) => aSharingPost(index));
    const others = order(posts);
    const [mine, theirs] = await Promise.all([sendTo(world.desk, posts), sendTo(await aSecond(world), others)]);
    for (const post of posts) {
      const outcomes = [mine.results[posts.indexOf(post)].outcome, theirs.results[others.indexOf(post)].outcome];
      expect(outcomes.sort()).toEqual(['CREATED', 'UNCHANGED']);
    }
    await expectNoDoubles(world);
  });

  it('make each article once where each post comes in a call of its own', async () => {
    const world = await aServer();
    const second = await aSecond(world);
    const posts = Array.from({ length: POSTS }, (_, index) => aSharingPost(index));
    const payloads = await Promise.all([
      ...posts.map(post => sendTo(world.desk, [post])),
      ...posts.toReversed().map(post => sendTo(second, [post])),
    ]);
    expect(payloads.map(({ createdCount }) => createdCount).reduce((sum, count) => sum + count)).toBe(POSTS);
    expect(payloads.map(({ unchangedCount }) => unchangedCount).reduce((sum, count) => sum + count)).toBe(POSTS);
    await expectNoDoubles(world);
  });
});

describe('one instance that is sent 20 posts at once', () => {
  it('makes one article of one post', async () => {
    const world = await aServer();
    const post = aSharingPost(0);
    const results = (await Promise.all(Array.from({ length: 20 }, () => send(world, post)))).flat();
    const outcomes = results.map(({ outcome }) => outcome);
    expect(outcomes.sort()).toEqual(['CREATED', ...Array(19).fill('UNCHANGED')]);
    expect(new Set(results.map(({ article }) => article.id)).size).toBe(1);
  });

  it('makes one article each of posts that share title, tags, source and securities', async () => {
    const world = await aServer();
    const posts = Array.from({ length: 20 }, (_, index) => ({ ...aSharingPost(index), title: '同一个标题' }));
    const results = (await Promise.all(posts.map(post => send(world, post)))).flat();
    expect(results.map(({ outcome }) => outcome)).toEqual(Array(20).fill('CREATED'));
    const slugs = (await allArticles(world)).map(({ slug }) => slug).sort();
    const numbers = Array.from({ length: 19 }, (_, index) => `tong-yi-ge-biao-ti-${index + 2}`);
    expect(slugs).toEqual(['tong-yi-ge-biao-ti', ...numbers].sort());
    await expectNoDoubles(world, 20);
  });

  it('ends with the last of several versions, each counted', async () => {
    const world = await aServer();
    const post = aSharingPost(0);
    const versions = Array.from({ length: 10 }, (_, index) => ({ ...post, content: `<p>第${index}稿</p>` }));
    const results = (await Promise.all(versions.map(version => send(world, version)))).flat();
    expect(results.filter(({ outcome }) => outcome === 'CREATED')).toHaveLength(1);
    expect(results.filter(({ outcome }) => outcome === 'UPDATED')).toHaveLength(9);
    expect(await allArticles(world)).toMatchObject([{ version: 10 }]);
  });
});

/** A post whose tags, source, category and securities others have too, in an order of its own. */
function aSharingPost(index: number): PostInput {
  const turned = <Value>(values: Value[]): Value[] => [...values.slice(index % 3), ...values.slice(0, index % 3)];
  return aPost({
    tags: turned(['银行', '保险', '证券']),
    source: '财联社',
    category: '宏观',
    content: `<p>${turned(['贵州茅台(600519.SH)', '五粮液(000858.SZ)', '腾讯控股(00700.HK)']).join('，')}</p>`,
  });
}

async function aSecond(world: World) {
  const second = await createTickerdesk({ databaseUrl: world.databaseUrl, adminToken: TOKEN, directory: 'none' });
  onTestFinished(() => second.close());
  return second;
}

async function expectNoDoubles(world: World, articles = POSTS): Promise<void> {
  const names = (list: Answer) => list.nodes.map(({ name }: Answer) => name).sort();
  const all = await world.editor(
    '{ articles { totalCount } tags { nodes { name } } sources { nodes { name } } categories { nodes { name } } stocks { nodes { name } } }',
  );
  expect(all.articles.totalCount).toBe(articles);
  expect(names(all.tags)).toEqual(['保险', '证券', '银行']);
  expect(names(all.sources)).toEqual(['财联社']);
  expect(names(all.categories)).toEqual(['宏观']);
  expect(names(all.stocks)).toEqual(['五粮液', '腾讯控股', '贵州茅台']);
  for (const { tags, stocks } of await allArticles(world)) {
    expect([tags.length, stocks.edges.length]).toEqual([3, 3]);
  }
}
