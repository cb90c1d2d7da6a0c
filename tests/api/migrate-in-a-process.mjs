// A process of its own that migrates the database of its argument: it opens it, says `ready`, waits for a line on
// standard input, and says which migrations it ran. Vite compiles the sources, as it does for the tests.
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const importSource = async path => {
  const file = fileURLToPath(new URL(`../../src/database/${path}`, import.meta.url));
  return (await runnerImport(file, { configFile: false, logLevel: 'error' })).module;
};
const { openDatabase } = await importSource('database.ts');
const { migrate } = await importSource('migrate.ts');

const database = await openDatabase(process.argv[2]);
process.stdout.write('ready\n');
await once(process.stdin, 'data');
process.stdout.write(`${JSON.stringify(await migrate(database))}\n`);
await database.close();
process.exit();
