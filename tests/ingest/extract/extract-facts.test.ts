import { describe, expect, it } from 'vitest';
import { UnreadablePostError } from '../../../src/errors.js';
import { type BodyText, extractFacts, type StatedFacts } from '../../../src/ingest/extract/extract-facts.js';
import { cleanText } from '../../../src/ingest/sanitize/clean-text.js';

const NOTHING: StatedFacts = {
  title: null,
  publishedAt: null,
  fileDay: null,
  externalId: null,
  category: null,
  tags: [],
  digest: null,
  authors: [],
  source: null,
};

function extract(stated: Partial<StatedFacts>, body: Partial<BodyText> = {}) {
  return extractFacts(
    { ...NOTHING, ...stated },
    { text: '甲公司扩产。', footers: [], ...body },
    cleanText,
    'Asia/Shanghai',
  );
}

const codesOf = ({ warnings }: ReturnType<typeof extract>) => warnings.map(({ code }) => code);

describe('the title', () => {
  it('is the stated one, without markup', () => {
    const facts = extract({ title: ' 甲公司<b>扩产</b>&amp;停产 ' });
    expect(facts).toMatchObject({ title: '甲公司扩产&停产', titleIsGuessed: false });
  });

  it.each([
    ['of the digest', { title: '<br>', digest: '<b>乙公司</b>停产。甲公司扩产。' }, '乙公司停产'],
    ['of the text', { title: ' ' }, '甲公司扩产'],
  ])('is else the first sentence %s, with a warning', (_case, stated, title) => {
    const facts = extract({ fileDay: '2022-03-29', ...stated });
    expect(facts).toMatchObject({ title, titleIsGuessed: true });
    expect(codesOf(facts)).toContain('TITLE_GUESSED');
  });

  it('cannot be made of nothing', () => {
    expect(() => extract({ digest: '<br>' }, { text: '' })).toThrow(UnreadablePostError);
  });
});

describe('the date', () => {
  const publishedAt = new Date('2022-03-29T01:05:17Z');
  const externalId = 'eastmoney:202203300000000001';

  it('is the stated one', () => {
    const facts = extract({ title: '甲', publishedAt, fileDay: '2022-03-28', externalId });
    expect(facts).toMatchObject({ publishedAt, dateIsGuessed: false, warnings: [] });
  });

  it.each([
    ['in the file’s name', { fileDay: '2022-03-28', externalId }, '2022-03-27T16:00:00Z'],
    ['in the id', { externalId }, '2022-03-29T16:00:00Z'],
  ])('is else midnight of the day %s, with a warning', (_case, stated, expected) => {
    const facts = extract({ title: '甲', ...stated });
    expect(facts).toMatchObject({ publishedAt: new Date(expected), dateIsGuessed: true });
    expect(codesOf(facts)).toEqual(['DATE_GUESSED']);
  });

  it.each([null, 'guid-1', 'eastmoney:202213400000000001'])('is none with the id %s, with a warning', id => {
    const facts = extract({ title: '甲', externalId: id });
    expect(facts).toMatchObject({ publishedAt: null, dateIsGuessed: false });
    expect(codesOf(facts)).toEqual(['DATE_MISSING']);
  });
});

describe('the other facts', () => {
  it('has the digest for an excerpt, or else the text', () => {
    const text = '正文第一句。正文第二句。';
    expect(extract({ title: '甲', digest: '摘要。' }, { text })).toMatchObject({
      excerpt: '摘要。',
      excerptIsStated: true,
    });
    expect(extract({ title: '甲', digest: ' ' }, { text })).toMatchObject({ excerpt: text, excerptIsStated: false });
  });

  it('has the stated authors, or else those in the text', () => {
    const body = { text: '文/王五\n正文。', footers: ['（作者：赵六）'] };
    expect(extract({ title: '甲', authors: ['<b>张三</b>', '张三', ' '] }, body).authors).toEqual(['张三']);
    expect(extract({ title: '甲' }, body).authors).toEqual(['赵六', '王五']);
  });

  it('has source, category and tags without markup, each tag once', () => {
    const facts = extract(
      { title: '甲', source: '乙网', category: 'a  <b>b</b>', tags: ['<i>甲周刊新闻</i>', '甲周刊新闻', ''] },
      { footers: ['（文章来源：<b>甲</b>周刊）'] },
    );
    expect(facts).toMatchObject({
      source: '甲周刊',
      sourceIsStated: true,
      category: { slug: 'a b', name: '甲周刊' },
      tags: ['甲周刊新闻'],
    });
  });

  it('counts the text', () => {
    expect(extract({ title: '甲' }, { text: '甲 '.repeat(801) })).toMatchObject({
      characterCount: 801,
      readingMinutes: 3,
    });
  });
});
