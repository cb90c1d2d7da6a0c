import { describe, expect, it } from 'vitest';
import type { PostInput } from '../../src/ingest/post-input.js';
import { aCrawledPost } from './a-crawled-post.js';
import { aPost, aServer } from './a-server.js';
import { allArticles, send, sendOne } from './ingest-door.js';

const ID = '202601050000000001';
const JEKYLL = '---\ntitle: "公告"\ndate: 2026-01-05 09:30:00\n---\n正文。';

const PLACES_OF_ID: [string, PostInput][] = [
  ["the file's name", { content: JEKYLL, filename: `2026-01-05-${ID}.md` }],
  ["the file's name with NW", { content: JEKYLL, filename: `2026-01-05-NW${ID}.md` }],
  ["the file's name in a folder", { content: JEKYLL, filename: `old_post\\a/2026-01-05-${ID}.md` }],
  ["a file's name without a day", { content: JEKYLL, filename: `-${ID}.md` }],
  ['the link line', { content: `${JEKYLL}\n\n<http://finance.eastmoney.com/news/1345,${ID}.html>` }],
  ['an infoCode', { content: `${JEKYLL}\n\n<http://finews.zning.xyz/html_News/NewsShare.html?infoCode=NW${ID}>` }],
  ['an infoCode without NW', { content: `${JEKYLL}\n\n<http://finews.zning.xyz/a.html?infoCode=${ID}>` }],
  ['the front matter', { content: JEKYLL.replace('date:', `guid: NW${ID}\ndate:`) }],
  [
    "a page's address",
    {
      format: 'HTML',
      content: `<link rel="canonical" href="https://finance.eastmoney.com/a/${ID}.html"><p>正文。</p>`,
    },
  ],
];

describe('the externalId of a post', () => {
  it('is read of the file name, the link line, the front matter or a page', async () => {
    const world = await aServer();
    for (const [place, post] of PLACES_OF_ID) {
      expect(await sendOne(world, post), place).toMatchObject({ externalId: `eastmoney:${ID}` });
    }
    expect(await allArticles(world)).toHaveLength(1);
  });

  it("is a caller's as it is given, even where the post has another", async () => {
    const world = await aServer();
    for (const externalId of [`NW${ID}`, 'Reuters:L8N/2 X', '编号7']) {
      expect(await sendOne(world, { ...aCrawledPost(), externalId })).toMatchObject({ externalId });
    }
    expect(await allArticles(world)).toHaveLength(3);
  });

  it('is another for another case', async () => {
    const world = await aServer();
    await send(world, aPost({ externalId: 'a' }), aPost({ externalId: 'A' }));
    expect(await allArticles(world)).toHaveLength(2);
  });
});

describe('a post without an id', () => {
  it('is known by its slug', async () => {
    const world = await aServer();
    const post = aPost({ title: '早间快讯', externalId: null });
    const first = await sendOne(world, post);
    expect(first).toMatchObject({ externalId: null, slug: 'zao-jian-kuai-xun' });
    const [again, changed] = await send(world, post, { ...post, content: '<p>更正。</p>' });
    expect(again.outcome).toBe('UNCHANGED');
    expect(changed).toMatchObject({ outcome: 'UPDATED', article: { id: first.id } });
  });

  it("is known by the slug and the day of its file's name", async () => {
    const world = await aServer();
    const monday = { content: JEKYLL, filename: '2026-01-05-morning.md' };
    const tuesday = { content: JEKYLL, filename: '2026-01-06-morning.md' };
    const results = await send(world, monday, tuesday, monday, tuesday);
    expect(results.map(({ outcome }) => outcome)).toEqual(['CREATED', 'CREATED', 'UNCHANGED', 'UNCHANGED']);
    expect((await allArticles(world)).map(({ slug }) => slug)).toEqual(['morning', 'morning-2']);
  });

  it('is known by the slug that its caller gives', async () => {
    const world = await aServer();
    const first = await sendOne(world, aPost({ slug: 'news', title: '甲', externalId: null }));
    const second = await sendOne(world, aPost({ slug: 'news', title: '乙', externalId: null }));
    expect(second).toMatchObject({ id: first.id, title: '乙', version: 2 });
  });
});

describe('the slug of an article', () => {
  it('is numbered where another has it already', async () => {
    const world = await aServer();
    const same = () => aPost({ title: '收盘：沪指涨1%' });
    await send(world, same(), same(), same());
    const slug = 'shou-pan-hu-zhi-zhang-1';
    expect((await allArticles(world)).map(article => article.slug)).toEqual([slug, `${slug}-2`, `${slug}-3`]);
  });

  it('stays when the title changes', async () => {
    const world = await aServer();
    const post = aPost({ title: '初稿' });
    const { slug } = await sendOne(world, post);
    expect(await sendOne(world, { ...post, title: '定稿' })).toMatchObject({ slug, title: '定稿' });
  });

  it('changes where its caller gives another', async () => {
    const world = await aServer();
    const post = aPost({ title: '初稿' });
    const { id } = await sendOne(world, post);
    expect(await sendOne(world, { ...post, slug: 'final' })).toMatchObject({ id, slug: 'final', version: 2 });
  });

  it('is DUPLICATE where its caller gives that of another', async () => {
    const world = await aServer();
    const first = await sendOne(world, aPost({ slug: 'taken' }));
    const [fresh] = await send(world, aPost({ slug: 'taken' }));
    expect(fresh).toMatchObject({ outcome: 'REJECTED', article: null });
    expect(fresh.userErrors).toEqual([
      { code: 'DUPLICATE', field: ['inputs', '0', 'slug'], message: expect.stringContaining('"taken"') },
    ]);
    expect(await allArticles(world)).toEqual([first]);
  });

  it('is never empty', async () => {
    const world = await aServer();
    const titles = ['中国', '🚀🚀', '……', 'Ünïcode ẞ', '한국 뉴스', 'ニュース速報', '½ ² Ⅷ', '𠮷野家', '한'];
    const results = await send(world, ...titles.map(title => aPost({ title })));
    const slugs = results.map(({ article }) => article.slug);
    expect(slugs.slice(0, 3)).toEqual(['zhong-guo', 'article', 'article-2']);
    for (const slug of slugs) expect(slug).toMatch(/^[\p{L}\p{N}]+(-[\p{L}\p{N}]+)*$/u);
    expect(new Set(slugs).size).toBe(titles.length);
  });

  it('leaves emoji in the title', async () => {
    const world = await aServer();
    const title = '🚀 茅台大涨 👨‍👩‍👧';
    expect(await sendOne(world, aPost({ title }))).toMatchObject({ title, slug: 'mao-tai-da-zhang' });
  });
});
