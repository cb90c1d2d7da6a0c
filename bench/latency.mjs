// Times of single queries, run one after the other in the process: `npm run bench:latency`, or with a database and sizes
// `npm run bench:latency -- postgresql 10000`. The bound is the list of the newest, measured in the same run.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../dist/database/database.js';
import { createTickerdesk } from '../dist/tickerdesk.js';
import { fillDatabase } from './fill-database.mjs';
import { startPostgresql } from './postgresql.mjs';

const [kind = 'sqlite', ...sizes] = process.argv.slice(2);
const SIZES = sizes.length > 0 ? sizes.map(Number) : [10_000, 100_000];
const RUNS = 100;
const NODE = '{ title publishedAt source { name } tags { name } stocks(first: 3) { nodes { symbol name } } }';
const FACETS = `facets {
  categories { count category { name } } tags { count tag { name } } sources { count source { name } }
  stocks { count stock { symbol } } days { day count }
}`;

const WORDS = [
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

const QUERIES = [
  ...['RELEVANCE', 'NEWEST'].flatMap(order =>
    WORDS.map(([what, word]) => [
      `search, ${order}: ${what}, ${word}`,
      `{ searchArticles(query: ${JSON.stringify(word)}, first: 10, orderBy: ${order}) {
        edges { score snippet { text matches { start end } } node ${NODE} } } }`,
    ]),
  ),
  ...WORDS.slice(0, 2).map(([what, word]) => [
    `search, total: ${what}, ${word}`,
    `{ searchArticles(query: ${JSON.stringify(word)}) { totalCount } }`,
  ]),
  ...WORDS.slice(0, 2).map(([what, word]) => [
    `search, 5 facets: ${what}, ${word}`,
    `{ searchArticles(query: ${JSON.stringify(word)}, first: 1) { ${FACETS} } }`,
  ]),
  ['5 facets of all', `{ articles(first: 1) { ${FACETS} } }`],
  ['5 facets of a category', `{ articles(first: 1, filter: { categorySlugs: ["t2"] }) { ${FACETS} } }`],
  ['5 facets of a security', `{ articles(first: 1, filter: { stockSymbols: ["600519.SH"] }) { ${FACETS} } }`],
  ['5 facets of half', `{ articles(first: 1, filter: { publishedAfter: "HALF" }) { ${FACETS} } }`],
  ['trending securities', '{ trendingStocks(limit: 10) { count stock { symbol } } }'],
  ["a security's days", '{ stock(symbol: "600519.SH") { articlesPerDay { day count } } }'],
  ['changes, the first page', '{ articleChanges(first: 100) { nodes { kind article { title } } } }'],
  [
    'changes of a category',
    '{ articleChanges(first: 100, categorySlugs: ["t2"]) { nodes { kind article { title } } } }',
  ],
  [
    'changes of a rare security',
    '{ articleChanges(first: 100, stockSymbols: ["924444.BJ"]) { nodes { kind article { title } } } }',
  ],
];

const postgresql = kind === 'postgresql' ? await startPostgresql(54_329) : null;
for (const size of SIZES) await measure(size);
await postgresql?.stop();

async function measure(size) {
  const folder = await mkdtemp(join(tmpdir(), 'tickerdesk-bench-'));
  const databaseUrl =
    postgresql === null ? `sqlite:${join(folder, 'bench.sqlite')}` : await postgresql.database(`n${size}`);
  const start = performance.now();
  const database = await openDatabase(databaseUrl);
  await fillDatabase(database, size);
  const [{ middle }] = await database.rows
    .selectFrom('Article')
    .select(({ fn }) => fn.avg('publishedAt').as('middle'))
    .execute();
  const half = new Date(Number(middle)).toISOString();
  await database.close();
  console.log(`${kind}, ${size} articles, filled in ${Math.round((performance.now() - start) / 1_000)} s`);
  const desk = await createTickerdesk({ databaseUrl, adminToken: 'bench', jobs: false, migrate: false });
  const bound = await timesOf(`{ articles(first: 10) { nodes ${NODE} } }`);
  tell('the bound, a list of the newest', bound, bound);
  for (const [what, query] of QUERIES) tell(what, await timesOf(query.replace('HALF', half)), bound);
  await desk.close();
  await rm(folder, { recursive: true });

  async function timesOf(query) {
    for (let run = 0; run < 5; run++) await ask(query);
    const times = [];
    for (let run = 0; run < RUNS; run++) {
      const start = performance.now();
      await ask(query);
      times.push(performance.now() - start);
    }
    return times.sort((a, b) => a - b);
  }

  async function ask(query) {
    const { errors } = await desk.execute(query);
    if (errors) throw new Error(`${query}: ${errors[0].message}`);
  }
}

function tell(what, times, bound) {
  const at = share => times[Math.floor(times.length * share)];
  const ratio = (at(0.5) / bound[Math.floor(bound.length / 2)]).toFixed(1);
  console.log(`  ${what}: p50 ${at(0.5).toFixed(1)} ms, p95 ${at(0.95).toFixed(1)} ms; ${ratio} x the bound`);
}
