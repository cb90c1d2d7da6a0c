import { describe, expect, it } from 'vitest';
import { aChart, aCrawledPost, annotated } from './a-crawled-post.js';
import { aPost, aServer } from './a-server.js';
import { sendOne } from './ingest-door.js';

describe('the html of an article', () => {
  it('has no scripts, handlers or addresses that run', async () => {
    const world = await aServer();
    const content = [
      '<p onclick="alert(1)" style="color:red">安全<script>alert(2)</script>的字</p>',
      '<p><a href="javascript:alert(3)">甲</a><a href=" jAvAsCrIpT&#58;alert(4)">乙</a><a href="data:text/html,x">丙</a></p>',
      '<p><img src="x" onerror="alert(5)"><svg><script>alert(6)</script></svg><iframe src="https://a.example"></iframe></p>',
    ].join('');
    const { html, text } = await sendOne(world, aPost({ content }));
    expect(html).not.toMatch(/script|onclick|onerror|style|data:|svg|iframe|alert/i);
    expect(text).toBe('安全的字\n甲乙丙');
  });

  it('has the words of annotations, and none of their markup', async () => {
    const world = await aServer();
    const body = `${aChart(1, '601601')}<p>消息称，<strong>${annotated(1, '601601', '中国太保')}</strong>今日公告。</p>`;
    const { html, text, images } = await sendOne(world, aCrawledPost({ body }));
    expect(html).toBe('<p>消息称，<strong>中国太保</strong>今日公告。</p>');
    expect(text).toBe('消息称，中国太保今日公告。');
    expect(images).toEqual([]);
  });

  it('keeps what is written with entities as text', async () => {
    const world = await aServer();
    const { html, text } = await sendOne(
      world,
      aPost({ content: '<p>《&lt;script&gt;议定书》&nbsp;&middot;&amp;lt;</p>' }),
    );
    expect(html).toContain('《&lt;script&gt;议定书》');
    expect(text.replace(/\s/, ' ')).toBe('《<script>议定书》 ·&lt;');
  });

  it('has safe links: absolute, and telling the other side nothing', async () => {
    const world = await aServer();
    const content =
      '---\ntitle: "标题"\n---\n<p><a href="/a/1.html" target="_blank">一</a></p>\n\n<http://finance.eastmoney.com/news/1345,202601050000000001.html>';
    const { html } = await sendOne(world, { content });
    expect(html).toBe(
      '<p><a href="http://finance.eastmoney.com/a/1.html" rel="noopener noreferrer nofollow">一</a></p>',
    );
  });
});

describe('the original', () => {
  it.each([
    ['CRLF', '---\r\ntitle: "标题"\r\n---\r\n<p>甲</p>\r\n <p>乙</p>\r\n'],
    ['a byte order mark', '\uFEFF---\ntitle: "标题"\n---\n<p>甲</p><p>乙</p>'],
    ['blank lines in front', '\n\n---\ntitle: "标题"\n---\n<p>甲</p><p>乙</p>\n\n'],
    ['characters of four bytes', '---\ntitle: "标题"\n---\n<p>甲</p><p>乙</p><!-- 𠮷🚀 -->'],
  ])('is kept byte for byte: %s', async (_, content) => {
    const world = await aServer();
    expect(await sendOne(world, { content })).toMatchObject({ original: content, title: '标题', text: '甲\n乙' });
  });
});

describe('what an article says of its body', () => {
  it('is headings with anchors that are in the html', async () => {
    const world = await aServer();
    const { headings, html } = await sendOne(
      world,
      aPost({ content: '<h2>一、概况</h2><p>甲</p><h3>二 &amp; 三</h3><p>乙</p><h2>一、概况</h2>' }),
    );
    expect(headings).toMatchObject([
      { level: 2, text: '一、概况' },
      { level: 3, text: '二 & 三' },
      { level: 2, text: '一、概况' },
    ]);
    const anchors = headings.map(({ anchor }: { anchor: string }) => anchor);
    expect(new Set(anchors).size).toBe(3);
    for (const anchor of anchors) expect(html).toContain(`id="${anchor}"`);
  });

  it('is images, which load late and tell nothing', async () => {
    const world = await aServer();
    const content =
      '<p>甲</p><center><img src="https://dfscdn.dfcfw.com/download/D1_w800h555.jpg" alt="图表" width="552" style="x" /></center><img src="javascript:x">';
    const { images, html } = await sendOne(world, aPost({ content }));
    expect(images).toEqual([
      { url: 'https://dfscdn.dfcfw.com/download/D1_w800h555.jpg', alt: '图表', width: 552, height: null },
    ]);
    expect(html).toMatch(/<img [^>]*loading="lazy"[^>]*>/);
    expect(html).toMatch(/<img [^>]*referrerpolicy="no-referrer"[^>]*>/);
  });

  it('is an excerpt: the digest, or the first sentences', async () => {
    const world = await aServer();
    const body = `<p>${'这是第一句话。'.repeat(40)}</p>`;
    const withDigest = await sendOne(world, aCrawledPost({ id: '202601050000000001', digest: '摘要在此。', body }));
    const without = await sendOne(world, aCrawledPost({ id: '202601050000000002', body }));
    expect(withDigest.excerpt).toBe('摘要在此。');
    expect(without.excerpt).toMatch(/^(这是第一句话。)+$/);
    expect(without.excerpt.length).toBeLessThanOrEqual(200);
  });

  it('is its size', async () => {
    const world = await aServer();
    const { characterCount, readingMinutes } = await sendOne(world, aPost({ content: `<p>${'字 '.repeat(801)}</p>` }));
    expect({ characterCount, readingMinutes }).toEqual({ characterCount: 801, readingMinutes: 3 });
  });

  it('is its authors and its original address', async () => {
    const world = await aServer();
    const article = await sendOne(world, aCrawledPost({ body: '<p>本报记者 王小明 李红 北京报道</p><p>正文。</p>' }));
    expect(article).toMatchObject({
      authors: ['王小明', '李红'],
      canonicalUrl: 'http://finance.eastmoney.com/news/1345,202601050000000001.html',
    });
  });
});

describe('a post in another form', () => {
  it('may be Markdown', async () => {
    const world = await aServer();
    const content = '---\ntitle: 周报\ntags: [宏观, 银行]\n---\n## 要点\n\n- 甲\n- **乙**\n\n<script>alert(1)</script>';
    const article = await sendOne(world, { format: 'MARKDOWN', content });
    expect(article).toMatchObject({
      title: '周报',
      tags: [{ name: '宏观' }, { name: '银行' }],
      headings: [{ text: '要点' }],
    });
    expect(article.html).not.toContain('script');
  });

  it('may be a whole page', async () => {
    const world = await aServer();
    const content =
      '<!doctype html><html><head><title>页面标题</title><meta name="author" content="王小明"></head><body><nav>导航</nav><article><h1>页面标题</h1><p>正文在此。</p></article></body></html>';
    const article = await sendOne(world, { format: 'HTML', content });
    expect(article).toMatchObject({ title: '页面标题', authors: ['王小明'] });
    expect(article.text).toContain('正文在此。');
    expect(article.text).not.toContain('导航');
  });
});

describe('titles and names', () => {
  it('carry no markup, line breaks or controls', async () => {
    const world = await aServer();
    const article = await sendOne(
      world,
      aPost({
        title: '<b>茅台</b>\n大涨<script>x</script> &amp; 上涨\u0007',
        source: '<i>财联社</i>',
        category: '<img src=x onerror=alert(1)>宏观',
        tags: ['<b>银行</b>'],
      }),
    );
    expect(article).toMatchObject({
      title: '茅台 大涨 & 上涨',
      source: { name: '财联社' },
      category: { name: '宏观' },
      tags: [{ name: '银行' }],
    });
  });
});
