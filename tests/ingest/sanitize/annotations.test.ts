import { describe, expect, it } from 'vitest';
import { sanitizeHtml } from '../../../src/ingest/sanitize/sanitize-html.js';

const QUOTE = 'http://quote.eastmoney.com/unify/r';
const FIRST_MENTION =
  `<span id="stock_1.600519"><a href="${QUOTE}/1.600519" class="keytip" data-code="1,600519">贵州茅台</a></span>` +
  '<span id="quote_1.600519"></span>';
const CHART_IMAGE =
  '<img src="https://webquoteklinepic.eastmoney.com/GetPic.aspx?nid=1.600000&imageType=k&at=1" alt="K图 600000_0" data-code="K 600000|1|1" />';
const CHART_LINK = `<a href="${QUOTE}/1.600000" data-code="600000|1|1" data-code2="600000|1|2|" class="EmImageRemark">`;

/** The words and attributes of each annotation of a body. */
function annotated(dirty: string): unknown[] {
  const { text, annotations } = sanitizeHtml(dirty, null);
  return annotations.map(({ start, end, kind, attributes }) => [kind, text.slice(start, end), attributes]);
}

describe('mentions', () => {
  it('leaves the words where they are, unlinked, with nothing added', () => {
    const { html, text } = sanitizeHtml(`<p>　　今日${FIRST_MENTION}涨停</p>`, null);
    expect(html).toBe('<p>今日贵州茅台涨停</p>');
    expect(text).toBe('今日贵州茅台涨停');
  });

  it.each([
    [
      'a first mention, with what span and link say',
      FIRST_MENTION,
      '贵州茅台',
      { id: 'stock_1.600519', class: 'keytip', href: `${QUOTE}/1.600519`, 'data-code': '1,600519' },
    ],
    [
      'a later mention, a span with an address',
      `<span web="1" href="${QUOTE}/0.300750" class="em_stock_key_common" data-code="0,300750">宁德时代</span>`,
      '宁德时代',
      { class: 'em_stock_key_common', href: `${QUOTE}/0.300750`, 'data-code': '0,300750' },
    ],
    [
      'a sector',
      '<span id="bk_90.BK0475"><a class="keytip" data-code="90,BK0475">银行</a></span><span id="bkquote_90.BK0475"></span>',
      '银行',
      { id: 'bk_90.BK0475', class: 'keytip', 'data-code': '90,BK0475' },
    ],
    [
      'an old sector, whose slot was filled',
      '<span id="bk_474"><a class="keytip">保险</a></span><span id="bkquote_474">(<a href="#">行情</a> <a href="#">专区</a>)</span>',
      '保险',
      { id: 'bk_474', class: 'keytip' },
    ],
    [
      'a link to data',
      '<span id="Info.3324"><a href="http://data.eastmoney.com/bbsj/" class="infokey ">净利润</a></span>',
      '净利润',
      { id: 'Info.3324', class: 'infokey', href: 'http://data.eastmoney.com/bbsj/' },
    ],
    ['a span without a link', '<span id="Info.116.00700">腾讯控股</span>', '腾讯控股', { id: 'Info.116.00700' }],
    [
      'marked words',
      '<span id="stock_3001042"><strong><a class="keytip">某网</a></strong></span>',
      '某网',
      { id: 'stock_3001042', class: 'keytip' },
    ],
  ])('finds %s', (_name, mention, words, attributes) => {
    expect(annotated(`<h2>题</h2><p>&lt;前&gt; ${mention}后</p>`)).toEqual([['MENTION', words, attributes]]);
    expect(sanitizeHtml(`<p>前${mention}后</p>`, null).text).toBe(`前${words}后`);
  });

  it('does not let a span that was never closed claim the rest', () => {
    const dirty = `<p><span id="stock_0.000001"><a class="keytip" href="x">甲</a>与<a class="keytip" href="y">乙</a>。</p>`;
    expect(annotated(dirty)).toEqual([
      ['MENTION', '甲', { id: 'stock_0.000001', class: 'keytip', href: 'x' }],
      ['MENTION', '乙', { class: 'keytip', href: 'y' }],
    ]);
  });

  it('leaves out a mention without words', () => {
    expect(annotated('<p>甲<a class="keytip"> </a>乙</p>')).toEqual([]);
  });

  it('leaves out mentions in a line that is dropped', () => {
    const { footers, annotations } = sanitizeHtml(
      '<p>甲</p><p class="em_media">（文章来源：上海<span id="bk_90.BK0473"><a class="keytip">证券</a></span>报）</p>',
      null,
    );
    expect(annotations).toEqual([]);
    expect(footers).toEqual(['（文章来源：上海证券报）']);
  });
});

describe('charts', () => {
  const told = {
    class: 'EmImageRemark',
    href: `${QUOTE}/1.600000`,
    'data-code': '600000|1|1',
    'data-code2': '600000|1|2|',
    src: 'https://webquoteklinepic.eastmoney.com/GetPic.aspx?nid=1.600000&imageType=k&at=1',
    alt: 'K图 600000_0',
  };
  const { src, alt } = told;

  it.each([
    ['in its link', `<p>${CHART_LINK}${CHART_IMAGE}</a></p>`, told],
    ['with no end comment', `<!-- EM_StockImg_Start --><p>${CHART_LINK}${CHART_IMAGE}</a></p>`, told],
    ['in a link that was never closed', `${CHART_LINK}${CHART_IMAGE}`, told],
    [
      'without a link',
      `<!-- EM_StockImg_Start --><p>${CHART_IMAGE}</p><!-- EM_StockImg_End -->`,
      { src, alt, 'data-code': 'K 600000|1|1' },
    ],
    [
      'as before 2018',
      '<span class="EmImageRemark" href="http://quote.eastmoney.com/us/aapl.html"><img src="http://i.example/1" jquery17="52"></span>',
      { class: 'EmImageRemark', href: 'http://quote.eastmoney.com/us/aapl.html', src: 'http://i.example/1' },
    ],
  ])('takes a chart out %s and keeps the text after it', (_name, chart, attributes) => {
    const { html, images } = sanitizeHtml(`${chart}<p>正文。</p>`, null);
    expect(html).toBe('<p>正文。</p>');
    expect(images).toEqual([]);
    expect(annotated(`${chart}<p>正文。</p>`)).toEqual([['CHART', '', attributes]]);
  });
});
