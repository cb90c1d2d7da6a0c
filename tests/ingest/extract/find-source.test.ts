import { describe, expect, it } from 'vitest';
import { findSource, type SourceHints } from '../../../src/ingest/extract/find-source.js';

const source = (hints: Partial<SourceHints>) =>
  findSource({ footers: [], stated: null, tags: [], category: '', ...hints });

describe('the source in a footer', () => {
  it.each([
    ['（文章来源：甲周刊）', '甲周刊'],
    ['(文章来源: 甲周刊 )', '甲周刊'],
    ['来源：甲周刊', '甲周刊'],
    ['（文章来源：安信国际证券(香港)）', '安信国际证券(香港)'],
    ['（文章来源：界面新闻）', '界面新闻'],
  ])('%s', (footer, name) => {
    expect(source({ footers: [footer] })).toEqual({ name, isStated: true });
  });

  it.each(['（责任编辑：张三）', '（文章来源：）', '（作者：张三）', '数据来源：甲公司'])('%s holds none', footer => {
    expect(source({ footers: [footer] })).toEqual({ name: null, isStated: false });
  });
});

describe('the source in a tag', () => {
  it.each<[string[], string | null]>([
    [['界面新闻新闻'], '界面新闻'],
    [['甲周刊新闻'], '甲周刊'],
    [['21世纪某报道 某理财通新闻'], '21世纪某报道 某理财通'],
    [['东财滚动新闻'], '东财滚动新闻'],
    [['银行', '东财滚动新闻'], '东财滚动新闻'],
    [['财经新闻'], null],
    [['滚动新闻'], null],
    [['新闻'], null],
    [['银行'], null],
    [['甲周刊新闻', '银行'], null],
    [[], null],
  ])('%j', (tags, name) => {
    expect(source({ tags })).toEqual({ name, isStated: false });
  });

  it('is the channel in the category of eastmoney’s news', () => {
    expect(source({ tags: ['某某快讯'], category: 'emnews' }).name).toBe('某某快讯');
  });
});

it('prefers the footer to what the post states, and that to the tag', () => {
  const tags = ['东财滚动新闻'];
  expect(source({ footers: ['（责任编辑：张三）', '（文章来源：甲周刊）'], stated: '乙网', tags }).name).toBe('甲周刊');
  expect(source({ stated: '乙网', tags })).toEqual({ name: '乙网', isStated: true });
});
