import { describe, expect, it } from 'vitest';
import { aChart, aCrawledPost, annotated } from './a-crawled-post.js';
import { type Answer, aPost, aServer } from './a-server.js';
import { withDirectory } from './ingest-directory.js';
import { allArticles, send, sendOne } from './ingest-door.js';

describe('the links of an article', () => {
  it('name what the K-line image shows as PRIMARY, without a place in the text', async () => {
    const world = await aServer();
    const article = await sendOne(world, aCrawledPost({ body: `${aChart(1, '601601')}<p>公告如下。</p>` }));
    expect(linksOf(article)).toEqual([
      {
        ...{ symbol: '601601.SH', role: 'PRIMARY', origins: ['MARKUP'], mentions: [] },
        reason: 'K-line image 1.601601 (1x)',
      },
    ]);
  });

  it('name what markup and codes speak of, with every place', async () => {
    const world = await aServer();
    const body = `<p>${annotated(1, '600160', '巨化股份')}（600160）与五粮液（000858.SZ）公告。</p>`;
    const article = await sendOne(world, aCrawledPost({ body }));
    expect(linksOf(article)).toEqual([
      {
        ...{ symbol: '600160.SH', role: 'MENTION', origins: ['MARKUP', 'CODE'] },
        reason: 'markup 1.600160 (1x), code 600160 in the text (1x)',
        mentions: ['TEXT 巨化股份 MARKUP', 'TEXT 600160 CODE'],
      },
      {
        ...{ symbol: '000858.SZ', role: 'MENTION', origins: ['CODE'], mentions: ['TEXT 000858.SZ CODE'] },
        reason: 'code 000858.SZ in the text (1x)',
      },
    ]);
  });

  it('are PRIMARY for a code in the title', async () => {
    const world = await aServer();
    const [link] = linksOf(await sendOne(world, aPost({ title: '蔚来(NIO.US)盘前走高', content: '<p>盘前。</p>' })));
    expect(link).toMatchObject({ symbol: 'NIO.US', role: 'PRIMARY', mentions: ['TITLE NIO.US CODE'] });
  });

  it('have offsets that fit title and text', async () => {
    const world = await aServer();
    const body = `<p>🚀&lt;快讯&gt;&nbsp;${annotated(1, '601601', '中国太保')}</p><table><tr><td>腾讯控股</td><td>00700.HK</td></tr></table>`;
    const article = await sendOne(world, aCrawledPost({ title: '🚀中国太保(601601.SH)公告', body }));
    const mentions = article.stocks.edges.flatMap((edge: Answer) => edge.mentions);
    expect(mentions.length).toBeGreaterThanOrEqual(3);
    for (const { field, start, end, text } of mentions) {
      expect((field === 'TITLE' ? article.title : article.text).slice(start, end)).toBe(text);
    }
  });

  it('are none for numbers, pages of data and links that only look like securities', async () => {
    const world = await aServer();
    const body =
      '<p>热线400820，<span id="Info.3321"><a href="http://data.eastmoney.com/bbsj/" class="infokey">业绩</a></span>见2026年，共600519元。<span href="http://baike.eastmoney.com/item/文化" class="em_stock_key_common" web="1">文化</span></p>';
    expect(linksOf(await sendOne(world, aCrawledPost({ body })))).toEqual([]);
  });

  it('change with the post', async () => {
    const world = await aServer();
    const post = aPost({ content: '<p>贵州茅台(600519.SH)，五粮液(000858.SZ)</p>' });
    await send(world, post);
    const changed = await sendOne(world, { ...post, content: '<p>五粮液(000858.SZ)，中国太保(601601.SH)</p>' });
    expect(linksOf(changed).map(({ symbol }) => symbol)).toEqual(['000858.SZ', '601601.SH']);
    const { stock } = await world.editor('{ stock(symbol: "600519.SH") { articles { nodes { id } } } }');
    expect(stock.articles.nodes).toEqual([]);
  });
});

const NEW_STOCKS = [
  [
    annotated(1, '601601', '中国太保'),
    {
      symbol: '601601.SH',
      name: '中国太保',
      kind: 'EQUITY',
      mic: 'XSHG',
      secid: '1.601601',
      yahooSymbol: '601601.SS',
    },
  ],
  [
    annotated(116, '00700', '腾讯控股'),
    { symbol: '00700.HK', name: '腾讯控股', kind: 'EQUITY', mic: 'XHKG', secid: '116.00700', yahooSymbol: '0700.HK' },
  ],
  ['蔚来（NYSE：NIO）', { symbol: 'NIO.US', kind: 'EQUITY', mic: 'XNYS', secid: '106.NIO', yahooSymbol: 'NIO' }],
  [
    '五粮液（000858.SZ）',
    { symbol: '000858.SZ', name: '五粮液', kind: 'EQUITY', mic: 'XSHE', secid: '0.000858', yahooSymbol: '000858.SZ' },
  ],
  [
    '见300750.SZ。',
    { symbol: '300750.SZ', name: '300750', kind: 'EQUITY', mic: 'XSHE', secid: '0.300750', yahooSymbol: '300750.SZ' },
  ],
  [
    annotated(90, 'BK0493', '新能源'),
    { symbol: 'BK0493.SECTOR', name: '新能源', kind: 'SECTOR', mic: null, secid: '90.BK0493', yahooSymbol: null },
  ],
] as const;

describe('a security that the directory does not know', () => {
  it('is made of market and code, with the name that stands beside them', async () => {
    const world = await aServer();
    for (const [words, stock] of NEW_STOCKS) {
      const article = await sendOne(world, aPost({ content: `<p>消息，${words}</p>` }));
      expect(article.stocks.edges.map(({ node }: Answer) => node)).toMatchObject([stock]);
      const found = await world.reader(`{ stock(symbol: "${stock.symbol}") { symbol } }`);
      expect(found.stock).toEqual({ symbol: stock.symbol });
    }
  });

  it('takes its name from the first post that has one', async () => {
    const world = await aServer();
    await send(world, aPost({ content: '<p>见601601.SH。</p>' }));
    await send(world, aCrawledPost({ body: `<p>${annotated(1, '601601', '中国太保')}公告。</p>` }));
    await send(world, aPost({ content: '<p>太保集团（601601.SH）公告。</p>' }));
    expect((await world.reader('{ stock(symbol: "601601.SH") { name } }')).stock).toEqual({ name: '中国太保' });
    expect((await world.reader('{ stocks { nodes { symbol } } }')).stocks.nodes).toEqual([{ symbol: '601601.SH' }]);
  });
});

describe('a code that stands for its security alone', () => {
  it('is no name that vouches for the same number beside it', async () => {
    const world = await aServer();
    await send(world, aPost({ content: '<p>见601601.SH。</p>' }));
    expect(linksOf(await sendOne(world, aPost({ content: '<p>订单601601，批号601601。</p>' })))).toEqual([]);
  });
});

describe('a directory that was imported before', () => {
  const CSV = 'market,code,name_zh,name_en\n1,600519,贵州茅台,Kweichow Moutai\n1,601601,中国太保,CPIC\n';

  it('gives the names', async () => {
    const world = await withDirectory(await aServer(), CSV);
    const article = await sendOne(world, aCrawledPost({ body: `<p>${annotated(1, '601601', '太保')}公告。</p>` }));
    expect(article.stocks.edges[0].node).toMatchObject({ symbol: '601601.SH', name: '中国太保' });
  });

  it('vouches for a bare code that stands beside its name', async () => {
    const world = await withDirectory(await aServer(), CSV);
    const article = await sendOne(world, aPost({ content: '<p>贵州茅台 600519 收涨，成交601601元。</p>' }));
    const mentions = ['TEXT 贵州茅台 NAME', 'TEXT 600519 CODE'];
    expect(linksOf(article)).toMatchObject([{ symbol: '600519.SH', mentions }]);
  });

  it('links a post anew that comes again, without a new version', async () => {
    const world = await aServer();
    const post = aPost({ content: '<p>贵州茅台 600519 收涨。</p>' });
    expect(linksOf(await sendOne(world, post))).toEqual([]);
    await withDirectory(world, CSV);
    const [result] = await send(world, post);
    expect(result).toMatchObject({ outcome: 'UPDATED', article: { version: 1 } });
    expect(linksOf(result.article)).toMatchObject([{ symbol: '600519.SH' }]);
    expect(await allArticles(world)).toHaveLength(1);
  });
});

/** Each link as a line or two that a test can state. */
function linksOf(article: Answer): Answer[] {
  return article.stocks.edges.map(({ node, role, origins, reason, mentions }: Answer) => ({
    ...{ symbol: node.symbol, role, origins, reason },
    mentions: mentions.map(({ field, text, origin }: Answer) => `${field} ${text} ${origin}`),
  }));
}
