// Databases for a bench, each for one run: what is written into it stays in none.

import { existsSync } from 'node:fs';
import { constants, copyFile, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../dist/database/database.js';
import { fillDatabase } from './fill-database.mjs';
import { startPostgresql } from './postgresql.mjs';

/** Files of SQLite. In a folder to keep them in, where one is named, they are filled but once. */
export async function sqliteDatabases(keep) {
  const folder = await mkdtemp(join(tmpdir(), 'tickerdesk-bench-'));
  return {
    /** The address of one with so many articles. */
    async filled(size) {
      const file = join(folder, `${size}.sqlite`);
      if (keep === undefined) {
        await fill(`sqlite:${file}`, size);
      } else {
        await copyFile(await keptFile(keep, size), file, constants.COPYFILE_FICLONE);
      }
      return `sqlite:${file}`;
    },
    async [Symbol.asyncDispose]() {
      await rm(folder, { recursive: true });
    },
  };
}

async function keptFile(folder, size) {
  const file = join(folder, `${size}.sqlite`);
  if (existsSync(file)) return file;
  await mkdir(folder, { recursive: true });
  // Under its name it is whole.
  const part = `${file}.part`;
  await rm(part, { force: true });
  await fill(`sqlite:${part}`, size);
  await rename(part, file);
  return file;
}

/** Databases of an embedded PostgreSQL. */
export async function postgresqlDatabases() {
  const postgresql = await startPostgresql(54_329);
  return {
    async filled(size) {
      const url = await postgresql.database(`n${size}`);
      await fill(url, size);
      return url;
    },
    async [Symbol.asyncDispose]() {
      await postgresql.stop();
    },
  };
}

async function fill(url, size) {
  const database = await openDatabase(url);
  await fillDatabase(database, size);
  await database.close();
}
