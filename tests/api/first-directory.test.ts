import { describe, expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '../../src/database/database.js';
import { prepareDatabase } from '../../src/ingest/prepare-database.js';
import { aDatabase } from './a-database.js';
import { aServer } from './a-server.js';
import { foundBy, stockOf, upserted } from './edit-stocks.js';
import { theDatabase } from './edit-terms.js';

describe('a new instance', () => {
  it('has the securities that ship', async () => {
    const { reader } = await aServer({ directory: 'shipped' });
    const { stock, stocks } = await reader('{ stock(symbol: "600519") { name } stocks { totalCount } }');
    expect(stock).toEqual({ name: '贵州茅台' });
    expect(stocks.totalCount).toBeGreaterThan(2);
  });

  it('has them once, also where several processes make it at the same time', async () => {
    const { url, drop } = await aDatabase();
    onTestFinished(drop);
    const databases = await Promise.all([openDatabase(url), openDatabase(url), openDatabase(url)]);
    onTestFinished(async () => void (await Promise.all(databases.map(database => database.close()))));
    await Promise.all(databases.map(database => prepareDatabase(database, 'shipped')));
    for (const { rows } of databases) {
      const found = rows.selectFrom('StockReference').where('symbol', '=', '600519.SH').selectAll();
      expect(await found.execute()).toHaveLength(1);
    }
  });
});

describe('an instance that lists securities', () => {
  it('gets no others', async () => {
    const world = await aServer();
    await upserted(world, { symbol: '000001.SZ', name: '平安银行' });
    await prepareDatabase(await theDatabase(world), 'shipped');
    expect(await foundBy(world, '')).toEqual(['000001.SZ']);
    expect(await stockOf(world, '600519')).toBeNull();
  });

  it('finds by name what was stored before names were searched', async () => {
    const world = await aServer();
    await upserted(world, { symbol: '600519.SH', name: '贵州茅台', aliases: [{ name: '飞天' }] });
    const database = await theDatabase(world);
    await database.orm.em.execute(`update "StockReference" set "searchNames" = '', "searchKeys" = ''`);
    expect(await foundBy(world, 'gzmt')).toEqual([]);
    await prepareDatabase(database, 'none');
    for (const query of ['gzmt', '飞天']) expect(await foundBy(world, query), query).toEqual(['600519.SH']);
  });
});
