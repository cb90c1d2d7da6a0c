import { describe, expect, it } from 'vitest';
import { codesOf, parseBody } from './a-post.js';

const ID = '202203290000000001';
const LINK = `http://finance.eastmoney.com/news/1354,${ID}.html`;

describe('the link line', () => {
  it.each([
    ['of eastmoney', `<${LINK}>`, LINK],
    ['with an end of line', `<${LINK}>\n`, LINK],
    ['with CRLF', `\r\n<${LINK}>\r\n`, LINK],
    [
      'of the site',
      `<http://finews.zning.xyz/html_News/NewsShare.html?infoCode=NW${ID}>`,
      `http://finews.zning.xyz/html_News/NewsShare.html?infoCode=NW${ID}`,
    ],
  ])('%s becomes the address and the id', (_kind, line, address) => {
    expect(parseBody(`<p>正文。</p>\n\n${line}`)).toMatchObject({
      body: '<p>正文。</p>',
      canonicalUrl: address,
      externalId: `eastmoney:${ID}`,
    });
  });

  it.each(['<>', '< >'])('%s states no address', line => {
    expect(parseBody(`<p>正文。</p>\n\n${line}\n`)).toMatchObject({ body: '<p>正文。</p>', canonicalUrl: null });
  });

  it('is only one at the end', () => {
    const post = parseBody(`甲公司见<${LINK}>的公告。\n\n<${LINK}>\n\n乙公司回应。`);
    expect(post.canonicalUrl).toBeNull();
    expect(post.body).toContain(`<a href="${LINK}">${LINK}</a>`);
  });

  it('that no browser can open is left out, with a warning', () => {
    const post = parseBody('<p>正文。</p>\n\n<http://[1>');
    expect(post).toMatchObject({ body: '<p>正文。</p>', canonicalUrl: null });
    expect(codesOf(post)).toEqual(['ADDRESS_UNREADABLE']);
  });
});

describe('the return links', () => {
  it.each([
    ['none', ''],
    ['none, with an end of line', '\n'],
    ['relative', '\n\n[返回东财滚动新闻](../emnews/)\n[返回首页](../)'],
    ['of the first host', '\n\n[返回东财滚动新闻](//finews.zning.me/emnews/)\n[返回首页](//finews.zning.me/)'],
    ['on two lines', '\n\n[返回东财滚动新闻](//finews.withounder.com/emnews/)\n[返回首页](//finews.withounder.com/)'],
    ['on one line', '\n\n[返回东财滚动新闻](//finews.withounder.com/emnews/)｜[返回首页](//finews.withounder.com/)'],
    [
      'to a source',
      '\n\n[返回甲周刊新闻](//finews.withounder.com/category/jiazhoukan.html)｜[返回首页](//finews.withounder.com/)',
    ],
    [
      'to a source with brackets and spaces in its name',
      '\n\n[返回甲证券(香港)新闻](//finews.withounder.com/category/jia  zhengquan(xianggang).html)｜[返回首页](//finews.withounder.com/)',
    ],
  ])('%s are cut off', (_kind, links) => {
    expect(parseBody(`<p>正文。</p>\n\n<${LINK}>${links}`)).toMatchObject({
      body: '<p>正文。</p>',
      canonicalUrl: LINK,
    });
  });

  it('stay where a sentence goes on', () => {
    expect(parseBody('正文。\n\n[返回首页](../)可见公告。').body).toContain('可见公告。');
  });
});

describe('the digest', () => {
  it.each([
    ['above HTML', '> 甲公司扩产。\n\n<p>正文。</p>', '甲公司扩产。'],
    ['behind a blank line', '\n> 甲公司扩产。\n\n<p>正文。</p>', '甲公司扩产。'],
    ['directly above HTML', '> 甲公司扩产。\n<p>正文。</p>', '甲公司扩产。'],
    ['on several lines', '> 甲公司扩产。\n> 乙公司停产。\n\n<p>正文。</p>', '甲公司扩产。\n乙公司停产。'],
    ['broken by the source', '> 甲公司扩产。\n乙公司停产。\n\n<p>正文。</p>', '甲公司扩产。\n乙公司停产。'],
    ['that is empty', '> \n\n<p>正文。</p>', null],
    ['that is not there', '<p>正文。</p>', null],
  ])('%s is set aside', (_kind, body, digest) => {
    expect(parseBody(`${body}\n\n<${LINK}>`)).toMatchObject({ digest, body: '<p>正文。</p>', canonicalUrl: LINK });
  });

  it('is a quote of the text in Markdown at large', () => {
    const post = parseBody('> 甲公司扩产。\n\n正文。', { format: 'MARKDOWN' });
    expect(post.digest).toBeNull();
    expect(post.body).toContain('<blockquote>');
  });

  it.each([
    ['nothing follows it', '> 甲公司扩产。'],
    ['only a footer follows it', '> 甲公司扩产。\n\n<p class="em_media">（文章来源：甲周刊）</p>'],
    ['only a script follows it', '> 甲公司扩产。\n\n<script>var a = "字";</script>'],
  ])('becomes the text where %s', (_case, body) => {
    const post = parseBody(body);
    expect(post.body).toContain('<p>甲公司扩产。</p>');
    expect(codesOf(post)).toEqual(['BODY_FROM_DIGEST']);
  });
});

it('keeps a digest’s signs when it becomes the text', () => {
  expect(parseBody('> 甲公司PE<b且PB>1。').body).toBe('<p>甲公司PE&lt;b且PB>1。</p>');
});

it('keeps a title without a text, with a warning', () => {
  const post = parseBody(`\n<${LINK}>\n`);
  expect(post).toMatchObject({ title: '甲公司扩产', body: '' });
  expect(codesOf(post)).toEqual(['BODY_EMPTY']);
});
