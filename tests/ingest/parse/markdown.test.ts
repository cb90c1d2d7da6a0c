import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../../src/ingest/parse/render-markdown.js';
import { parse } from './a-post.js';

const render = (text: string) => renderMarkdown(text, false, []).html.trim();

describe('Markdown of Chinese financial news', () => {
  it.each([
    ['*ST甲与*ST乙复牌', '<p>*ST甲与*ST乙复牌</p>'],
    ['*SST甲*S', '<p>*SST甲*S</p>'],
    ['占比95%~97%，而去年90%~92%', '<p>占比95%~97%，而去年90%~92%</p>'],
    ['1~2家与3~4家', '<p>1~2家与3~4家</p>'],
    ['~~作废~~', '<p><del>作废</del></p>'],
    ['3*5*7', '<p>3*5*7</p>'],
    ['*甲*与 _乙_', '<p><em>甲</em>与 <em>乙</em></p>'],
    ['**甲**', '<p><strong>甲</strong></p>'],
    ['称**“甲”**的产品', '<p>称<strong>“甲”</strong>的产品</p>'],
    ['**《甲》**出版', '<p><strong>《甲》</strong>出版</p>'],
    ['增长**5%。**甲称', '<p>增长<strong>5%。</strong>甲称</p>'],
    ['**甲（乙）**丙', '<p><strong>甲（乙）</strong>丙</p>'],
    ['见http://a.example/b的公告', '<p>见http://a.example/b的公告</p>'],
    ['见<http://a.example/b>', '<p>见<a href="http://a.example/b">http://a.example/b</a></p>'],
    ['见[公告](http://a.example/b)', '<p>见<a href="http://a.example/b">公告</a></p>'],
    ['![图](http://a.example/b.png)', '<p><img src="http://a.example/b.png" alt="图"></p>'],
    ['甲  \n乙', '<p>甲<br>乙</p>'],
    ['# 甲', '<h1>甲</h1>'],
    ['甲<b>乙</b>', '<p>甲<b>乙</b></p>'],
  ])('%j', (text, expected) => {
    expect(render(text)).toBe(expected);
  });

  it('takes indented tags for no code', () => {
    expect(render('## 甲\n\n    <p>乙</p>')).not.toContain('<code>');
  });

  it('has tables and lists', () => {
    expect(render('| 甲 | 乙 |\n|---|---|\n| *ST丙 | 1~2 |')).toMatch(/<td>\*ST丙<\/td>\s*<td>1~2<\/td>/);
    expect(render('- 甲\n- 乙')).toMatch(/<ul>\s*<li>甲<\/li>\s*<li>乙<\/li>\s*<\/ul>/);
  });

  it('keeps the words of quotes nested beyond any article', () => {
    expect(render(`${'> '.repeat(5_000)}甲`)).toContain('甲');
  });
});

describe('the title of a Markdown post', () => {
  it('is its first heading of the first level, which leaves the text', () => {
    const post = parse('## 要点\n\n# 甲公司**扩产**\n\n正文。\n\n# 其他', { format: 'MARKDOWN' });
    expect(post.title).toBe('甲公司扩产');
    expect(post.body).not.toContain('甲公司');
    expect(post.body).toMatch(/<h2>要点<\/h2>[\s\S]*<p>正文。<\/p>[\s\S]*<h1>其他<\/h1>/);
  });

  it('is what front matter states, and then the heading stays', () => {
    const post = parse('---\ntitle: 乙\n---\n# 甲公司扩产\n\n正文。', { format: 'MARKDOWN' });
    expect(post.title).toBe('乙');
    expect(post.body).toContain('<h1>甲公司扩产</h1>');
  });

  it('is none without such a heading', () => {
    expect(parse('## 要点\n\n正文。', { format: 'MARKDOWN' }).title).toBeNull();
  });
});
