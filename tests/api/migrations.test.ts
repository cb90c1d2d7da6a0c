import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { UniqueConstraintViolationException } from '@mikro-orm/core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Database, openDatabase } from '../../src/database/database.js';
import { migrate } from '../../src/database/migrate.js';
import { aDatabase } from './a-database.js';
import { aServer } from './a-server.js';

describe('the migrations', () => {
  it('bring an empty database to what the entities say', async () => {
    const { orm } = await aMigratedDatabase();
    expect(await orm.schema.getUpdateSchemaSQL()).toBe('');
  });

  it('are told from what the entities say where they differ', async () => {
    const { orm } = await aMigratedDatabase();
    await orm.em.execute('drop index "Article_title_id_index"');
    await orm.em.execute('alter table "Tag" add column "colour" text');
    const difference = await orm.schema.getUpdateSchemaSQL();
    expect(difference).toContain('Article_title_id_index');
    expect(difference).toContain('colour');
  });

  it('run once', async () => {
    const database = await anEmptyDatabase();
    expect(await migrate(database)).not.toEqual([]);
    expect(await migrate(database)).toEqual([]);
  });

  it('run once where several processes start at the same time', async () => {
    const { url, drop } = await aDatabase();
    const processes = [aProcess(url), aProcess(url), aProcess(url)];
    onTestFinished(async () => {
      for (const { process } of processes) process.kill();
      await drop();
    });
    await Promise.all(processes.map(({ isReady }) => isReady));
    for (const { process } of processes) process.stdin.write('go\n');
    const results = await Promise.all(processes.map(ranBy));
    expect(results.filter(ran => ran.length > 0)).toHaveLength(1);
    const database = await openDatabase(url);
    expect(await migrate(database)).toEqual([]);
    expect(await database.orm.schema.getUpdateSchemaSQL()).toBe('');
    await database.close();
  });
});

describe('the database', () => {
  it('keeps unique what identifies an article, a term or a security', async () => {
    const { databaseUrl } = await aServer({
      posts: [
        { category: '公司', tags: ['白酒'], source: '上海证券报', content: '<p>贵州茅台（600519.SH）</p>' },
        { category: '产经', tags: ['光伏'], source: '界面新闻', content: '<p>隆基绿能（601012.SH）</p>' },
      ],
    });
    const database = await openDatabase(databaseUrl);
    onTestFinished(() => database.close());
    for (const [table, column] of [
      ['Article', 'externalId'],
      ['Article', 'slug'],
      ['Category', 'slug'],
      ['Tag', 'slug'],
      ['Source', 'slug'],
      ['StockReference', 'symbol'],
    ]) {
      const sameForAll = `update "${table}" set "${column}" = (select min("${column}") from "${table}")`;
      await expect(database.orm.em.execute(sameForAll), `${table}.${column}`).rejects.toThrow(
        UniqueConstraintViolationException,
      );
    }
  });
});

async function anEmptyDatabase(): Promise<Database> {
  const { url, drop } = await aDatabase();
  const database = await openDatabase(url);
  onTestFinished(async () => {
    await database.close();
    await drop();
  });
  return database;
}

async function aMigratedDatabase(): Promise<Database> {
  const database = await anEmptyDatabase();
  await migrate(database);
  return database;
}

interface MigratingProcess {
  process: ChildProcessByStdio<Writable, Readable, Readable>;
  isReady: Promise<unknown>;
}

/** A process that has opened the database once it is ready, and migrates at a word. */
function aProcess(url: string): MigratingProcess {
  const script = fileURLToPath(new URL('migrate-in-a-process.mjs', import.meta.url));
  const child = spawn(process.execPath, [script, url], { stdio: ['pipe', 'pipe', 'pipe'] });
  return { process: child, isReady: once(child.stdout, 'readable') };
}

/** The migrations that the process says it ran. */
async function ranBy({ process: { stdout, stderr } }: MigratingProcess): Promise<string[]> {
  const [said, fault] = await Promise.all([text(stdout), text(stderr)]);
  if (fault !== '') throw new Error(fault);
  return JSON.parse(said.replace('ready\n', ''));
}
