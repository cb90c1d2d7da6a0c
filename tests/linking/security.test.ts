import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MARKETS } from '../../src/linking/securities/markets.js';
import { identify, quoteUrl } from '../../src/linking/securities/security.js';

describe('what follows from a market number and a code', () => {
  it.each([
    [1, '601601', '601601.SH', 'EQUITY', 'XSHG', '601601.SS'],
    [1, '688001', '688001.SH', 'EQUITY', 'XSHG', '688001.SS'],
    [1, '900901', '900901.SH', 'EQUITY', 'XSHG', '900901.SS'],
    [1, '000001', '000001.SH', 'INDEX', 'XSHG', '000001.SS'],
    [1, '510300', '510300.SH', 'FUND', 'XSHG', '510300.SS'],
    [1, '113052', '113052.SH', 'BOND', 'XSHG', null],
    [1, '204001', '204001.SH', 'OTHER', 'XSHG', null],
    [0, '000001', '000001.SZ', 'EQUITY', 'XSHE', '000001.SZ'],
    [0, '300104', '300104.SZ', 'EQUITY', 'XSHE', '300104.SZ'],
    [0, '200012', '200012.SZ', 'EQUITY', 'XSHE', '200012.SZ'],
    [0, '161125', '161125.SZ', 'FUND', 'XSHE', '161125.SZ'],
    [0, '399006', '399006.SZ', 'INDEX', 'XSHE', '399006.SZ'],
    [0, '127012', '127012.SZ', 'BOND', 'XSHE', null],
    [0, '920964', '920964.BJ', 'EQUITY', 'BJSE', null],
    [0, '430047', '430047.BJ', 'EQUITY', 'BJSE', null],
    [0, '838275', '838275.BJ', 'EQUITY', 'BJSE', null],
    [0, '899050', '899050.BJ', 'INDEX', 'BJSE', null],
    [116, '00700', '00700.HK', 'EQUITY', 'XHKG', '0700.HK'],
    [116, '02800', '02800.HK', 'FUND', 'XHKG', '2800.HK'],
    [116, '80700', '80700.HK', 'EQUITY', 'XHKG', '80700.HK'],
    [116, '13579', '13579.HK', 'OTHER', 'XHKG', null],
    [105, 'AAPL', 'AAPL.US', 'EQUITY', 'XNAS', 'AAPL'],
    [106, 'nio', 'NIO.US', 'EQUITY', 'XNYS', 'NIO'],
    [106, 'BRK/B', 'BRK_B.US', 'EQUITY', 'XNYS', 'BRK-B'],
    [90, 'BK0493', 'BK0493.SECTOR', 'SECTOR', null, null],
    [100, 'HSI', 'HSI.INDEX', 'INDEX', null, '^HSI'],
    [124, 'HSTECH', 'HSTECH.HI', 'INDEX', null, 'HSTECH.HK'],
    [2, '930050', '930050.CSI', 'INDEX', null, null],
    [150, '000001', '000001.OF', 'FUND', null, null],
    [8, 'IF2206', 'IF2206.CFX', 'FUTURE', 'CCFX', null],
    [133, 'USDCNH', 'USDCNH.FX', 'FOREX', null, null],
  ])('%i.%s is %s', (market, code, symbol, kind, mic, yahooSymbol) => {
    expect(identify(market, code)).toMatchObject({ symbol, kind, mic, yahooSymbol, market });
  });

  it.each([
    [999, '600519'],
    [1, '300104'],
    [0, '601601'],
    [116, '700'],
    [105, '600519'],
    [90, '0493'],
    [1, ''],
    [Number.NaN, '600519'],
  ])('%i.%s is nothing', (market, code) => {
    expect(identify(market, code)).toBeNull();
  });

  it("writes a commodity future's secid as eastmoney does, in small letters", () => {
    expect(identify(113, 'RB2210')).toMatchObject({ symbol: 'RB2210.SHF', code: 'rb2210', secid: '113.rb2210' });
  });

  it("takes Hong Kong's number in lists for Hong Kong", () => {
    expect(identify(128, '00700')?.secid).toBe('116.00700');
  });

  it('gives no symbol to two securities, but for families of markets that share their codes', () => {
    const families = [
      [105, 106, 107],
      [124, 125, 305],
      [119, 120, 133],
      [155, 156],
      [8, 220],
    ];
    const market = fc.constantFrom(...MARKETS.keys());
    const code = fc.oneof(
      fc.stringMatching(/^\d{5,6}$/),
      fc.stringMatching(/^[A-Z]{1,6}$/),
      fc.stringMatching(/^BK\d{4}$/),
    );
    fc.assert(
      fc.property(market, market, code, (one, other, written) => {
        const isFamily = one === other || families.some(family => family.includes(one) && family.includes(other));
        const symbols = [identify(one, written)?.symbol, identify(other, written)?.symbol];
        expect(isFamily || symbols[0] === undefined || symbols[0] !== symbols[1]).toBe(true);
      }),
    );
  });

  it('makes the address of a quote page', () => {
    expect(quoteUrl({ secid: '1.601601' })).toBe('https://quote.eastmoney.com/unify/r/1.601601');
  });
});
