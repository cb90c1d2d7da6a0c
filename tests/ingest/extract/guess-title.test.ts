import { expect, it } from 'vitest';
import { guessTitle } from '../../../src/ingest/extract/guess-title.js';

it.each([
  ['甲公司今日复牌。乙公司停牌。', '甲公司今日复牌'],
  ['甲公司会涨吗？有人说会。', '甲公司会涨吗？'],
  ['“甲公司会涨！”张三称。', '“甲公司会涨！”'],
  ['汇率升至6.35，为四年最高。', '汇率升至6.35，为四年最高'],
  ['Profit rose 3.5% in May. Sales fell.', 'Profit rose 3.5% in May'],
  ['要点\n甲公司今日复牌。', '要点'],
  ['\n\u3000 甲公司\t今日复牌', '甲公司 今日复牌'],
  ['', ''],
  [' \n', ''],
])('makes of %j the title %j', (text, title) => {
  expect(guessTitle(text)).toBe(title);
});

it('cuts a long sentence', () => {
  const title = guessTitle('甲公司今日复牌，'.repeat(30));
  expect(title).toHaveLength(80);
  expect(title.endsWith('…')).toBe(true);
});
