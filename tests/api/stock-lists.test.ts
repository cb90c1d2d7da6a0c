import { describe, expect, it } from 'vitest';
import { aServer, type World } from './a-server.js';
import { foundBy, namesOf, stockOf, upserted } from './edit-stocks.js';
import { withDirectory } from './ingest-directory.js';
import { marked } from './marked.js';

/** Imports what AKShare says that one security is called. */
async function called(world: World, code: string, name: string): Promise<World> {
  return await withDirectory(world, `code,name\n${code},${name}\n`);
}

describe('a list that calls a security otherwise', () => {
  it('makes the old name a former one', async () => {
    const world = await called(await aServer(), '002601', '龙蟒佰利');
    await called(world, '002601', '龙佰集团');
    expect(await namesOf(world, '002601')).toEqual(['龙佰集团', 'FORMER_NAME 龙蟒佰利']);
    expect(await foundBy(world, '龙蟒')).toEqual(['002601.SZ']);
    // And back again: what it is called is no former name.
    await called(world, '002601', '龙蟒佰利');
    expect(await namesOf(world, '002601')).toEqual(['龙蟒佰利', 'FORMER_NAME 龙佰集团']);
  });

  it.each([
    ['万科A', '万 科Ａ', '万科A'],
    ['永泰能源', 'ST永泰能源', 'ST永泰能源'],
    ['*ST国华', 'ST国华', 'ST国华'],
    ['N海博思', '海博思创', '海博思创'],
    ['C海博', 'N海博', 'N海博'],
    // What is gone tomorrow does not take the name's place.
    ['贵州茅台', 'XD贵州茅', '贵州茅台'],
    ['平安银行', 'DR平安银', '平安银行'],
    ['平安银行', 'XR平安银', '平安银行'],
  ])('leaves no former name where marks alone differ: %s, %s', async (before, after, name) => {
    const world = await called(await aServer(), '600519', before);
    await called(world, '600519', after);
    expect(await namesOf(world, '600519')).toEqual([name]);
  });

  it('leaves no former name of what articles alone called it', async () => {
    const world = await aServer({ posts: [{ content: `<p>${marked('1.600519', '茅台')}</p>` }] });
    await called(world, '600519', '贵州茅台');
    expect(await namesOf(world, '600519')).toEqual(['贵州茅台']);
  });

  it('keeps what an editor gave', async () => {
    const world = await called(await aServer(), '600519', '茅台酒');
    await upserted(world, {
      symbol: '600519',
      aliases: [{ name: '茅台', kind: 'ABBREVIATION' }, { name: '贵州茅台' }],
    });
    await called(world, '600519', '贵州茅台');
    expect(await namesOf(world, '600519')).toEqual([
      '贵州茅台',
      'ABBREVIATION 茅台',
      'FORMER_NAME 茅台酒',
      'OTHER 贵州茅台',
    ]);
  });
});

describe('a list in English', () => {
  const HKEX = 'Stock Code,Name of Securities,Category\n00700,TENCENT,Equity\n';
  const NASDAQ = 'Symbol|Security Name|Market Category|Test Issue|ETF\n';
  const SEC = '{"0":{"cik_str":1,"ticker":"META","title":"Meta Platforms, Inc."}}';

  it('gives a Chinese name company, and never takes its place', async () => {
    const world = await called(await aServer(), '00700', '腾讯控股');
    await withDirectory(world, HKEX);
    expect(await namesOf(world, '00700.HK')).toEqual(['腾讯控股', 'ENGLISH TENCENT']);
  });

  it('leaves also the Chinese name that an article gave', async () => {
    const world = await aServer({ posts: [{ content: `<p>${marked('116.00700', '腾讯控股')}</p>` }] });
    await withDirectory(world, HKEX);
    expect(await namesOf(world, '00700.HK')).toEqual(['腾讯控股', 'ENGLISH TENCENT']);
  });

  it('gives way to a Chinese name', async () => {
    const world = await withDirectory(await aServer(), HKEX);
    expect(await namesOf(world, '00700.HK')).toEqual(['TENCENT']);
    await called(world, '00700', '腾讯控股');
    expect(await namesOf(world, '00700.HK')).toEqual(['腾讯控股', 'ENGLISH TENCENT']);
  });

  it('renames an American company, and says at which exchange it is', async () => {
    const world = await withDirectory(await aServer(), `${NASDAQ}META|Facebook, Inc. - Common Stock|Q|N|N\n`);
    await withDirectory(world, `${NASDAQ}META|Meta Platforms, Inc. - Class A Common Stock|Q|N|N\n`);
    expect(await namesOf(world, 'META')).toEqual(['Meta Platforms, Inc.', 'FORMER_NAME Facebook, Inc.']);
  });

  it('that does not know the exchange leaves the one that is stored', async () => {
    const world = await withDirectory(await aServer(), 'market,code,name_zh,name_en\n107,META,,Facebook\n');
    await withDirectory(world, SEC);
    expect(await stockOf(world, 'META')).toMatchObject({ secid: '107.META', mic: 'XASE', name: 'Facebook' });
    expect(await namesOf(world, 'META')).toEqual(['Facebook', 'ENGLISH Meta Platforms, Inc.']);
  });

  it('that says nothing of kinds leaves the one that is stored', async () => {
    const world = await withDirectory(await aServer(), `${NASDAQ}QQQ|Invesco QQQ Trust|G|N|Y\n`);
    await withDirectory(world, '代码,名称\n105.QQQ,纳指100ETF\n');
    expect(await stockOf(world, 'QQQ')).toMatchObject({ name: '纳指100ETF', kind: 'FUND' });
  });
});

describe('further names of a list', () => {
  it('come in beside those that are there, and say more than before, never less', async () => {
    const world = await withDirectory(await aServer(), 'market,code,name_zh,alias\n1,600519,贵州茅台,茅台\n');
    await withDirectory(world, 'symbol,name,short_names,former_names\n600519.SH,贵州茅台,茅台|国酒,旧茅台\n');
    const aliases = [
      { name: '国酒', kind: 'OTHER', standsAlone: true },
      { name: '旧茅台', kind: 'FORMER_NAME', standsAlone: null },
      { name: '茅台', kind: 'OTHER', standsAlone: true },
    ];
    const { aliases: found } = await stockOf(world, '600519');
    expect(found.toSorted((a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1))).toEqual(aliases);
  });
});
