import { describe, expect, it } from 'vitest';
import { aCrawledPost, annotated } from './a-crawled-post.js';
import { type Answer, aServer } from './a-server.js';
import { aDraft, articleOf, at, edited } from './editing-door.js';
import { sendOne } from './ingest-door.js';

describe('the links of an article that is edited', () => {
  it('follow the codes in the text', async () => {
    const world = await aServer();
    const article = await aDraft(world, { html: '<p>五粮液(000858.SZ)</p>' });
    const after = await edited(world, 'updateArticle', { ...at(article), input: { html: '<p>太保(601601.SH)</p>' } });
    expect(symbolsOf(after)).toEqual(['601601.SH']);
  });

  it.each([
    ['before it', '旧闻：', '更早的新闻：'],
    ['after it', '公告。', '发布了一份公告。'],
    ['on both sides of it', /旧闻|公告/g, '更正了的消息'],
    ['between its mentions', '没有', '并没有'],
  ])("keep the publisher's annotations when a word is corrected %s", async (_, word, correction) => {
    const world = await aServer();
    const body = `<p>旧闻：${annotated(1, '601601', '中国太保')}公告。</p><p>${annotated(1, '601318', '中国平安')}没有置评，${annotated(1, '601601', '中国太保')}也是。</p>`;
    const before = await sendOne(world, aCrawledPost({ body }));
    const html = before.html.replaceAll(word, correction);
    const after = await edited(world, 'updateArticle', { ...at(before), input: { html } });
    expect(after.text).toContain(correction);
    expect(symbolsOf(after).sort()).toEqual(['601318.SH', '601601.SH']);
    const mentions = after.stocks.edges.flatMap((edge: Answer) => edge.mentions);
    expect(mentions.map(({ text }: Answer) => text).sort()).toEqual(['中国太保', '中国太保', '中国平安']);
    for (const { start, end, text } of mentions) expect(after.text.slice(start, end)).toBe(text);
    expect(new Set(mentions.map(({ start }: Answer) => start)).size).toBe(3);
  });

  it('go with the words that were taken out', async () => {
    const world = await aServer();
    const body = `<p>${annotated(1, '601601', '中国太保')}和${annotated(1, '601318', '中国平安')}。</p>`;
    const before = await sendOne(world, aCrawledPost({ body }));
    const after = await edited(world, 'updateArticle', { ...at(before), input: { html: '<p>只有中国平安。</p>' } });
    expect(symbolsOf(after)).toEqual(['601318.SH']);
    expect(await articleOf(world, before.id)).toEqual(after);
  });
});

function symbolsOf(article: Answer): string[] {
  return article.stocks.edges.map(({ node }: Answer) => node.symbol);
}
