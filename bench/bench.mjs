// The API under load, beside bounds that are measured in the same run: `npm run bench`, or with options
// `npm run bench -- --sizes 10000,100000 --keep /tmp/filled`.
import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { postgresqlDatabases, sqliteDatabases } from './databases.mjs';
import { hasWrk } from './drive.mjs';
import { measureIngest } from './measure-ingest.mjs';
import { FEWEST_ARTICLES } from './measure-latency.mjs';
import { measureSize } from './measure-size.mjs';
import { tableOf, withRatios } from './rows.mjs';

const { values: options } = parseArgs({
  options: {
    // How many articles.
    sizes: { type: 'string', default: '10000' },
    // sqlite or postgresql.
    database: { type: 'string', default: 'sqlite' },
    // A folder where filled files of SQLite stay for the next run: to make a million articles takes ten minutes.
    keep: { type: 'string' },
    // The file to write the figures to.
    json: { type: 'string' },
    // With shorter rounds.
    quick: { type: 'boolean', default: false },
    // Processes of the server.
    workers: { type: 'string', default: '1' },
  },
});
const sizes = options.sizes.split(',').map(Number);
const load = { rounds: 3, seconds: options.quick ? 2 : 5 };
const settings = { WORKERS: options.workers };

const fault = faultOf(options);
if (fault !== null) {
  console.error(fault);
  process.exit(1);
}
await using databases =
  options.database === 'postgresql' ? await postgresqlDatabases() : await sqliteDatabases(options.keep);
const measured = [];
for (const size of sizes) {
  const rows = await measureSize(await databases.filled(size), settings, load);
  measured.push(...rows.map(row => ({ articles: size, ...row })));
}
measured.push({ articles: 0, ...(await measureIngest(await databases.filled(0), settings, load)) });
const rows = withRatios(measured);
console.log(tableOf(rows));

const date = new Date().toISOString();
const json = options.json ?? `bench/results/${options.database}-${date.slice(0, 10)}.json`;
await mkdir(dirname(json), { recursive: true });
const machine = { node: process.version, cpu: cpus()[0].model, cores: cpus().length };
await writeFile(json, `${JSON.stringify({ date, ...options, ...load, machine, rows }, null, 2)}\n`);

/** What keeps the bench from running, as a line for whoever started it. */
function faultOf({ database, keep }) {
  if (database !== 'sqlite' && database !== 'postgresql') return '--database: sqlite or postgresql.';
  if (database === 'postgresql' && keep !== undefined) return '--keep: only files of SQLite can be kept.';
  if (!sizes.every(size => size >= FEWEST_ARTICLES)) return `--sizes: numbers from ${FEWEST_ARTICLES} on.`;
  if (!hasWrk()) return 'The bench makes its load with wrk, a package of Debian: apt-get install wrk.';
  return null;
}
