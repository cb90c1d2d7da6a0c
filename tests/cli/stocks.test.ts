import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aDesk } from './run.js';

const CSV = 'market,code,name_zh,name_en\n1,601601,中国太保,CPIC\n116,00700,腾讯控股,\n';

describe('stocks import', () => {
  it('counts what is new, and the second time what is unchanged', async () => {
    const desk = aDesk({ 'list.csv': `\uFEFF${CSV}` });
    const stdout = '2 created, 0 updated, 0 unchanged, 0 left out.\n';
    expect(await desk.run(['stocks', 'import', 'list.csv'])).toEqual({ code: 0, stdout, stderr: '' });
    expect(await desk.run(['stocks', 'import', 'list.csv'])).toMatchObject({
      code: 0,
      stdout: '0 created, 0 updated, 2 unchanged, 0 left out.\n',
    });
  });

  it('counts what is renamed', async () => {
    const desk = aDesk({ 'old.csv': CSV.replace('腾讯控股', '腾讯'), 'new.csv': CSV });
    await desk.run(['stocks', 'import', 'old.csv']);
    const { stdout } = await desk.run(['stocks', 'import', 'new.csv']);
    expect(stdout).toBe('0 created, 1 updated, 1 unchanged, 0 left out.\n');
  });

  it('names the rows that are wrong, takes the rest, and ends with 1', async () => {
    const desk = aDesk({ 'list.csv': `${CSV}7x,1,甲,\n1,600519,,\n` });
    const { code, stdout, stderr } = await desk.run(['stocks', 'import', 'list.csv']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '2 created, 0 updated, 0 unchanged, 2 left out.\n' });
    expect(stderr.trim().split('\n')).toEqual([
      "list.csv: row 4: no market 7x has a code 1; write eastmoney's market number and the whole code, for example 1 and 600519.",
      'list.csv: row 5: 600519.SH has no name; write one.',
    ]);
  });

  it('lists the formats that are known, and imports nothing, where the header is of none', async () => {
    const { code, stdout, stderr } = await aDesk({ 'list.csv': 'a,b\n1,2\n' }).run(['stocks', 'import', 'list.csv']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^"a,b" is the header of no list that is known; these are:\n/);
    for (const name of ['name_zh', 'AKShare', 'tushare', 'NASDAQ Trader', 'SEC', 'HKEX'])
      expect(stderr).toContain(name);
  });

  it('reads a list that a Chinese Excel wrote', async () => {
    const desk = aDesk();
    // 代码,名称 and 600519,贵州茅台 in GBK.
    const gbk = 'b4fac2eb2cc3fbb3c60d0a3630303531392cb9f3d6ddc3a9cca80d0a';
    writeFileSync(join(desk.folder, 'list.csv'), Buffer.from(gbk, 'hex'));
    const { stdout } = await desk.run(['stocks', 'import', 'list.csv']);
    expect(stdout).toBe('1 created, 0 updated, 0 unchanged, 0 left out.\n');
    const server = await desk.serve();
    const data = { stocks: { nodes: [{ name: '贵州茅台' }] } };
    expect(await server.ask('{ stocks { nodes { name } } }')).toEqual({ data });
  });
});

describe('a new database', () => {
  it('has the securities that ship, whichever command made it, and keeps what becomes of them', async () => {
    const desk = aDesk({ 'list.csv': CSV.replace('中国太保', '太保') });
    const environment = { STOCK_DIRECTORY: 'shipped' };
    await desk.run(['migrate'], { environment });
    const { stdout } = await desk.run(['stocks', 'import', 'list.csv'], { environment });
    expect(stdout).toMatch(/^\d created, \d updated, \d unchanged, 0 left out\.\n$/);
    const server = await desk.serve([], environment);
    const query = '{ shipped: stock(symbol: "600519.SH") { name } renamed: stock(symbol: "601601.SH") { name } }';
    expect(await server.ask(query)).toEqual({ data: { shipped: { name: '贵州茅台' }, renamed: { name: '太保' } } });
  });

  it('has none where STOCK_DIRECTORY is none', async () => {
    const server = await aDesk().serve([], { STOCK_DIRECTORY: 'none' });
    expect(await server.ask('{ stocks { totalCount } }')).toEqual({ data: { stocks: { totalCount: 0 } } });
  });
});
