import { describe, expect, it } from 'vitest';
import { sanitizeHtml } from '../../../src/ingest/sanitize/sanitize-html.js';

const REL = 'rel="noopener noreferrer nofollow"';
const LAZY = 'loading="lazy" referrerpolicy="no-referrer"';

describe('the html of a body', () => {
  it.each([
    ['keeps paragraphs, and drops what makes them look', '<p style="color:red" class="x">甲</p>', '<p>甲</p>'],
    ['makes a paragraph of plain text', '甲乙 & 丙', '<p>甲乙 &amp; 丙</p>'],
    [
      'takes the indent off a paragraph',
      '<p>　　甲，</p><p>&nbsp;　<b>　乙</b>。</p>',
      '<p>甲，</p><p><b>乙</b>。</p>',
    ],
    ['drops paragraphs with nothing in them', '<p>甲</p><p> &nbsp;　</p><p><br></p><p><b></b></p>', '<p>甲</p>'],
    ['keeps the borders of unwrapped blocks', '<div>甲<center>乙</center>丙</div>', '<p>甲</p><p>乙</p><p>丙</p>'],
    ['keeps line breaks, but not at the ends', '<p><br>甲<br />乙<br></p>', '<p>甲<br />乙</p>'],
    ['parts paragraphs at an empty line', '甲<br><br>　　乙', '<p>甲</p><p>乙</p>'],
    ['keeps the lines of preformatted text', '<pre>甲\n  乙</pre>', '<p>甲<br />乙</p>'],
    ['adds no space between inline elements', '<p><font>甲</font><span>乙</span><u>丙</u></p>', '<p>甲乙<u>丙</u></p>'],
    ['mends marks that cross', '<p><b>甲<i>乙</b>丙</i></p>', '<p><b>甲<i>乙</i></b>丙</p>'],
    [
      'puts marks inside the blocks they were put around',
      '<b><p>甲</p><p>乙</p></b>',
      '<p><b>甲</b></p><p><b>乙</b></p>',
    ],
    ['writes a mark within itself once', '<p><b>甲<b>乙</b>丙</b></p>', '<p><b>甲乙丙</b></p>'],
    ['keeps entities escaped', '<p>《&lt;公约&gt;修正案》&ldquo;x&rdquo;</p>', '<p>《&lt;公约&gt;修正案》“x”</p>'],
    ['reads an end tag with a space in it', '<p>甲</p ><p>乙</p >', '<p>甲</p><p>乙</p>'],
    [
      'ends paragraphs and items that were left open',
      '<p>甲<p>乙<ul><li>丙<li>丁</ul>',
      '<p>甲</p><p>乙</p><ul><li>丙</li><li>丁</li></ul>',
    ],
    ['makes an item of what stands in a list', '<ul>甲<li>乙</li></ul>', '<ul><li>甲</li><li>乙</li></ul>'],
    ['keeps where a list starts counting', '<ol start="3" type="i"><li>甲</li></ol>', '<ol start="3"><li>甲</li></ol>'],
    ['keeps blocks in an item apart', '<ul><li><div>甲</div><div>乙</div></li></ul>', '<ul><li>甲<br />乙</li></ul>'],
    ['keeps quotes', '<blockquote>甲<p>乙</blockquote>', '<blockquote><p>甲</p><p>乙</p></blockquote>'],
    [
      'keeps figures',
      '<figure><img src="https://i.example/a.png"><figcaption>图</figcaption></figure>',
      `<figure><img src="https://i.example/a.png" ${LAZY} /><figcaption>图</figcaption></figure>`,
    ],
    ['reads a caption without a figure as a paragraph', '<figcaption>图</figcaption>', '<p>图</p>'],
    [
      'drops what holds no prose',
      '<p>甲<script>a</script><style>b</style><title>c</title><svg><text>d</text></svg>乙</p>',
      '<p>甲乙</p>',
    ],
    ['drops comments', '<!-- Start --><p>甲<!--x-->乙</p><!-- End', '<p>甲乙</p>'],
    ['drops what is hidden', '<p style="display: none;height:1px"><br />x</p><p hidden>y</p><p>甲</p>', '<p>甲</p>'],
    ['drops characters nobody sees', '<p>甲\u200B乙\u202E丙\u0000丁&#1;</p>', '<p>甲乙丙丁</p>'],
  ])('%s', (_name, dirty, html) => {
    expect(sanitizeHtml(dirty, null).html).toBe(html);
  });

  it.each([
    [
      'completes rows and sections',
      '<table><td>甲<td>乙<tr><td>丙</table>',
      '<tbody><tr><td>甲</td><td>乙</td></tr><tr><td>丙</td></tr></tbody>',
    ],
    [
      'keeps empty cells, for the columns',
      '<table><tr><td><br /></td><td>甲</td></tr></table>',
      '<tbody><tr><td></td><td>甲</td></tr></tbody>',
    ],
    [
      'keeps sane spans',
      '<table><tr><td colspan=2 rowspan=9999>甲</table>',
      '<tbody><tr><td colspan="2">甲</td></tr></tbody>',
    ],
  ])('%s of a table', (_name, dirty, inner) => {
    expect(sanitizeHtml(dirty, null).html).toBe(`<table>${inner}</table>`);
  });

  it('puts what stands in no cell above the table, as browsers do', () => {
    const dirty = '<table class="cms_autoformat_table">甲<caption>题</caption><tr>乙<td>丙</td></tr></table>';
    const html = '<p>甲乙</p><table><caption>题</caption><tbody><tr><td>丙</td></tr></tbody></table>';
    expect(sanitizeHtml(dirty, null).html).toBe(html);
  });

  it('drops a table in which all cells are empty', () => {
    expect(sanitizeHtml('<p>甲</p><table><tr><td></td><td> </td></tr></table>', null).html).toBe('<p>甲</p>');
  });

  it.each([
    [
      'keeps a link to the web',
      '<a href="https://a.example/x?a=1&b=2" target=_blank onclick=x>甲</a>',
      `<a href="https://a.example/x?a=1&amp;b=2" ${REL}>甲</a>`,
    ],
    ['keeps a mail address', '<a href="mailto:a@b.example">甲</a>', `<a href="mailto:a@b.example" ${REL}>甲</a>`],
    [
      'completes a relative address',
      '<a href="/a/1.html">甲</a>',
      `<a href="https://base.example/a/1.html" ${REL}>甲</a>`,
    ],
    ['unwraps any other link', '<a href="java\tscript:x()">甲</a><a name="top">乙</a>', '甲乙'],
    [
      'keeps one of two links within each other',
      '<a href="//a.example"><b>甲<a href="//b.example">乙</a></b></a>',
      `<a href="https://a.example/" ${REL}><b>甲</b></a><a href="https://b.example/" ${REL}>乙</a>`,
    ],
  ])('%s', (_name, dirty, inner) => {
    expect(sanitizeHtml(`<p>${dirty}</p>`, 'https://base.example/x/').html).toBe(`<p>${inner}</p>`);
  });

  it('drops a relative address where the page is not known', () => {
    expect(sanitizeHtml('<p><a href="/x">甲</a><img src="x.png"></p>', null).html).toBe('<p>甲</p>');
  });

  it('takes only the article out of a saved page', () => {
    const page =
      '<html><head><title>题_网站</title></head><body><div class="infos">8月1日</div><div class="txtinfos" id="ContentBody">' +
      '<p>　　正文。</p><div class="ad_context3"><script>ads()</script><p>推广</p></div></div><div>页脚</div></body></html>';
    expect(sanitizeHtml(page, null).html).toBe('<p>正文。</p>');
  });
});

describe('the text of a body', () => {
  it.each([
    ['has a line for each block', '<h2>题</h2><p>甲<b>乙</b></p><ul><li>丙</li></ul>', '题\n甲乙\n丙'],
    ['has one space for a run of white space', '<p>A&nbsp;&nbsp; B\n\tC　D</p>', 'A B C D'],
    [
      'has a tab between cells and a line for each row',
      '<table><tr><th>名</th><th>量</th></tr><tr><td>甲</td><td>2</td></tr></table>',
      '名\t量\n甲\t2',
    ],
    [
      'has no trace of empty cells',
      '<table><tr><td></td><td>甲</td><td></td></tr><tr><td>乙</td></tr></table>',
      '甲\n乙',
    ],
    ['is blind to images', '<p>甲<img src="//i.example/a">乙</p><p><img src="//i.example/b"></p><p>丙</p>', '甲乙\n丙'],
    ['has entities decoded', '<p>&lt;R&amp;D&gt;</p>', '<R&D>'],
  ])('%s', (_name, dirty, text) => {
    expect(sanitizeHtml(dirty, null).text).toBe(text);
  });
});

describe('images and headings', () => {
  it('lists the images that stay, with what is known of them', () => {
    const dirty =
      '<img src="//i.example/a.jpg" alt="Image" width="552" height="99999"><img src="data:x"><img src="https://i.example/b">';
    expect(sanitizeHtml(dirty, null).images).toEqual([
      { url: 'https://i.example/a.jpg', alt: 'Image', width: 552, height: null },
      { url: 'https://i.example/b', alt: null, width: null, height: null },
    ]);
  });

  it('names headings itself, so that none shadows a name of the page', () => {
    const { html, headings } = sanitizeHtml('<h1 id="forms">甲</h1><h3 id="x"><b>乙</b><br>丙</h3><h2></h2>', null);
    expect(html).toBe('<h1 id="section-1">甲</h1><h3 id="section-2"><b>乙</b><br />丙</h3>');
    expect(headings).toEqual([
      { level: 1, text: '甲', anchor: 'section-1' },
      { level: 3, text: '乙 丙', anchor: 'section-2' },
    ]);
  });

  it('gives an image in a heading a paragraph of its own', () => {
    const { html, headings } = sanitizeHtml('<h2><img src="//i.example/a">甲</h2>', null);
    expect(html).toBe(`<p><img src="https://i.example/a" ${LAZY} /></p><h2 id="section-1">甲</h2>`);
    expect(headings).toHaveLength(1);
  });
});

describe('the report', () => {
  it('counts what was removed and what was rewritten', () => {
    const { report } = sanitizeHtml(
      '<div class="a"><p class="b">甲<script src="x">y</script><a href="//a.example/">乙</a></p></div>',
      null,
    );
    expect(report).toEqual({
      removedElements: [
        { name: 'div', count: 1 },
        { name: 'script', count: 1 },
      ],
      removedAttributes: [
        { name: 'class', count: 2 },
        { name: 'src', count: 1 },
      ],
      rewrittenUrls: 1,
    });
  });

  it('does not grow with the number of names in a hostile body', () => {
    const dirty = Array.from({ length: 1000 }, (_, i) => `<x${i}>`).join('甲');
    const { removedElements } = sanitizeHtml(dirty, null).report;
    expect(removedElements).toHaveLength(51);
    expect(removedElements.reduce((sum, { count }) => sum + count, 0)).toBe(1000);
  });
});
