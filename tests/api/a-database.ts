import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import { aFolder } from './a-folder.js';
import { MIGRATED } from './migrated.js';

/** An empty database of the suite's kind, and how to do away with it. */
export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

export async function aDatabase(): Promise<TestDatabase> {
  const server = inject('postgresql');
  return server === null ? aFile() : await aPostgresqlDatabase(server, 'template1');
}

/** The same for an instance that migrates it: on PostgreSQL a copy of one that is migrated, in a quarter of the time. */
export async function aDatabaseToServe(): Promise<TestDatabase> {
  const server = inject('postgresql');
  return server === null ? aFile() : await aPostgresqlDatabase(server, MIGRATED);
}

function aFile(): TestDatabase {
  const folder = aFolder('sqlite');
  return {
    url: `sqlite:${join(folder, 'test.sqlite')}`,
    drop: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

async function aPostgresqlDatabase(server: string, template: string): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await runOn(server, `create database ${name} template ${template} strategy file_copy`);
  return { url: `${server}/${name}`, drop: () => runOn(server, `drop database ${name} with (force)`) };
}

async function runOn(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: `${server}/postgres` });
  await client.connect();
  await client.query(statement);
  await client.end();
}
