import { openDatabase } from '../dist/database/database.js';
import { generatePosts } from './generate-posts.mjs';
import { percentiles } from './percentile.mjs';
import { ask } from './post.mjs';
import { cpuOf } from './process-usage.mjs';
import { ADMIN_TOKEN, startApi } from './start-process.mjs';

/** Posts of a call, and posts that there are: more than are taken in meanwhile. */
const BATCH = 100;
const POSTS = 100_000;

/** Posts a second that a database without articles takes in, call after call; the times are those of calls. */
export async function measureIngest(databaseUrl, settings, { rounds, seconds }) {
  const posts = generatePosts(POSTS, await readSecurities(databaseUrl));
  await using server = await startApi(databaseUrl, settings, JSON.stringify({ query: '{ __typename }' }));
  const cpuBefore = cpuOf(server.pid);
  const times = [];
  let total = 0;
  while (total < rounds * seconds * 1_000) {
    const inputs = Array.from({ length: BATCH }, () => posts.next().value);
    const start = performance.now();
    const { ingestPosts } = await ask(server.graphql, INGEST, { inputs }, ADMIN_TOKEN);
    const time = performance.now() - start;
    if (ingestPosts.createdCount !== BATCH)
      throw new Error(`Of ${BATCH} posts ${ingestPosts.createdCount} were created.`);
    times.push(time);
    total += time;
  }
  const count = times.length * BATCH;
  const cpu = (cpuOf(server.pid) - cpuBefore) / count;
  return { what: 'M ingestPosts, posts', rate: (count * 1_000) / total, ...percentiles(times), cpu };
}

const INGEST = 'mutation Ingest($inputs: [PostInput!]!) { ingestPosts(inputs: $inputs) { createdCount } }';

async function readSecurities(databaseUrl) {
  const database = await openDatabase(databaseUrl);
  const stocks = database.rows.selectFrom('StockReference').where('kind', '=', 'EQUITY').orderBy('id');
  const securities = await stocks.select(['id', 'code', 'name']).execute();
  await database.close();
  return securities;
}
