import { describe, expect, it } from 'vitest';
import { linkSecurities } from '../../src/linking/link-securities.js';
import { aDirectory, anAnnotation, aPost } from './a-post.js';

const NOBODY = aDirectory();
const CHEMICALS = { 'data-code': '1,600160', id: 'stock_1.600160' };

describe('a security that markup and codes speak of', () => {
  const text = '巨化股份(600160)昨日说明，巨化股份的产品已投产。';
  const annotations = [
    anAnnotation(CHEMICALS, text, '巨化股份'),
    { kind: 'MENTION' as const, attributes: CHEMICALS, start: 17, end: 21 },
  ];
  const [link, ...others] = linkSecurities(aPost({ text, annotations }), NOBODY).links;

  it('is one link with every place', () => {
    expect(others).toEqual([]);
    expect(link?.mentions).toEqual([
      { field: 'TEXT', start: 0, end: 4, text: '巨化股份', origin: 'MARKUP' },
      { field: 'TEXT', start: 5, end: 11, text: '600160', origin: 'CODE' },
      { field: 'TEXT', start: 17, end: 21, text: '巨化股份', origin: 'MARKUP' },
    ]);
  });

  it('says why in one line', () => {
    expect(link?.reason).toBe('markup 1.600160 (2x), code 600160 in the text (1x)');
    expect(link?.origins).toEqual(['MARKUP', 'CODE']);
  });

  it('is believed more than either alone', () => {
    expect(link?.confidence).toBe(0.99);
  });

  it("has the publisher's words for a name where the directory knows none", () => {
    expect(link?.name).toBe('巨化股份');
  });
});

describe('the role', () => {
  it('is PRIMARY by a chart, and by nothing else that the body holds', () => {
    const text = '今天的新闻说到巨化股份。';
    const annotations = [
      anAnnotation({ 'data-code': '601601|1|1', alt: 'K图 601601_0' }),
      anAnnotation(CHEMICALS, text, '巨化股份'),
    ];
    const links = linkSecurities(aPost({ text, annotations }), NOBODY).links;
    expect(links.map(({ identity, role, mentions }) => [identity.symbol, role, mentions.length])).toEqual([
      ['601601.SH', 'PRIMARY', 0],
      ['600160.SH', 'MENTION', 1],
    ]);
    expect(links[0]?.reason).toBe('K-line image 1.601601 (1x)');
  });

  it('is PRIMARY of both where there are two charts', () => {
    const annotations = [anAnnotation({ 'data-code': '02338|116|5' }), anAnnotation({ 'data-code': '000338|0|2' })];
    const links = linkSecurities(aPost({ annotations, text: '潍柴动力(000338.SZ)答复投资者。' }), NOBODY).links;
    expect(links.map(({ identity, role }) => [identity.symbol, role])).toEqual([
      ['000338.SZ', 'PRIMARY'],
      ['02338.HK', 'PRIMARY'],
    ]);
  });

  it('is PRIMARY by a code in the title', () => {
    expect(linkSecurities(aPost({ title: '某公司(01548.HK)午后走高' }), NOBODY).links[0]?.role).toBe('PRIMARY');
  });

  it("is PRIMARY where the title has an annotation's words", () => {
    const text = '公告显示，巨化股份将扩产。';
    const annotations = [anAnnotation(CHEMICALS, text, '巨化股份')];
    const [link] = linkSecurities(aPost({ title: '扩产！巨化股份定了', text, annotations }), NOBODY).links;
    expect(link?.role).toBe('PRIMARY');
    expect(link?.mentions[0]).toEqual({ field: 'TITLE', start: 3, end: 7, text: '巨化股份', origin: 'MARKUP' });
    expect(link?.reason).toBe('markup 1.600160 (1x), marked words 巨化股份 in the title (1x)');
  });

  it('is not PRIMARY by a word inside a longer one that is annotated too', () => {
    const text = '长江电力蓄水，电力板块走高。';
    const annotations = [
      anAnnotation({ 'data-code': '1,600900' }, text, '长江电力'),
      { ...anAnnotation({ 'data-code': '90,BK0428' }, text, '电力'), start: 7, end: 9 },
    ];
    const links = linkSecurities(aPost({ title: '长江电力：蓄水完成', text, annotations }), NOBODY).links;
    expect(links.map(({ identity, role }) => [identity.symbol, role])).toEqual([
      ['600900.SH', 'PRIMARY'],
      ['BK0428.SECTOR', 'MENTION'],
    ]);
  });
});

describe('what is not doubled', () => {
  it('keeps one mention where wrapper and child annotate the same place', () => {
    const text = '巨化股份扩产';
    const annotations = [anAnnotation(CHEMICALS, text, '巨化股份'), anAnnotation(CHEMICALS, text, '巨化股份')];
    expect(linkSecurities(aPost({ text, annotations }), NOBODY).links[0]?.mentions).toHaveLength(1);
  });
});

describe("a board's markup", () => {
  it('is believed less, for its name is a word of daily speech', () => {
    const text = '新能源与巨化股份';
    const annotations = [
      anAnnotation({ 'data-code': '90,BK0493' }, text, '新能源'),
      anAnnotation(CHEMICALS, text, '巨化股份'),
    ];
    const links = linkSecurities(aPost({ text, annotations }), NOBODY).links;
    expect(links.map(({ identity, confidence }) => [identity.symbol, confidence])).toEqual([
      ['600160.SH', 0.9],
      ['BK0493.SECTOR', 0.85],
    ]);
  });
});

describe('the exchange of an American ticker', () => {
  const text = '蔚来(NIO.US)与某公司(ABCD.US)';

  it("is the directory's", () => {
    const [link] = linkSecurities(aPost({ text }), aDirectory([107, 'NIO', '蔚来'])).links;
    expect(link?.identity.secid).toBe('107.NIO');
  });

  it("is markup's where the directory knows none", () => {
    const annotations = [anAnnotation({ 'data-code': '105,NIO' }, text, '蔚来')];
    expect(linkSecurities(aPost({ text, annotations }), NOBODY).links[0]?.identity.secid).toBe('105.NIO');
  });

  it('is a guess by the length of the ticker where nobody says it', () => {
    const secids = linkSecurities(aPost({ text }), NOBODY).links.map(({ identity }) => identity.secid);
    expect(secids).toEqual(['106.NIO', '105.ABCD']);
  });
});

describe('the name of a security that the directory does not know', () => {
  it.each([
    ['新希望(000876)披露数据', '新希望'],
    ['昨天，新希望(000876)披露数据', '新希望'],
    ['*ST某某(000876)披露数据', '*ST某某'],
    ['记者从新希望(000876)获悉', null],
    ['这一行业的龙头企业新希望(000876)', null],
    ['新希望、金新农(000876、002548)', null],
    ['白酒股走强（600519.SH）', null],
    ['000876.SZ', null],
  ])('%s: %s', (text, name) => {
    expect(linkSecurities(aPost({ text }), NOBODY).links[0]?.name).toBe(name);
  });

  it("is the directory's where it knows one", () => {
    const [link] = linkSecurities(aPost({ text: '旧名股份(000876)' }), aDirectory([0, '000876', '新名股份'])).links;
    expect(link?.name).toBe('新名股份');
  });
});
