import { describe, expect, it } from 'vitest';
import { aChart, aCrawledPost, annotated, type CrawledPost } from './a-crawled-post.js';
import { type Answer, aServer } from './a-server.js';
import { allArticles, send, sendOne } from './ingest-door.js';

const AUTHOR = '<p>（作者：王小明）</p>';
const TITLE = '中国太保公布保费收入';
const RICH: CrawledPost = {
  title: TITLE,
  digest: '保费收入同比增长。',
  body: `${aChart(1, '601601')}<p>${annotated(1, '601601', '中国太保')}说，保费同比增长。</p><p>${annotated(1, '601318', '中国平安')}没有置评。</p>`,
};
const PLAIN: CrawledPost = {
  title: TITLE,
  form: 'NW',
  body: `${aChart(1, '601601')}<p>中国太保说，保费同比增长。</p><p>中国平安没有置评。</p>`,
};

describe('a post that comes in two forms', () => {
  const annotatedForm = aCrawledPost(RICH);
  const plainForm = aCrawledPost(PLAIN);

  it.each([
    ['the annotated one first', [annotatedForm, plainForm]],
    ['the plain one first', [plainForm, annotatedForm]],
  ])('is one article with the annotated body, %s', async (_, posts) => {
    const world = await aServer();
    await send(world, ...posts);
    const [article, ...others] = await allArticles(world);
    expect(others).toEqual([]);
    expect(article).toMatchObject({
      externalId: 'eastmoney:202601050000000001',
      original: annotatedForm.content,
      text: '中国太保说，保费同比增长。\n中国平安没有置评。',
      excerpt: '保费收入同比增长。',
      source: { name: '财联社' },
      status: 'PUBLISHED',
      warnings: [],
    });
    expect(symbolsOf(article)).toEqual(['PRIMARY 601601.SH', 'MENTION 601318.SH']);
  });

  it.each([
    ['annotated, plain', annotatedForm, plainForm],
    ['plain, annotated', plainForm, annotatedForm],
  ])('is UNCHANGED when each comes twice in a row: %s', async (_, first, second) => {
    const world = await aServer();
    const results = await send(world, first, first, second, second);
    expect(results.map(({ outcome }) => outcome)).toEqual(['CREATED', 'UNCHANGED', 'UPDATED', 'UNCHANGED']);
  });

  it.each([
    ['annotated, plain', annotatedForm, plainForm],
    ['plain, annotated', plainForm, annotatedForm],
  ])('settles when both come again and again: %s', async (_, first, second) => {
    const world = await aServer();
    await send(world, first, second);
    const results = await send(world, first, second, first, second);
    expect(results.map(({ outcome }) => outcome)).toEqual(Array(4).fill('UNCHANGED'));
  });

  it('has the text of the later one where the texts differ', async () => {
    const world = await aServer();
    await send(world, annotatedForm, aCrawledPost({ ...PLAIN, body: `<p>更正：没有增长。</p>${AUTHOR}` }));
    const [article] = await allArticles(world);
    expect(article).toMatchObject({ text: '更正：没有增长。', authors: ['王小明'] });
    expect(symbolsOf(article)).toEqual([]);
  });

  it('keeps what only one form states', async () => {
    const world = await aServer();
    const bare = aCrawledPost({ ...PLAIN, source: null, tags: '', categories: '' });
    await send(world, annotatedForm, bare);
    const [article] = await allArticles(world);
    expect(article).toMatchObject({
      source: { name: '财联社' },
      category: { slug: 'emnews' },
      tags: [{ name: '东财滚动新闻' }],
      canonicalUrl: expect.stringContaining('infoCode=NW'),
    });
  });
});

describe('a post whose title and date the crawler lost', () => {
  const lost = aCrawledPost({ ...RICH, title: '', date: '', tags: '' });
  const whole = aCrawledPost(PLAIN);

  it('is a draft with what could be guessed, and says so', async () => {
    const world = await aServer();
    const [result] = await send(world, lost);
    expect(result.article).toMatchObject({
      title: '保费收入同比增长',
      publishedAt: '2026-01-04T16:00:00Z',
      status: 'DRAFT',
    });
    expect(result.warnings.map(({ code }: { code: string }) => code).sort()).toEqual(['DATE_GUESSED', 'TITLE_GUESSED']);
    expect(result.article.warnings).toEqual(result.warnings);
  });

  it.each([
    ['first', [lost, whole]],
    ['last', [whole, lost]],
  ])('is made whole by its twin when it comes %s', async (_, posts) => {
    const world = await aServer();
    await send(world, ...posts);
    const [article, ...others] = await allArticles(world);
    expect(others).toEqual([]);
    expect(article).toMatchObject({
      title: '中国太保公布保费收入',
      publishedAt: '2026-01-05T01:30:00Z',
      status: 'PUBLISHED',
      warnings: [],
      tags: [{ name: '财联社新闻' }],
    });
    expect(symbolsOf(article)).toEqual(['PRIMARY 601601.SH', 'MENTION 601318.SH']);
    const [, again] = await send(world, lost, lost);
    expect(again).toMatchObject({ outcome: 'UNCHANGED', article: { title: article.title, status: 'PUBLISHED' } });
  });

  it('settles with its twins', async () => {
    const world = await aServer();
    const forms = [lost, aCrawledPost({ ...RICH, tags: '财联社新闻' }), whole];
    const first = await send(world, ...forms);
    expect(first.map(({ outcome }) => outcome)).toEqual(['CREATED', 'UPDATED', 'UPDATED']);
    const again = await send(world, ...forms);
    expect(again.map(({ outcome }) => outcome)).toEqual(['UNCHANGED', 'UNCHANGED', 'UNCHANGED']);
  });

  it('is one with its twin where its file and link line name no id either, but its caller does', async () => {
    const world = await aServer();
    const { id } = await sendOne(world, whole);
    const nameless = aCrawledPost({ ...RICH, title: '', date: '', isNamed: false });
    const article = await sendOne(world, { ...nameless, externalId: 'eastmoney:202601050000000001' });
    expect(article).toMatchObject({ id, title: '中国太保公布保费收入' });
  });
});

function symbolsOf(article: Answer): string[] {
  return article.stocks.edges.map(({ role, node }: Answer) => `${role} ${node.symbol}`);
}
