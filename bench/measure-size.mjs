import { checkBounds } from './check-bounds.mjs';
import { editedArticles } from './edited-articles.mjs';
import { measureLatency } from './measure-latency.mjs';
import { measureReads } from './measure-reads.mjs';
import { measureInvalidation, measureUnderWrites } from './measure-writes.mjs';
import { post } from './post.mjs';
import { memoryOf } from './process-usage.mjs';
import { readSamples } from './read-samples.mjs';
import { startApi, startBounds } from './start-process.mjs';
import { workloadsOf } from './workloads.mjs';

/** Megabytes of responses that the warm server may keep. */
const CACHE = '64';

/** The rows of a filled database. */
export async function measureSize(databaseUrl, settings, load) {
  const samples = await readSamples(databaseUrl);
  const workloads = workloadsOf(samples);
  const [list, article, , search] = workloads;
  const [first, another] = list.bodies;
  await using cold = await startApi(databaseUrl, { ...settings, RESPONSE_CACHE_MB: '0' }, first);
  await using warm = await startApi(databaseUrl, { ...settings, RESPONSE_CACHE_MB: CACHE }, first);
  const constant = JSON.stringify(await post(cold.graphql, another));
  await using bounds = await startBounds(databaseUrl, Buffer.byteLength(constant));
  if (bounds.hasRows) await checkBounds(cold, bounds, workloads);
  for (const body of workloads.flatMap(({ bodies }) => bodies)) await post(warm.graphql, body);
  const reads = await measureReads({ bounds, cold, warm }, workloads, load);
  const latency = await measureLatency(cold, search.bodies);
  const servers = [
    { what: 'first answer, cold', p50: cold.startMs, memory: memoryOf(cold.pid) },
    { what: 'first answer, warm', p50: warm.startMs, memory: memoryOf(warm.pid) },
  ];
  const edited = await editedArticles(warm.graphql, samples.edited);
  const underWrites = await measureUnderWrites(warm, list, edited, load);
  const invalidation = await measureInvalidation(warm, article, edited);
  return [...servers, ...reads, ...latency, ...underWrites, invalidation];
}
