import { describe, expect, it } from 'vitest';
import { type BodyKind, kindOfBody } from '../../../src/ingest/parse/kind-of-body.js';
import { parseBody } from './a-post.js';

const CASES: Record<BodyKind, [string, string][]> = {
  HTML: [
    ['paragraphs', '<p>甲公司扩产。</p>\r\n <p>乙公司停产。</p>'],
    ['paragraphs without end tags', '<p>甲公司扩产。\n<p>乙公司停产。'],
    [
      'a K-line image and comments',
      '<!-- EM_StockImg_Start --><p><img src="a"></p><!-- EM_StockImg_End --><p>甲。</p>',
    ],
    ['marks of Markdown in paragraphs', '<p>**甲** [乙](丙)</p>\n<div># 丁</div>'],
    ['a table', '<table><tr><td>甲</td></tr></table>'],
    ['an image alone', '<img src="a">\n'],
    ['nothing', ' \n'],
  ],
  MARKDOWN: [
    ['a heading', '甲公司\n\n## 扩产\n\n正文。'],
    ['an underlined heading', '扩产计划\n===\n\n正文。'],
    ['a list', '要点：\n\n- 扩产\n- 停产'],
    ['a list with blank lines', '* 扩产\n\n* 停产'],
    ['a link', '见[公告](https://a.example/b)。'],
    ['an image', '图：![](https://a.example/b.png)'],
    ['a quote', '正文。\n\n> 甲称将扩产。'],
    ['a fence', '```\n代码\n```'],
    ['a table', '| 甲 | 乙 |\n| --- | :-: |\n| 1 | 2 |'],
    ['bold', '甲公司**大幅**扩产。'],
    ['marks below a block of HTML', '<div>甲</div>\n\n## 乙'],
  ],
  PLAIN: [
    ['a flash', '甲公司今日复牌。'],
    ['stars of stocks', '*ST甲、*ST乙今日复牌，ST丙停牌。'],
    ['ranges', '预计增长95%~97%，即1~2家，~3家。'],
    ['numbered views', '1. 上调甲\n2. 下调乙'],
    ['one dash', '- 记者获悉'],
    ['products', '3*5*7与2**3'],
    ['names made unreadable', '王**、李**和赵**'],
    ['a ticker with a hash', '#甲公司# 今日复牌'],
    ['brackets', '【甲】[乙]（丙）(丁)'],
    ['less than', '市盈率PE<20且ROE>15'],
    ['words beside inline tags', '甲<b>乙</b>丙'],
  ],
};

describe.each(Object.entries(CASES))('a body that is %s', (kind, cases) => {
  it.each(cases)('with %s', (_name, body) => {
    expect(kindOfBody(body)).toBe(kind);
  });
});

describe('plain text', () => {
  it.each([
    ['甲。\n\n乙。\n \n\n丙。', '<p>甲。</p>\n<p>乙。</p>\n<p>丙。</p>'],
    ['市盈率PE<20，<某>称', '<p>市盈率PE&lt;20，&lt;某>称</p>'],
    ['甲<b>乙</b>丙<br>丁', '<p>甲<b>乙</b>丙<br>丁</p>'],
    ['甲。\n\n<div>乙。</div>', '<p>甲。</p>\n<div>乙。</div>'],
    ['<x-y>甲', '<p>&lt;x-y>甲</p>'],
  ])('%j is put in paragraphs', (body, expected) => {
    expect(parseBody(body).body).toBe(expected);
  });
});
