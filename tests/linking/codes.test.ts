import { describe, expect, it } from 'vitest';
import { linkSecurities } from '../../src/linking/link-securities.js';
import { aDirectory, aPost } from './a-post.js';

const DIRECTORY = aDirectory(
  [106, 'NIO', '蔚来', '蔚来汽车'],
  [105, 'PDD', '拼多多'],
  [106, 'FF', 'FutureFuel Corp'],
  [0, '002353', '杰瑞股份'],
  [1, '000001', '上证指数'],
  [0, '000001', '平安银行'],
  [1, '600000', '浦发银行'],
);

function codesIn(text: string): string[] {
  return linkSecurities(aPost({ text }), DIRECTORY)
    .links.flatMap(({ identity, mentions }) =>
      mentions
        .filter(({ origin }) => origin === 'CODE')
        .map(({ start, text: words }) => ({ start, shown: `${identity.symbol} ${words}` })),
    )
    .sort((a, b) => a.start - b.start)
    .map(({ shown }) => shown);
}

describe('a code with its market', () => {
  it.each([
    ['收盘后，601601.SH 公布预告。', ['601601.SH 601601.SH']],
    ['买入SH601601。', ['601601.SH SH601601']],
    ['看好600519.SH涨停', ['600519.SH 600519.SH']],
    ['某公司(002572.SZ，最新价：23.21元)', ['002572.SZ 002572.SZ']],
    ['中国太保(601601.SH/2601.HK)', ['601601.SH 601601.SH', '02601.HK 2601.HK']],
    ['港股方面，2888.HK、09988.HK与(9869.HK)', ['02888.HK 2888.HK', '09988.HK 09988.HK', '09869.HK 9869.HK']],
    ['瑞信(CS.N)与（SUN.N）', ['CS.US CS.N', 'SUN.US SUN.N']],
    ['美股NIO.US与$NIO', ['NIO.US NIO.US', 'NIO.US $NIO']],
    ['NASDAQ:AAPL', ['AAPL.US NASDAQ:AAPL']],
    ['(NYSE: NIO; HKEX: 9866; SGX: NIO)', ['NIO.US NYSE: NIO', '09866.HK HKEX: 9866']],
    ['在纳斯达克上市（纳斯达克：AAPL）', ['AAPL.US 纳斯达克：AAPL']],
    ['中国太保(A股:601601;H股:02601)', ['601601.SH A股:601601', '02601.HK H股:02601']],
    ['证券代码：600519', ['600519.SH 600519']],
    ['基金代码：110022', ['110022.OF 110022']],
    ['看６０１６０１．ＳＨ', ['601601.SH ６０１６０１．ＳＨ']],
    ['恒生科技指数(HSTECH.HI)', ['HSTECH.HI HSTECH.HI']],
    ['伯克希尔(BRK.B.US)', ['BRK_B.US BRK.B.US']],
  ])('%s', (text, expected) => {
    expect(codesIn(text)).toEqual(expected);
  });
});

describe('a code in brackets behind a name', () => {
  it.each([
    ['贵州茅台(600519)', ['600519.SH 600519']],
    ['中国石化（600028）', ['600028.SH 600028']],
    ['“贵州茅台”（600519）', ['600519.SH 600519']],
    ['贵州茅台【600519】', ['600519.SH 600519']],
    ['五粮液和茅台(000858、600519)', ['000858.SZ 000858', '600519.SH 600519']],
    ['腾讯控股(00700)', ['00700.HK 00700']],
    ['某新股(920964)', ['920964.BJ 920964']],
    ['闽南某B(200512)', ['200512.SZ 200512']],
    ['平安银行(000001)', ['000001.SZ 000001']],
    ['上证指数(000001)', ['000001.SH 000001']],
    ['华北成长混合(000001)', ['000001.OF 000001']],
    ['沪深某ETF(510300)', ['510300.SH 510300']],
    ['创业板指(399006)', ['399006.SZ 399006']],
    ['某某转债(113052)', ['113052.SH 113052']],
    ['浦发银行(600000)', ['600000.SH 600000']],
  ])('%s', (text, expected) => {
    expect(codesIn(text)).toEqual(expected);
  });
});

describe('a code that the directory knows together with a name beside it', () => {
  it.each([
    ['002353\t杰瑞股份\t2', ['002353.SZ 002353']],
    ['杰瑞股份 002353', ['002353.SZ 002353']],
    ['拼多多(PDD)', ['PDD.US PDD']],
  ])('%s', (text, expected) => {
    expect(codesIn(text)).toEqual(expected);
  });
});

describe('what only looks like a code', () => {
  it.each([
    '（600519）',
    '共有600519人报名',
    '002353\t另一家\t2',
    '杰瑞股份公布了年报。编号 002353',
    '浦发银行成交600000手',
    '报告期(202112)',
    '投资额(600000)',
    '数据(200512)',
    '创业板(399006)',
    '样本(12345)',
    '腾讯控股(700)',
    '服务热线95500畅通',
    '制冷剂HFO-1234yf与R1234yf，批号2141001-1A',
    '报6.3512，较上日跌3.00.SH',
    '2022-03-29 20220329 1,600160',
    '买入ASHR.RAYC也是',
    '减持MCHI. MCHI是只基金',
    '600519.SHX 600519.SH5',
    'A股(CEO)与GDP，(CPPIB)、(HFC)',
    '法拉第未来(FF)',
    'in the U.S. and the U.N. by J.K and A.N',
    'BRK.A BRK.B',
    '港股：100亿，A股：600000万',
    'HK$100 US$600519 $100 HK100',
    'nio.us 与 contact.us',
    'https://quote.example.com/600519.SH',
    'www.example.com/SH600519',
    'sh600519.example.com',
    '600519.SH@example.com',
    '邮政编码：600519',
  ])('%s', text => {
    expect(codesIn(text)).toEqual([]);
  });
});
