import { describe, expect, it } from 'vitest';
import { codesOf, parse } from './a-post.js';

const POST = `---
layout: post
title: "甲公司：“扩产”计划获批"
date: 2022-03-29 09:05:17 +0800
categories: jiazhoukan
tags: 甲周刊新闻
---
<p>正文。</p>
`;

/** What every form of this post says. */
const FACTS = {
  title: '甲公司：“扩产”计划获批',
  publishedAt: new Date('2022-03-29T01:05:17Z'),
  category: 'jiazhoukan',
  tags: ['甲周刊新闻'],
  body: '<p>正文。</p>',
};

describe('front matter in the forms of the crawler', () => {
  it.each<[string, string, string[]]>([
    ['valid', POST, []],
    ['with a byte order mark', `\uFEFF${POST}`, []],
    ['with CRLF', POST.replaceAll('\n', '\r\n'), []],
    ['with lone carriage returns', POST.replaceAll('\n', '\r'), []],
    ['with spaces behind the fences', POST.replaceAll('---', '--- \t'), []],
    ['closed by dots', POST.replace(/---\n</, '...\n<'), []],
    ['with a blank line before the first fence', `\n${POST}`, ['FRONT_MATTER_LATE']],
    ['with more blank lines before it', ` \n\t\n\n${POST}`, ['FRONT_MATTER_LATE']],
    ['without a closing fence', POST.replace(/---\n</, '\n<'), ['FRONT_MATTER_UNCLOSED']],
    ['without a closing fence or a blank line', POST.replace(/---\n</, '<'), ['FRONT_MATTER_UNCLOSED']],
  ])('is read %s', (_form, content, warnings) => {
    const post = parse(content);
    expect(post).toMatchObject(FACTS);
    expect(codesOf(post)).toEqual(warnings);
  });

  it('takes all for the body where there is none', () => {
    const post = parse('甲公司今日复牌。');
    expect(post).toMatchObject({ title: null, publishedAt: null, body: '<p>甲公司今日复牌。</p>' });
    expect(codesOf(post)).toEqual(['FRONT_MATTER_MISSING']);
  });

  it('does not miss it in other formats', () => {
    expect(codesOf(parse('甲公司今日复牌。', { format: 'MARKDOWN' }))).toEqual([]);
  });

  it('does not take a rule at the top for a fence', () => {
    expect(parse('---\n甲公司今日复牌。\n\n---\n乙公司停牌。').body).toContain('甲公司今日复牌。');
  });

  it('leaves a later rule in the text where the closing fence is missing', () => {
    const post = parse('---\ntitle: 甲\n\n第一段。\n\n---\n\n第二段。');
    expect(post.title).toBe('甲');
    expect(post.body).toMatch(/第一段。[\s\S]*第二段。/);
  });
});

describe('front matter that is not valid YAML', () => {
  it.each([
    ['a quotation mark in a title', '"甲公司称"不便置评""', '甲公司称"不便置评"'],
    ['a quotation mark at a title’s start', '""甲"公司回应"', '"甲"公司回应'],
    ['a backslash', '"路径 C:\\甲\\乙"', '路径 C:\\甲\\乙'],
    ['an unclosed quotation mark', '"甲公司停牌', '"甲公司停牌'],
    ['a colon and a space', '甲公司: 扩产: 获批', '甲公司: 扩产: 获批'],
    ['a percent sign first', '%甲', '%甲'],
  ])('is read line by line with %s', (_fault, title, expected) => {
    const post = parse(POST.replace(/title: .*/, () => `title: ${title}`));
    expect(post).toMatchObject({ ...FACTS, title: expected });
    expect(codesOf(post)).toEqual(['FRONT_MATTER_INVALID']);
  });

  it('keeps lists', () => {
    const post = parse('---\ntitle: "甲"乙"\ntags:\n  - 银行\n  - "保险"\ncategories: [股市, 要闻]\n---\n正文。');
    expect(post).toMatchObject({ title: '甲"乙', category: '股市', tags: ['银行', '保险', '要闻'] });
  });

  it('says what was guessed', () => {
    const [warning] = parse(POST.replace(/title: .*/, 'title: "甲"乙"')).warnings;
    expect(warning?.message).toContain('title "甲"乙"');
  });
});

describe('values of front matter', () => {
  it('takes an empty title and an empty date for none, and uses the file’s name', () => {
    const post = parse('---\ntitle: ""\ndate:  +0800\n---\n<p>正文。</p>\n\n<>', {
      filename: '-202205260000000001.md',
    });
    expect(post).toMatchObject({
      title: null,
      publishedAt: null,
      fileDay: null,
      externalId: 'eastmoney:202205260000000001',
      canonicalUrl: null,
    });
    expect(codesOf(post)).toEqual(['DATE_UNREADABLE']);
  });

  it.each([
    ['a number', '1e3'],
    ['null', 'null'],
    ['a boolean', 'yes'],
    ['a date', '2022-03-29'],
  ])('leaves a title that looks like %s as it is written', (_kind, title) => {
    expect(parse(`---\ntitle: ${title}\n---\n正文。`).title).toBe(title);
  });

  it.each<[string, string[]]>([
    ['东财滚动新闻', ['东财滚动新闻']],
    ['21世纪某报道  某理财通新闻', ['21世纪某报道 某理财通新闻']],
    ['银行 保险', ['银行', '保险']],
    ['[ 银行, "保险 证券" ]', ['银行', '保险 证券']],
    ['', []],
  ])('reads the tags %j', (tags, expected) => {
    expect(parse(`---\ntitle: 甲\ntags: ${tags}\n---\n正文。`).tags).toEqual(expected);
  });

  it.each([
    ['anxinguojizhengquan(xianggang)', 'anxinguojizhengquan(xianggang)'],
    ['"21shijijingjibaodao  nancailicaitong"', '21shijijingjibaodao nancailicaitong'],
    ['[emnews, 要闻]', 'emnews'],
  ])('reads the category of %s', (categories, expected) => {
    expect(parse(`---\ntitle: 甲\ncategories: ${categories}\n---\n正文。`).category).toBe(expected);
  });

  it.each<[string, string[]]>([
    ['张三 李四', ['张三', '李四']],
    ['张三、John Smith', ['张三', 'John Smith']],
    ['[王五, 赵六]', ['王五', '赵六']],
    ['{ name: 王五 }', ['王五']],
  ])('reads the authors %s', (author, expected) => {
    expect(parse(`---\ntitle: 甲\nauthor: ${author}\n---\n正文。`).authors).toEqual(expected);
  });

  it.each([
    ['published: false', true],
    ['draft: yes', true],
    ['published: true', false],
    ['layout: post', false],
  ])('reads from %j whether the post is a draft', (line, expected) => {
    expect(parse(`---\ntitle: 甲\n${line}\n---\n正文。`).isDraft).toBe(expected);
  });

  it('refers to no more than a few anchors', () => {
    const bomb = `a: &a 甲\nb: &b [${'*a, '.repeat(9)}]\nc: [${'*b, '.repeat(9)}]`;
    expect(codesOf(parse(`---\ntitle: 甲\n${bomb}\n---\n正文。`))).toEqual(['FRONT_MATTER_INVALID']);
  });
});
