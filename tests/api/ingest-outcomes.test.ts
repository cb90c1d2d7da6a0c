import { describe, expect, it } from 'vitest';
import { aCrawledPost, annotated } from './a-crawled-post.js';
import { aPost, aServer } from './a-server.js';
import { allArticles, send, sendOne, sendTo } from './ingest-door.js';

const WRITES = /^\s*(?:insert|update|delete)\b/i;

describe('the outcome of a post', () => {
  it('is CREATED for a new one, with an article of version 1', async () => {
    const world = await aServer();
    const [result] = await send(world, aCrawledPost());
    expect(result).toMatchObject({ index: 0, outcome: 'CREATED', userErrors: [], article: { version: 1 } });
    expect(await allArticles(world)).toEqual([result.article]);
  });

  it('is UNCHANGED for the same bytes again, and nothing is written', async () => {
    const world = await aServer();
    const post = aCrawledPost({ tags: '[快讯, 银行]', body: `<p>${annotated(1, '601601', '中国太保')}公告。</p>` });
    const before = await sendOne(world, post);
    world.statements();
    const [result] = await send(world, post);
    const sent = world.statements();
    expect(result).toMatchObject({ outcome: 'UNCHANGED', article: before });
    expect(sent.length).toBeGreaterThan(0);
    expect(sent.filter(sql => WRITES.test(sql))).toEqual([]);
  });

  it('is UPDATED for other bytes of the same post, one version on', async () => {
    const world = await aServer();
    const before = await sendOne(world, aCrawledPost({ body: '<p>初稿。</p>' }));
    const changed = aCrawledPost({ body: '<p>定稿。</p>' });
    const [result] = await send(world, changed);
    expect(result).toMatchObject({
      outcome: 'UPDATED',
      article: { id: before.id, slug: before.slug, version: 2, text: '定稿。', original: changed.content },
    });
    expect(Date.parse(result.article.updatedAt)).toBeGreaterThanOrEqual(Date.parse(before.updatedAt));
    expect(await allArticles(world)).toHaveLength(1);
  });

  it('is UPDATED where only bytes differ that nobody sees, for the original is kept', async () => {
    const world = await aServer();
    const { content, ...post } = aCrawledPost();
    await send(world, { ...post, content });
    const [result] = await send(world, { ...post, content: `${content}\n` });
    expect(result).toMatchObject({ outcome: 'UPDATED', article: { version: 2, original: `${content}\n` } });
  });

  it('is told of one post alone as of several', async () => {
    const { editor } = await aServer();
    const ask = 'mutation ($input: PostInput!) { ingestPost(input: $input) { outcome userErrors { field } } }';
    const input = { content: '<p>一条消息。</p>', format: 'HTML', title: '标题', slug: 'a-title' };
    expect(await editor(ask, { input })).toEqual({ ingestPost: { outcome: 'CREATED', userErrors: [] } });
    expect(await editor(ask, { input: { ...input, slug: 'A' } })).toEqual({
      ingestPost: { outcome: 'REJECTED', userErrors: [{ field: ['input', 'slug'] }] },
    });
  });
});

describe('several posts in one call', () => {
  it('stand or fall alone, and answer in their order', async () => {
    const world = await aServer();
    const known = aPost({ title: '旧闻' });
    await send(world, known);
    const payload = await sendTo(world.desk, [
      aPost({ title: '甲' }),
      aPost({ slug: 'not a slug' }),
      known,
      aPost({ content: '' }),
      { ...known, title: '新闻' },
      aPost({ title: '乙' }),
    ]);
    expect(payload.results.map(({ index, outcome }: { index: number; outcome: string }) => [index, outcome])).toEqual([
      [0, 'CREATED'],
      [1, 'REJECTED'],
      [2, 'UNCHANGED'],
      [3, 'REJECTED'],
      [4, 'UPDATED'],
      [5, 'CREATED'],
    ]);
    expect(payload).toMatchObject({ createdCount: 2, updatedCount: 1, unchangedCount: 1, rejectedCount: 2 });
    expect(payload.userErrors).toEqual([]);
    expect(payload.results[1].userErrors[0].field).toEqual(['inputs', '1', 'slug']);
    expect((await allArticles(world)).map(({ title }) => title)).toEqual(['新闻', '甲', '乙']);
  });

  it('may be one post twice', async () => {
    const world = await aServer();
    const post = aPost();
    expect((await send(world, post, post)).map(({ outcome }) => outcome)).toEqual(['CREATED', 'UNCHANGED']);
  });

  it('are at most 500: of more none is stored', async () => {
    const world = await aServer();
    const payload = await sendTo(world.desk, Array<ReturnType<typeof aPost>>(501).fill(aPost()));
    expect(payload).toMatchObject({
      ...{ results: [], createdCount: 0, rejectedCount: 0 },
      userErrors: [
        {
          code: 'TOO_LARGE',
          field: ['inputs'],
          message: 'inputs: 501 posts; send at most 500 a call. None was stored.',
        },
      ],
    });
    expect(await allArticles(world)).toEqual([]);
  });

  it('may be none', async () => {
    const { desk } = await aServer();
    expect(await sendTo(desk, [])).toMatchObject({ results: [], createdCount: 0, userErrors: [] });
  });
});

describe('a reader', () => {
  const input = '{ format: HTML, title: "标题", content: "<p>一条消息。</p>" }';
  it.each([
    ['ingestPost', `mutation { ingestPost(input: ${input}) { outcome } }`],
    ['ingestPosts', `mutation { ingestPosts(inputs: [${input}]) { createdCount } }`],
    ['previewPost', `{ previewPost(input: ${input}) { title } }`],
  ])('is not let to %s', async (name, query) => {
    const world = await aServer();
    const { data, errors } = await world.ask(query);
    expect(data?.[name] ?? null).toBeNull();
    expect(errors).toMatchObject([{ path: [name], extensions: { code: 'FORBIDDEN' } }]);
    expect(await allArticles(world)).toEqual([]);
  });
});
