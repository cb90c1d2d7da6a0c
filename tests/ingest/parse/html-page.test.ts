import { describe, expect, it } from 'vitest';
import { parse } from './a-post.js';

const page = (head: string, body = '<p>正文。</p>') =>
  parse(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`, { format: 'HTML' });

describe('the title of a page', () => {
  it.each([
    ['without the site’s name', '<title>甲公司扩产_某某财经网</title>', '甲公司扩产'],
    ['without channel and site', '<title>甲公司扩产 - 股票频道 | 某某网</title>', '甲公司扩产'],
    [
      'without the name that the page gives the site',
      '<meta property="og:site_name" content="甲说"><title>乙扩产—甲说</title>',
      '乙扩产',
    ],
    ['with a dash of its own', '<title>净利1.6亿元-1.8亿元</title>', '净利1.6亿元-1.8亿元'],
    ['with a subtitle', '<title>甲公司扩产——谁将受益？</title>', '甲公司扩产——谁将受益？'],
    [
      'as Open Graph has it',
      '<title>首页</title><meta property="og:title" content="甲公司&amp;乙公司">',
      '甲公司&乙公司',
    ],
    ['over several lines', '<title>\n  甲公司\n  扩产\n</title>', '甲公司 扩产'],
  ])('is read %s', (_case, head, title) => {
    expect(page(head).title).toBe(title);
  });

  it('is its heading where that begins the title, and then leaves the text', () => {
    const post = page('<title>甲公司扩产：三问_某板块</title>', '<h1>甲公司扩产</h1><p>正文。</p>');
    expect(post).toMatchObject({ title: '甲公司扩产', body: '<p>正文。</p>' });
  });

  it('is its heading where there is no other', () => {
    expect(page('', '<h1>甲公司<b>扩产</b></h1><p>正文。</p>')).toMatchObject({
      title: '甲公司扩产',
      body: '<p>正文。</p>',
    });
  });

  it('is not the heading that holds a logo', () => {
    const post = page('<title>甲公司扩产</title>', '<h1>某某网</h1><p>正文。</p>');
    expect(post).toMatchObject({ title: '甲公司扩产', body: '<h1>某某网</h1><p>正文。</p>' });
  });

  it('is what front matter states', () => {
    expect(parse('---\ntitle: 乙\n---\n<h1>甲</h1><p>正文。</p>', { format: 'HTML' }).title).toBe('乙');
  });
});

describe('what a page states in its head', () => {
  it('is read from meta elements', () => {
    const post = page(`
      <meta name="Author" content="张三、李四"><meta name="source" content="甲周刊">
      <meta property="article:published_time" content="2022-03-29T09:05:17+08:00">
      <meta property="article:section" content="股市">
      <meta property="article:tag" content="银行"><meta property="article:tag" content="保险">`);
    expect(post).toMatchObject({
      authors: ['张三', '李四'],
      source: '甲周刊',
      publishedAt: new Date('2022-03-29T01:05:17Z'),
      category: '股市',
      tags: ['银行', '保险'],
    });
  });

  it('takes the address of a profile for no author', () => {
    expect(page('<meta property="article:author" content="https://a.example/zhangsan">').authors).toEqual([]);
  });

  it.each([
    ['link', '<link rel="Canonical" href="https://finance.eastmoney.com/a/202203290000000001.html">'],
    ['og:url', '<meta property="og:url" content="https://finance.eastmoney.com/a/202203290000000001.html">'],
  ])('has its address and id from %s', (_kind, head) => {
    expect(page(head)).toMatchObject({
      canonicalUrl: 'https://finance.eastmoney.com/a/202203290000000001.html',
      externalId: 'eastmoney:202203290000000001',
    });
  });

  it('has no address from one that is relative', () => {
    const post = page('<link rel="canonical" href="/a.html">');
    expect(post.canonicalUrl).toBeNull();
    expect(post.warnings.map(({ code }) => code)).toEqual(['ADDRESS_UNREADABLE']);
  });
});

describe('the line below a title', () => {
  const infos = (...items: string[]) =>
    page(
      '',
      `<h1>甲</h1><div class="infos">${items.map(item => `<div class="item">${item}</div>`).join('')}</div>
      <div id="ContentBody"><p>正文。</p></div>`,
    );

  it.each([
    ['来源 said', ['2026年08月19日 17:46', '来源： 甲周刊'], '甲周刊'],
    ['来源 said first', ['文章来源:甲周刊', '2026年08月19日 17:46'], '甲周刊'],
    ['the source bare', ['2026年08月19日 17:46', '<span>甲周刊</span>', '12人评论'], '甲周刊'],
    ['no source', ['2026年08月19日 17:46', '评论：12条'], null],
  ])('gives date and source with %s', (_case, items, source) => {
    expect(infos(...items)).toMatchObject({ source, publishedAt: new Date('2026-08-19T09:46:00Z') });
  });

  it('is not looked for in the article', () => {
    const post = page('', '<div id="ContentBody"><div class="item">来源：甲周刊</div><p>正文。</p></div>');
    expect(post.source).toBeNull();
  });

  it('comes behind the head, and before a <time>', () => {
    const time = '<time datetime="2026-01-02T00:00:00Z">';
    expect(page('', `${time}<p>正文。</p>`).publishedAt).toEqual(new Date('2026-01-02T00:00:00Z'));
    expect(page('<meta name="pubdate" content="2026-01-01T00:00Z">', time.concat('<p>正文。</p>')).publishedAt).toEqual(
      new Date('2026-01-01T00:00:00Z'),
    );
  });
});

describe('the article in a page', () => {
  it.each([
    [
      '#ContentBody',
      '<article>乙<div id="ContentBody"><div>甲</div></div>丙</article>',
      '<div id="ContentBody"><div>甲</div></div>',
    ],
    ['<article>', '<main>乙<article><p>甲</p></article></main>', '<article><p>甲</p></article>'],
    ['<main>', '<nav>乙</nav><main><p>甲</p></main>', '<main><p>甲</p></main>'],
    ['the first of two', '<article>甲</article><article>乙</article>', '<article>甲</article>'],
    ['one that is never closed', '<nav>乙</nav><article><p>甲</p>', '<article><p>甲</p></body></html>'],
    ['<body> else', '<p>甲</p><p>乙</p>', '<p>甲</p><p>乙</p>'],
  ])('is %s', (_case, body, expected) => {
    expect(page('', body).body).toBe(expected);
  });

  it('is all of a fragment', () => {
    expect(parse('<p>甲</p>\n<p>乙</p>\n', { format: 'HTML' }).body).toBe('<p>甲</p>\n<p>乙</p>');
  });
});
