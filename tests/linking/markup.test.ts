import { describe, expect, it } from 'vitest';
import { linkSecurities } from '../../src/linking/link-securities.js';
import { readAnnotation } from '../../src/linking/markup/read-annotation.js';
import { aDirectory, anAnnotation, aPost } from './a-post.js';

const QUOTE = 'http://quote.eastmoney.com';

function secidOf(kind: 'CHART' | 'MENTION', attributes: Record<string, string>): string | undefined {
  return readAnnotation({ kind, attributes, start: 0, end: 2 })?.identity.secid;
}

describe('the security that an annotation points to', () => {
  it.each<[Record<string, string>, string]>([
    [{ 'data-code': '1,600160' }, '1.600160'],
    [{ 'data-code': '116,00700' }, '116.00700'],
    [{ 'data-code': '90,BK0493' }, '90.BK0493'],
    [{ 'data-code': '601601|1|1' }, '1.601601'],
    [{ 'data-code': 'K 601601|1|1' }, '1.601601'],
    [{ 'data-code': 'NIO|106|7' }, '106.NIO'],
    [{ 'data-code2': 'BK1037|90|2|' }, '90.BK1037'],
    [{ 'data-code': '002353', href: `${QUOTE}/r/0.002353` }, '0.002353'],
    [{ 'data-code': '688376' }, '1.688376'],
    [{ id: 'stock_1.600160' }, '1.600160'],
    [{ id: 'Info.116.00700' }, '116.00700'],
    [{ id: 'bk_90.BK0493' }, '90.BK0493'],
    [{ id: 'stock_3001042' }, '0.300104'],
    [{ id: 'stock_013855' }, '116.01385'],
    [{ id: 'stock_NASDAQ_AAPL7' }, '105.AAPL'],
    [{ id: 'stock_NYSE_GE7' }, '106.GE'],
    [{ id: 'quote_AAPL7' }, '105.AAPL'],
    [{ id: 'stock_5013001' }, '1.501300'],
    [{ id: 'stock_1611252' }, '0.161125'],
    [{ id: 'bk_474' }, '90.BK0474'],
    [{ href: `${QUOTE}/unify/r/0.002353` }, '0.002353'],
    [{ href: '//quote.eastmoney.com/unify/r/90.BK0493' }, '90.BK0493'],
    [{ href: `${QUOTE}/SZ300104.html` }, '0.300104'],
    [{ href: `${QUOTE}/sh600519.html` }, '1.600519'],
    [{ href: `${QUOTE}/us/AAPL.html?Market=NASDAQ` }, '105.AAPL'],
    [{ href: `${QUOTE}/us/aapl.html` }, '105.AAPL'],
    [{ href: `${QUOTE}/hk/00700.html` }, '116.00700'],
    [{ href: `${QUOTE}/ZS395022.html` }, '0.395022'],
    [{ href: 'http://fund.eastmoney.com/501300.html' }, '1.501300'],
    [{ href: 'http://fund.eastmoney.com/161125.html' }, '0.161125'],
    [{ href: 'http://fund.eastmoney.com/110022.html' }, '150.110022'],
    [{ href: 'http://wap.eastmoney.com/quota/stock/index/013855' }, '116.01385'],
  ])('%o is %s', (attributes, secid) => {
    expect(secidOf('MENTION', attributes)).toBe(secid);
  });

  it.each<[Record<string, string>, string]>([
    [{ src: 'https://webquoteklinepic.eastmoney.com/GetPic.aspx?nid=1.601601&imageType=k' }, '1.601601'],
    [{ alt: 'K图 002338_0' }, '0.002338'],
    [{ alt: 'K图 aapl_31', href: `${QUOTE}/us/aapl.html`, class: 'EmImageRemark' }, '105.AAPL'],
  ])('a chart with %o is of %s', (attributes, secid) => {
    expect(secidOf('CHART', attributes)).toBe(secid);
  });

  it.each<Record<string, string>>([
    { class: 'infokey', href: 'http://data.eastmoney.com/bbsj/', id: 'Info.3321' },
    { class: 'em_stock_key_common', href: 'http://baike.eastmoney.com/item/x', 'data-code': '0,300104' },
    { href: `${QUOTE}/center/gridlist.html` },
    { href: `https://example.com/?u=${QUOTE}/unify/r/1.600519` },
    { 'data-code': '1,300104' },
    { 'data-code': '|||' },
    { id: 'Info.342' },
    {},
  ])('%o is no security', attributes => {
    expect(secidOf('MENTION', attributes)).toBeUndefined();
  });
});

describe('where an annotation stands', () => {
  const directory = aDirectory();

  it('leaves out what is a part of a longer Latin word', () => {
    const text = '年金计划CPPIB披露';
    const annotations = [anAnnotation({ 'data-code': '90,BK0493' }, text, 'PPI')];
    expect(linkSecurities(aPost({ text, annotations }), directory).links).toEqual([]);
  });

  it.each([
    [-1, 2],
    [2, 2],
    [3, 1],
    [0, 99],
    [0.5, 2],
    [Number.NaN, 2],
  ])('leaves out a place from %f to %f that no text has', (start, end) => {
    const annotations = [{ kind: 'MENTION' as const, attributes: { 'data-code': '1,600160' }, start, end }];
    expect(linkSecurities(aPost({ text: '巨化股份', annotations }), directory).links).toEqual([]);
  });
});
