import { expect, it } from 'vitest';
import { findCategory } from '../../../src/ingest/extract/category.js';

it.each<[string, string[], string | null]>([
  ['jiemianxinwen', ['界面新闻新闻'], '界面新闻'],
  ['jiazhoukan', ['甲周刊新闻'], '甲周刊'],
  ['emnews', ['东财滚动新闻'], '东财滚动新闻'],
  ['anxinguojizhengquan(xianggang)', ['安信国际证券(香港)新闻'], '安信国际证券(香港)'],
  ['21shiji moulicaitong', ['21世纪 某理财通新闻'], '21世纪 某理财通'],
  ['sitenews', ['站长消息'], null],
  ['caijing', ['财经新闻'], null],
  ['gushi', ['甲周刊新闻', '银行'], null],
  ['gushi', [], null],
  ['股市', [], '股市'],
  ['股市', ['甲周刊新闻'], '股市'],
])('calls the category %s with the tags %j: %s', (slug, tags, name) => {
  expect(findCategory(slug, tags)).toEqual({ slug, name });
});

it('has one space where the slug has more, and none of nothing', () => {
  expect(findCategory(' a  b ', [])).toEqual({ slug: 'a b', name: null });
  expect(findCategory(' ', ['甲周刊新闻'])).toBeNull();
});
