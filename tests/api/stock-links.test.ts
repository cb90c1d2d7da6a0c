import { describe, expect, it } from 'vitest';
import { sanitizeHtml } from '../../src/ingest/sanitize/sanitize-html.js';
import { type Answer, aPost, aServer, type World } from './a-server.js';
import { theDatabase } from './edit-terms.js';
import { aDraft, aPublished, at, edited } from './editing-door.js';
import { sendOne } from './ingest-door.js';
import { marked } from './marked.js';

const BODY = `<h2>盘面 🚀</h2><p>盘中${marked('1.600519', '贵州茅台')}上涨，<b>${marked('0.000858', '五粮液')}</b>跟涨 &amp; 放量。</p>
  <ul><li>腾讯控股（00700.HK）持平</li><li><a href="https://a.example/">招行（600036.SH）</a></li></ul>`;

describe('html(stockLinks: true)', () => {
  it('makes each mention a link to the page of its prices, and changes nothing else', async () => {
    const world = await aServer();
    const { id, html, text } = await sendOne(world, aPost({ content: BODY, title: '茅台（600519.SH）' }));
    const { linked, plain } = await bodiesOf(world, id);
    expect(plain).toBe(html);
    expect(linked).toBe(
      html
        .replace('贵州茅台', link('1.600519', '600519.SH', '贵州茅台'))
        .replace('五粮液', link('0.000858', '000858.SZ', '五粮液'))
        .replace('00700.HK', link('116.00700', '00700.HK', '00700.HK')),
    );
    const again = sanitizeHtml(linked, null);
    expect(again.text).toBe(text);
    expect(again.html).toBe(linked.replaceAll(/ data-symbol="[^"]*"/g, ''));
  });

  it('follows the links that editors rule on', async () => {
    const world = await aServer();
    const { id, html } = await sendOne(world, aPost({ content: '<p>五粮液（000858.SZ）。</p>' }));
    await edited(world, 'unlinkStock', { articleId: id, symbol: '000858.SZ' });
    expect((await bodiesOf(world, id)).linked).toBe(html);
    await edited(world, 'linkStock', { articleId: id, symbol: '000858.SZ' });
    expect((await bodiesOf(world, id)).linked).toContain('data-symbol="000858.SZ"');
  });

  it('leaves a security without a page plain', async () => {
    const world = await aServer();
    const { id, html } = await sendOne(world, aPost({ content: '<p>五粮液（000858.SZ）。</p>' }));
    const { orm } = await theDatabase(world);
    await orm.em.fork().execute('update "StockReference" set "secid" = null');
    expect((await bodiesOf(world, id)).linked).toBe(html);
  });

  it('is plain where nothing is said, or false, or null', async () => {
    const world = await aServer();
    const { id, html } = await sendOne(world, aPost({ content: BODY }));
    const query = `{ article(id: "${id}") { a: html b: html(stockLinks: false) c: html(stockLinks: null) } }`;
    expect((await world.reader(query)).article).toEqual({ a: html, b: html, c: html });
  });

  it('of a working copy is plain, until it goes live', async () => {
    const world = await aServer();
    const article = await aPublished(world, { html: '<p>甲五粮液（000858.SZ）。</p>' });
    const query = `mutation { createPreviewToken(articleId: "${article.id}") { token } }`;
    const { token } = (await world.editor(query)).createPreviewToken;
    const preview = async () =>
      (await world.reader(`{ articlePreview(token: "${token}") { html(stockLinks: true) } }`)).articlePreview.html;
    expect(await preview()).toContain('data-symbol="000858.SZ"');
    const input = { html: '<p>五粮液（000858.SZ）。</p>' };
    const copy = await edited(world, 'updateArticle', { ...at(article), input, publish: false });
    expect(await preview()).toBe('<p>五粮液（000858.SZ）。</p>');
    expect((await bodiesOf(world, article.id)).linked).toContain('<p>甲五粮液（<a ');
    await edited(world, 'publishArticle', at(copy));
    expect(await preview()).toContain('<p>五粮液（<a ');
  });

  it('is there of a draft, for editors', async () => {
    const world = await aServer();
    const { id } = await aDraft(world, { html: '<p>五粮液（000858.SZ）。</p>' });
    const { article } = await world.editor(`{ article(id: "${id}") { html(stockLinks: true) } }`);
    expect(article.html).toContain('data-symbol="000858.SZ"');
  });
});

async function bodiesOf({ reader }: World, id: string): Promise<Answer> {
  return (await reader(`{ article(id: "${id}") { linked: html(stockLinks: true) plain: html } }`)).article;
}

function link(secid: string, symbol: string, words: string): string {
  const href = `https://quote.eastmoney.com/unify/r/${secid}`;
  return `<a href="${href}" rel="noopener noreferrer nofollow" data-symbol="${symbol}">${words}</a>`;
}
