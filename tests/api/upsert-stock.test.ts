import { describe, expect, it } from 'vitest';
import { type Answer, aServer, ingest } from './a-server.js';
import { foundBy, stockOf, upsert, upserted } from './edit-stocks.js';
import { auditOf } from './edit-terms.js';
import { withDirectory } from './ingest-directory.js';
import { marked } from './marked.js';

const LIST = 'market,code,name_zh,alias\n1,600519,贵州茅台,茅台\n';

describe('upsertStock', () => {
  it('makes a security, which readers know and the audit log tells of', async () => {
    const world = await aServer();
    const aliases = [{ name: '太保', kind: 'ABBREVIATION', standsAlone: false }, { name: 'CPIC' }];
    const stock = await upserted(world, { symbol: 'SH601601', name: '中国太保', aliases, issuer: '中国太保' });
    expect(stock).toMatchObject({
      ...{ symbol: '601601.SH', name: '中国太保', kind: 'EQUITY', issuer: '中国太保', mic: 'XSHG', secid: '1.601601' },
      aliases: [
        { name: '太保', kind: 'ABBREVIATION', standsAlone: false },
        { name: 'CPIC', kind: 'OTHER', standsAlone: null },
      ],
    });
    expect(await stockOf(world, '601601')).toEqual(stock);
    expect(await auditOf(world)).toEqual([
      {
        ...{ actor: 'ADMIN_TOKEN', action: 'upsertStock', targetType: 'StockReference' },
        summary: '601601.SH “中国太保”, EQUITY, also 太保, CPIC, of 中国太保',
      },
    ]);
  });

  it('lists a security that only articles spoke of', async () => {
    const world = await aServer();
    await ingest(world, [{ status: 'DRAFT', content: `<p>${marked('1.600519', '贵州茅台')}</p>` }]);
    expect(await stockOf(world, '600519')).toBeNull();
    await upserted(world, { symbol: '600519.SH' });
    expect(await stockOf(world, '600519')).toMatchObject({ name: '贵州茅台' });
  });

  it('leaves what is left out, and clears what is null', async () => {
    const world = await aServer();
    const aliases = [{ name: '太保' }];
    await upserted(world, { symbol: '00823.HK', name: '领展房产基金', kind: 'FUND', issuer: '领展', aliases });
    const renamed = await upserted(world, { symbol: '823 HK', name: '领展' });
    expect(renamed).toMatchObject({ name: '领展', kind: 'FUND', issuer: '领展', aliases });
    const cleared = await upserted(world, { symbol: '823 HK', kind: null, issuer: null, aliases: null });
    expect(cleared).toMatchObject({ name: '领展', kind: 'EQUITY', issuer: null, aliases: [] });
  });

  it("replaces the names that an editor gave, and leaves a list's", async () => {
    const world = await withDirectory(await aServer(), LIST);
    await upserted(world, { symbol: '600519', aliases: [{ name: '国酒' }, { name: '飞天', kind: 'SUBSIDIARY' }] });
    const { aliases } = await upserted(world, { symbol: '600519', aliases: [{ name: '飞天' }, { name: '酱酒' }] });
    const names = aliases.map(({ kind, name }: Answer) => `${kind} ${name}`).sort();
    expect(names).toEqual(['ABBREVIATION 茅台', 'OTHER 酱酒', 'OTHER 飞天']);
    expect(await foundBy(world, '国酒')).toEqual([]);
    expect(await foundBy(world, '酱酒')).toEqual(['600519.SH']);
    // A list takes back neither what an editor gave nor what he said of it.
    const before = await upserted(world, { symbol: '600519', aliases: [{ name: '茅台', standsAlone: true }] });
    await withDirectory(world, LIST);
    expect(await stockOf(world, '600519')).toEqual(before);
    expect(before.aliases).toEqual([{ name: '茅台', kind: 'OTHER', standsAlone: true }]);
  });

  it('writes nothing where nothing differs', async () => {
    const world = await aServer();
    const input = { symbol: '600519.SH', name: '贵州茅台', aliases: [{ name: '茅台' }] };
    await upserted(world, input);
    const before = await auditOf(world);
    world.statements();
    await upserted(world, { ...input, name: '贵 州 茅 台' });
    expect(await auditOf(world)).toEqual(before);
    expect(world.statements().filter(sql => /^(?:insert|update|delete)/i.test(sql))).toEqual([]);
  });

  it('takes names as they are stored: plain, half width, without gaps', async () => {
    const world = await aServer();
    const { name, aliases } = await upserted(world, {
      ...{ symbol: '000002', name: ' 万 科Ａ ', aliases: [{ name: '<b>Vanke</b> Co' }] },
    });
    expect({ name, aliases }).toMatchObject({ name: '万科A', aliases: [{ name: 'Vanke Co' }] });
  });

  it('drops a further name that becomes the name', async () => {
    const world = await aServer();
    await upserted(world, { symbol: '600519.SH', name: '茅台', aliases: [{ name: '贵州茅台' }] });
    expect(await upserted(world, { symbol: '600519.SH', name: '贵州茅台' })).toMatchObject({ aliases: [] });
  });

  it.each<[string, Record<string, unknown>, string[], RegExp]>([
    ['a symbol that is none', { symbol: '600519.XX', name: '甲' }, ['symbol'], /"600519\.XX" is no code .* give code/],
    ['an empty symbol', { symbol: '', name: '甲' }, ['symbol'], /is no code/],
    ['a long symbol', { symbol: 'x'.repeat(9_000), name: '甲' }, ['symbol'], /^.{0,200}$/],
    [
      'a symbol that can be two',
      { symbol: '159915', name: '甲' },
      ['symbol'],
      /159915\.SH or 159915\.SZ or 159915\.OF; give one/,
    ],
    ['a new one without a name', { symbol: '600519.SH' }, ['name'], /600519\.SH is new; give its name/],
    ['no name', { symbol: '600519.SH', name: null }, ['name'], /cannot be cleared/],
    ['an empty name', { symbol: '600519.SH', name: ' ' }, ['name'], /is empty/],
    ['a long name', { symbol: '600519.SH', name: '字'.repeat(101) }, ['name'], /101 characters; give at most 100/],
    ['a long issuer', { symbol: '600519.SH', name: '甲', issuer: '字'.repeat(101) }, ['issuer'], /at most 100/],
    ['an empty issuer', { symbol: '600519.SH', name: '甲', issuer: '' }, ['issuer'], /is empty/],
    ['the wrong kind', { symbol: '600519.SH', name: '甲', kind: 'FUND' }, ['kind'], /says EQUITY, not FUND; leave it/],
    [
      'too many names',
      { symbol: '600519.SH', name: '甲', aliases: Array.from({ length: 51 }, (_, n) => ({ name: `甲${n}` })) },
      ['aliases'],
      /51 names; give at most 50/,
    ],
    [
      'a name that is too long',
      { symbol: '600519.SH', name: '甲', aliases: [{ name: '乙' }, { name: '字'.repeat(101) }] },
      ['aliases', '1', 'name'],
      /at most 100/,
    ],
    [
      'a name twice',
      { symbol: '600519.SH', name: '甲', aliases: [{ name: 'ＴＣＬ' }, { name: 'TCL' }] },
      ['aliases', '1', 'name'],
      /"TCL" is given twice; leave one out/,
    ],
    [
      'its own name',
      { symbol: '600519.SH', name: '甲', aliases: [{ name: '甲' }] },
      ['aliases', '0', 'name'],
      /"甲" is the name itself; leave it out/,
    ],
  ])('refuses %s, and writes nothing', async (_, input, field, message) => {
    const world = await aServer();
    const { stock, userErrors } = await upsert(world, input);
    expect(stock).toBeNull();
    expect(userErrors).toEqual([
      { code: 'INVALID', field: ['input', ...field], message: expect.stringMatching(message) },
    ]);
    expect(await world.editor('{ stocks { totalCount } }')).toEqual({ stocks: { totalCount: 0 } });
    expect(await auditOf(world)).toEqual([]);
  });

  it('lets a code that cannot tell be of any kind', async () => {
    const world = await aServer();
    expect(await upserted(world, { symbol: 'SPY.US', name: '标普500ETF', kind: 'FUND' })).toMatchObject({
      kind: 'FUND',
    });
    expect(await upserted(world, { symbol: '105.QQQ', name: 'QQQ', kind: 'FUND' })).toMatchObject({ mic: 'XNAS' });
  });
});
