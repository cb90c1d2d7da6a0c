import { describe, expect, it } from 'vitest';
import { eastmoneyIdOfAddress, eastmoneyIdOfName } from '../../../src/ingest/parse/eastmoney-id.js';

const DIGITS = '202203290000000001';

describe('an address with an id of eastmoney', () => {
  it.each([
    `http://finance.eastmoney.com/news/1354,${DIGITS}.html`,
    `http://stock.eastmoney.com/news/11228,${DIGITS}.html`,
    `http://mss.eastmoney.com/news/11059,${DIGITS}.html`,
    `https://finance.eastmoney.com/a/${DIGITS}.html`,
    `https://wap.eastmoney.com/a/${DIGITS}.html?from=app#top`,
    `HTTPS://FINANCE.EASTMONEY.COM/A/${DIGITS}.HTM`,
    `http://finews.zning.xyz/html_News/NewsShare.html?infoCode=NW${DIGITS}`,
    `http://choicewzp1.eastmoney.com/html_News/NewsShare.html?infoCode=${DIGITS}`,
    `http://finews.zning.xyz/html_News/NewsShare.html?a=1&infocode=nw${DIGITS}&b=2`,
  ])('%s', address => {
    expect(eastmoneyIdOfAddress(address)).toBe(`eastmoney:${DIGITS}`);
  });
});

describe('an address without one', () => {
  it.each([
    '',
    'http://finance.eastmoney.com/',
    'http://quote.eastmoney.com/unify/r/1.601601',
    'http://finance.eastmoney.com/news/1354,20220329.html',
    `http://finance.eastmoney.com/news/1354,${DIGITS}1.html`,
    `http://finews.zning.xyz/NewsShare.html?infoCode=NW${DIGITS}1`,
    `https://news.example.com/a/${DIGITS}.html`,
    `https://eastmoney.com.example.com/a/${DIGITS}.html`,
    `https://noteastmoney.com/a/${DIGITS}.html`,
    `https://news.example.com/?u=http://finance.eastmoney.com/a/${DIGITS}.html`,
  ])('%s', address => {
    expect(eastmoneyIdOfAddress(address)).toBeNull();
  });
});

it.each([
  [DIGITS, `eastmoney:${DIGITS}`],
  [`NW${DIGITS}`, `eastmoney:${DIGITS}`],
  [` eastmoney:${DIGITS} `, `eastmoney:${DIGITS}`],
  [`${DIGITS}@cfbae483`, `eastmoney:${DIGITS}`],
  [`${DIGITS}-a`, null],
  [`XW${DIGITS}`, null],
  ['20220329', null],
])('reads the name %j as %s', (name, expected) => {
  expect(eastmoneyIdOfName(name)).toBe(expected);
});
