import { describe, expect, it } from 'vitest';
import { findAuthors } from '../../../src/ingest/extract/find-authors.js';

const BODY = '第一段。\n第二段。\n第三段。\n第四段。';

describe('a line that names writers', () => {
  it.each([
    ['（作者：张三）', ['张三']],
    ['(作者:张三 李四)', ['张三', '李四']],
    ['作者：张三、李四', ['张三', '李四']],
    ['作者｜张三', ['张三']],
    ['本文作者：欧阳小明', ['欧阳小明']],
    ['文/王五', ['王五']],
    ['文｜王五，赵六', ['王五', '赵六']],
    ['本报记者 赵六 北京报道', ['赵六']],
    ['甲周刊记者 赵六 李四', ['赵六', '李四']],
    ['记者 | 钱七', ['钱七']],
    ['记者丨钱七 编辑丨孙八', ['钱七']],
    ['每经记者：钱七    每经编辑：孙八', ['钱七']],
    ['【记者 钱七（上海）】', ['钱七']],
    ['作者：买买提·艾力', ['买买提·艾力']],
    ['By John Smith', ['John Smith']],
    ['作者：John Smith、张三', ['John Smith', '张三']],
    ['作者：张三 张三', ['张三']],
  ])('%s', (line, authors) => {
    expect(findAuthors(`${line}\n${BODY}`, [])).toEqual(authors);
    expect(findAuthors(`${BODY}\n${line}`, [])).toEqual(authors);
    expect(findAuthors(BODY, [line])).toEqual(authors);
  });
});

describe('a line that names none', () => {
  it.each([
    '记者从甲公司了解到，该公司今日复牌。',
    '记者获悉',
    '记者 获悉甲公司今日复牌',
    '甲周刊记者采访了张三。',
    '作者：甲周刊',
    '作者：财经观察',
    '作者：金融界',
    '作者：高级分析师',
    '文/安信证券',
    '文/某某网',
    '文：甲公司今日复牌，乙公司停牌',
    '作者：Reuters',
    '作者：',
    '责任编辑：张三',
    '（文章来源：张三）',
    '张三',
    'by the end of May',
    `作者：张三${'，李四'.repeat(30)}`,
  ])('%s', line => {
    expect(findAuthors(`${line}\n${BODY}`, [line])).toEqual([]);
  });
});

it('looks at the first and the last lines only', () => {
  const middle = (place: number) => ['一', '二', '三', '四', '五', '六', '七'].with(place, '作者：张三').join('\n');
  expect([0, 1, 2, 3, 4, 5, 6].map(place => findAuthors(middle(place), []).length)).toEqual([1, 1, 1, 0, 1, 1, 1]);
});

it('finds the writers in a text of one line, and none in an empty one', () => {
  expect(findAuthors('作者：张三', [])).toEqual(['张三']);
  expect(findAuthors('', [])).toEqual([]);
});
