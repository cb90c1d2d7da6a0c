// Speed of the full-text search on SQLite: `npm run bench:search`, or with other sizes `npm run bench:search -- 10000`.
// Each query asks for the first 10 with their relations; the bound is the list of the newest, with the same relations,
// measured in the same run.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTickerdesk } from '../dist/tickerdesk.js';
import { fillDatabase } from './fill-database.mjs';

const SIZES = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [10_000, 100_000];
const RUNS = 100;
const NODE = '{ title publishedAt source { name } tags { name } stocks(first: 3) { nodes { symbol name } } }';

const QUERIES = [
  ['a word of two characters', '氢能'],
  ['a frequent word', '市场'],
  ['one character', '茅'],
  ['a name', '贵州茅台'],
  ['initials', 'gzmt'],
  ['mixed', '沪深300'],
  ['two words', '5G 储能'],
  ['a phrase, with an exclusion', '"同比增长" -白酒'],
  ['nothing', '没有的词语'],
];

for (const size of SIZES) await measure(size);

async function measure(size) {
  const folder = await mkdtemp(join(tmpdir(), 'tickerdesk-bench-'));
  const file = join(folder, 'bench.sqlite');
  const start = performance.now();
  await fillDatabase(file, size);
  console.log(`${size} articles, filled in ${Math.round((performance.now() - start) / 1_000)} s`);
  const desk = await createTickerdesk({ databaseUrl: `sqlite:${file}`, adminToken: 'bench', jobs: false });
  const bound = await timesOf(() => ask(`{ articles(first: 10) { nodes ${NODE} } }`, {}));
  tell('the bound, a list of the newest', bound, bound);
  for (const orderBy of ['RELEVANCE', 'NEWEST']) {
    for (const [what, query] of QUERIES) {
      const page = `query ($query: String!) {
        searchArticles(query: $query, first: 10, orderBy: ${orderBy}) {
          edges { score snippet { text matches { start end } } node ${NODE} }
        }
      }`;
      tell(`${orderBy}: ${what}, ${query}`, await timesOf(() => ask(page, { query })), bound);
    }
  }
  const counted = 'query ($query: String!) { searchArticles(query: $query) { totalCount } }';
  for (const [what, query] of QUERIES.slice(0, 2)) {
    tell(`with its total: ${what}, ${query}`, await timesOf(() => ask(counted, { query })), bound);
  }
  await desk.close();
  await rm(folder, { recursive: true });

  async function ask(query, variables) {
    const { errors } = await desk.execute(query, variables);
    if (errors) throw new Error(errors[0].message);
  }
}

async function timesOf(work) {
  for (let run = 0; run < 10; run++) await work();
  const times = [];
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b);
}

function tell(what, times, bound) {
  const at = share => times[Math.floor(times.length * share)];
  const ratio = (at(0.5) / bound[Math.floor(bound.length / 2)]).toFixed(1);
  console.log(`  ${what}: p50 ${at(0.5).toFixed(1)} ms, p95 ${at(0.95).toFixed(1)} ms; ${ratio} x the bound`);
}
