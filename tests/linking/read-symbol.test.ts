import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identifySymbol, readSymbol } from '../../src/linking/securities/read-symbol.js';
import { identify } from '../../src/linking/securities/security.js';

describe('a notation with its market', () => {
  it.each([
    ['601601.SH', '601601.SH'],
    ['601601.sh', '601601.SH'],
    ['SH601601', '601601.SH'],
    ['sh.600519', '600519.SH'],
    ['1.601601', '601601.SH'],
    ['601601.SS', '601601.SH'],
    ['601601.XSHG', '601601.SH'],
    ['SHSE.600519', '600519.SH'],
    ['600519 CH', '600519.SH'],
    ['600519 CH Equity', '600519.SH'],
    ['000001 CH', '000001.SZ'],
    ['000001.SH', '000001.SH'],
    ['000001.XSHE', '000001.SZ'],
    ['920964.BJ', '920964.BJ'],
    ['400001.NQ', '400001.NQ'],
    ['６０１６０１．ＳＨ', '601601.SH'],
    ['NASDAQ:NIO', 'NIO.US'],
    ['nyse: nio', 'NIO.US'],
    ['纳斯达克：AAPL', 'AAPL.US'],
    ['$NIO', 'NIO.US'],
    ['NIO.US', 'NIO.US'],
    ['AAPL US', 'AAPL.US'],
    ['CS.N', 'CS.US'],
    ['usAAPL.OQ', 'AAPL.US'],
    ['usAAPL', 'AAPL.US'],
    ['gb_aapl', 'AAPL.US'],
    ['106.NIO', 'NIO.US'],
    ['BRK.B.US', 'BRK_B.US'],
    ['0700.HK', '00700.HK'],
    ['700 HK', '00700.HK'],
    ['100.HK', '00100.HK'],
    ['SW.US', 'SW.US'],
    ['US.AAPL', 'AAPL.US'],
    ['hk00700', '00700.HK'],
    ['HK.00700', '00700.HK'],
    ['116.00700', '00700.HK'],
    ['90.BK0493', 'BK0493.SECTOR'],
    ['^HSI', 'HSI.INDEX'],
    ['150.000001', '000001.OF'],
  ])('%s means %s', (notation, symbol) => {
    expect(readSymbol(notation)).toEqual({ symbols: [symbol], code: null });
  });
});

describe('the one security that a notation means', () => {
  it.each([
    ['601601.SH', '1.601601'],
    ['SH601601', '1.601601'],
    ['1.601601', '1.601601'],
    ['000001 CH', '0.000001'],
    ['NASDAQ:NIO', '105.NIO'],
    ['NIO.N', '106.NIO'],
    ['90.BK0493', '90.BK0493'],
    ['^HSI', '100.HSI'],
  ])('%s is %s, known or not', (notation, secid) => {
    expect(identifySymbol(notation)?.secid).toBe(secid);
  });

  it.each(['NIO.US', '$NIO', '601601', 'BK0493', 'HSI', '贵州茅台', '', `${'6'.repeat(40)}.SH`])(
    '%s leaves open',
    notation => expect(identifySymbol(notation)).toBeNull(),
  );
});

describe('a code by itself', () => {
  it.each([
    ['601601', ['601601.SH'], '601601'],
    ['000001', ['000001.SZ'], '000001'],
    ['399006', ['399006.SZ'], '399006'],
    ['00700', ['00700.HK'], '00700'],
    ['700', ['00700.HK'], '00700'],
    ['nio', ['NIO.US'], 'NIO'],
    ['BRK.B', ['BRK_B.US'], 'BRK_B'],
    ['BK0493', ['BK0493.SECTOR'], 'BK0493'],
    ['HSI', ['HSI.INDEX'], 'HSI'],
  ])('%s is looked up, and is a share if it can be one', (notation, symbols, code) => {
    expect(readSymbol(notation)).toEqual({ symbols, code });
  });
});

it.each(['', '  ', 'hello world', '贵州茅台', '3.1415', '600519.CN', '1.300104', '2022-03-29', 'x'.repeat(100_000)])(
  'reads nothing into %.20s',
  notation => {
    expect(readSymbol(notation)).toBeNull();
  },
);

it('reads back every symbol and secid that identify makes', () => {
  const market = fc.constantFrom(0, 1, 2, 8, 90, 105, 106, 113, 116, 124, 133, 150, 177);
  const code = fc.oneof(
    fc.stringMatching(/^\d{5,6}$/),
    fc.stringMatching(/^[A-Z]{1,6}$/),
    fc.stringMatching(/^BK\d{4}$/),
  );
  fc.assert(
    fc.property(market, code, (number, written) => {
      const identity = identify(number, written);
      if (identity === null) return;
      expect(readSymbol(identity.symbol)?.symbols).toContain(identity.symbol);
      expect(readSymbol(identity.secid)?.symbols).toEqual([identity.symbol]);
    }),
  );
});

it('answers any string without throwing', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), notation => void readSymbol(notation)));
});
