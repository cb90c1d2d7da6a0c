import { describe, expect, it } from 'vitest';
import { sanitizeHtml } from '../../../src/ingest/sanitize/sanitize-html.js';

describe('credits', () => {
  it.each(['（文章来源：某某社）', '(作者：张三)', '（责任编辑：DF120）', '（来源： 某某网）', '责任编辑：李四'])(
    'sets the line %s aside',
    line => {
      const { html, footers } = sanitizeHtml(`<p>正文。</p><p>　　${line}</p>`, null);
      expect(html).toBe('<p>正文。</p>');
      expect(footers).toEqual([line]);
    },
  );

  it('finds them on a line of their own within a paragraph, and in order', () => {
    const { html, footers } = sanitizeHtml(
      '<p>正文。<br>（责任编辑：李四）</p><p class="em_media">（文章来源：某社）</p>',
      null,
    );
    expect(html).toBe('<p>正文。</p>');
    expect(footers).toEqual(['（责任编辑：李四）', '（文章来源：某社）']);
  });

  it.each([
    '图片来源：某公司官网',
    '数据来源：某终端',
    '编辑：这是一项工作，而不是一个头衔。',
    '据某报（记者 张三）报道',
  ])('leaves %s in the article', line => {
    expect(sanitizeHtml(`<p>${line}</p>`, null).text).toBe(line);
  });
});

describe('page furniture', () => {
  it.each([
    ['an advert by its class', '<p><a class="toplink" href="https://ai.example/">试用助理</a></p>'],
    ['an advert block', '<div class="ad_context3"><script>ads()</script><p>推广</p></div>'],
    ['the button that closes it', '<span class="x em_handle_adv_close">关闭</span>'],
    ['a broker advert', '<p>在东方财富看资讯行情，选某证券一站式开户交易&gt;&gt;</p>'],
    ['share hints', '<p>打开微信，</p><p>点击底部的“发现”</p><p>使用“扫一扫”</p><p>即可将网页分享至朋友圈</p>'],
    ['the disclaimer', '<p>郑重声明：东方财富发布此内容，不构成投资建议。</p>'],
  ])('drops %s', (_name, furniture) => {
    expect(sanitizeHtml(`${furniture}<p>正文。</p>${furniture}`, null)).toMatchObject({ text: '正文。', footers: [] });
  });

  it('leaves a paragraph that only speaks of it', () => {
    const text = '用户打开微信，点击底部的“发现”即可使用该功能。';
    expect(sanitizeHtml(`<p>${text}</p>`, null).text).toBe(text);
  });
});
