import { describe, expect, it } from 'vitest';
import { type Answer, aServer, TOKEN } from './a-server.js';
import { importInputs, stockOf } from './edit-stocks.js';
import { auditOf } from './edit-terms.js';

describe('importStocks', () => {
  it('makes, changes and leaves securities, and counts each', async () => {
    const world = await aServer();
    const inputs = [
      { symbol: '600519.SH', name: '贵州茅台' },
      { symbol: '601601.SH', name: '中国太保' },
    ];
    const none = { createdCount: 0, updatedCount: 0, unchangedCount: 0, userErrors: [] };
    expect(await importInputs(world, inputs)).toEqual({ ...none, createdCount: 2 });
    expect(await importInputs(world, inputs)).toEqual({ ...none, unchangedCount: 2 });
    const again = [
      { symbol: '600519', aliases: [{ name: '茅台' }] },
      { symbol: '02601.HK', name: '中国太保' },
      inputs[1],
    ];
    expect(await importInputs(world, again as Answer[])).toEqual({
      ...{ createdCount: 1, updatedCount: 1, unchangedCount: 1, userErrors: [] },
    });
    expect(await importInputs(world, [])).toEqual(none);
    expect((await auditOf(world)).map(({ action, summary }) => `${action} ${summary}`)).toEqual([
      'importStocks 600519.SH “贵州茅台”, EQUITY',
      'importStocks 601601.SH “中国太保”, EQUITY',
      'importStocks 600519.SH “贵州茅台”, EQUITY, also 茅台',
      'importStocks 02601.HK “中国太保”, EQUITY',
    ]);
  });

  it('names what is wrong by its place, and takes the rest', async () => {
    const world = await aServer();
    const payload = await importInputs(world, [
      { symbol: '600519.SH', name: '贵州茅台' },
      { symbol: '??', name: '甲' },
      { symbol: '601601.SH' },
      { symbol: '600000.SH', name: '浦发银行', aliases: [{ name: '浦发' }, { name: '' }] },
      { symbol: '02601.HK', name: '中国太保' },
    ]);
    expect(payload).toMatchObject({ createdCount: 2, updatedCount: 0, unchangedCount: 0 });
    expect(payload.userErrors.map(({ code, field }: Answer) => `${code} ${field.join('.')}`)).toEqual([
      'INVALID inputs.1.symbol',
      'INVALID inputs.2.name',
      'INVALID inputs.3.aliases.1.name',
    ]);
    expect(await stockOf(world, '600000')).toBeNull();
    expect(await stockOf(world, '02601.HK')).toMatchObject({ name: '中国太保' });
  });

  it('takes several inputs of one security, one after the other', async () => {
    const world = await aServer();
    const inputs = [
      { symbol: '600519.SH', name: '茅台' },
      { symbol: 'SH600519', name: '贵州茅台' },
      { symbol: '1.600519' },
    ];
    expect(await importInputs(world, inputs)).toMatchObject({ createdCount: 1, updatedCount: 1, unchangedCount: 1 });
    expect(await stockOf(world, '600519')).toMatchObject({ name: '贵州茅台' });
  });

  it('takes 1,000 securities in a few statements, and no more', async () => {
    const world = await aServer();
    const inputs = Array.from({ length: 1_001 }, (_, n) => ({ symbol: `${600_000 + n}.SH`, name: `公司${n}` }));
    expect(await importInputs(world, inputs)).toEqual({
      ...{ createdCount: 0, updatedCount: 0, unchangedCount: 0 },
      userErrors: [{ code: 'TOO_LARGE', field: ['inputs'], message: expect.stringMatching(/1001 .* at most 1000 /) }],
    });
    world.statements();
    expect(await importInputs(world, inputs.slice(1))).toMatchObject({ createdCount: 1_000, userErrors: [] });
    expect(world.statements().length).toBeLessThan(40);
  });

  it('is for editors', async () => {
    const { ask } = await aServer();
    for (const call of ['importStocks(inputs: [])', 'upsertStock(input: { symbol: "600519.SH" })']) {
      const query = `mutation { ${call} { userErrors { code } } }`;
      expect((await ask(query)).errors, call).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
      expect((await ask(query, {}, TOKEN)).errors, call).toBeUndefined();
    }
  });
});
