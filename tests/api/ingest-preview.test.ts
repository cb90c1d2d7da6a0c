import { describe, expect, it } from 'vitest';
import type { PostInput } from '../../src/ingest/post-input.js';
import { aChart, aCrawledPost, annotated } from './a-crawled-post.js';
import { type Answer, aPost, aServer, TOKEN, type World } from './a-server.js';
import { allArticles, asVariable, send } from './ingest-door.js';

const PREVIEW = `query ($input: PostInput!) {
  previewPost(input: $input) {
    title slug publishedAt html text excerpt warnings { code message }
    report { removedElements { name count } removedAttributes { name count } rewrittenUrls }
    stocks { role origins confidence reason mentions { field start end text origin }
      stock { id symbol name kind mic secid yahooSymbol } }
  }
}`;

const REFUSALS: [string, Partial<PostInput>, RegExp][] = [
  ['an empty post', { content: ' ' }, /input\.content: .*empty/],
  ['a slug that is none', { slug: 'a b' }, /input\.slug: /],
  ['the trash', { status: 'TRASHED' }, /input\.status: /],
  ['too many tags', { tags: Array.from({ length: 51 }, (_, n) => `t${n}`) }, /input\.tags: /],
  ['too many bytes', { content: 'x'.repeat(2_000_001) }, /input\.content: /],
];

describe('previewPost', () => {
  const rich = aCrawledPost({
    digest: '摘要。',
    body: `${aChart(1, '601601')}<p onclick="x">${annotated(1, '601601', '中国太保')}与五粮液（000858.SZ）公告。</p><script>x</script>`,
  });

  it.each<[string, PostInput]>([
    ['a crawled post', rich],
    ['a post without title and date', { ...aCrawledPost({ title: '', date: '' }) }],
    ['Markdown', { format: 'MARKDOWN', content: '# 标题\n\n- 见 $NIO\n- **乙**' }],
    ['a post with given fields', { ...rich, title: '另一个标题', slug: 'another', publishedAt: Date.UTC(2026, 1, 1) }],
  ])('tells of %s what ingest then makes', async (_, post) => {
    const world = await aServer();
    const preview = await previewOf(world, post);
    const [{ article, report, warnings }] = await send(world, post);
    const { title, slug, publishedAt, html, text, excerpt } = article;
    expect(preview).toEqual({
      ...{ title, slug, publishedAt, html, text, excerpt, report, warnings },
      stocks: article.stocks.edges.map(({ node, ...link }: Answer) => ({
        ...link,
        stock: { ...node, id: expect.any(String) },
      })),
    });
  });

  it('stores nothing', async () => {
    const world = await aServer();
    world.statements();
    await previewOf(world, { ...rich, tags: ['银行'] });
    expect(world.statements().filter(sql => /^\s*(?:insert|update|delete)\b/i.test(sql))).toEqual([]);
    expect(await allArticles(world)).toEqual([]);
    expect(await world.editor('{ tags { nodes { id } } stocks { nodes { id } } }')).toEqual({
      tags: { nodes: [] },
      stocks: { nodes: [] },
    });
  });

  it('gives securities that are not stored an id each, which is of nothing', async () => {
    const world = await aServer();
    const [first, second] = (await previewOf(world, rich)).stocks.map(({ stock }: Answer) => stock.id);
    expect(first).not.toBe(second);
    expect(await world.editor('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: [first, second] })).toEqual({
      nodes: [null, null],
    });
    expect(await world.editor('query ($id: ID!) { node(id: $id) { id } }', { id: first })).toEqual({ node: null });
  });

  it('gives securities that are stored as they are', async () => {
    const world = await aServer();
    const [{ article }] = await send(world, rich);
    const { stocks } = await previewOf(world, rich);
    expect(stocks.map(({ stock }: Answer) => stock)).toEqual(article.stocks.edges.map(({ node }: Answer) => node));
  });

  it('refuses what ingest rejects, as BAD_USER_INPUT', async () => {
    const world = await aServer();
    for (const [name, post, message] of REFUSALS) {
      const { errors } = await world.ask(PREVIEW, { input: asVariable(aPost(post)) }, TOKEN);
      expect(errors, name).toMatchObject([{ path: ['previewPost'], extensions: { code: 'BAD_USER_INPUT' } }]);
      expect(errors?.[0]?.message, name).toMatch(message);
    }
  });
});

async function previewOf(world: World, post: PostInput): Promise<Answer> {
  return (await world.editor(PREVIEW, { input: asVariable(post) })).previewPost;
}
