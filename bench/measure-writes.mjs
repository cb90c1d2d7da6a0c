// What writes do to readers.
import { setTimeout as sleep } from 'node:timers/promises';
import { driveInTurn } from './drive-in-turn.mjs';
import { retitle } from './edited-articles.mjs';
import { percentiles } from './percentile.mjs';
import { ask } from './post.mjs';

const WRITES_PER_SECOND = 100;

/** They take turns, so that none edits an article of which another has not answered yet. */
const EDITORS = 10;

/** Milliseconds between two edits of an editor. */
const PAUSE = (EDITORS * 1_000) / WRITES_PER_SECOND;

/** Milliseconds of writing before reads are measured: the first writes of a process take several times as long. */
const WARM_UP = 2_000;

/** A workload while editors write, and how much they did. */
export async function measureUnderWrites(server, { title, bodies }, articles, load) {
  const end = new AbortController();
  const writing = writeSteadily(server.graphql, articles, end.signal);
  await sleep(WARM_UP);
  const target = { what: `${title}, warm, with writes`, to: `${title}, warm`, server, path: '/graphql' };
  const reads = await driveInTurn([target], bodies, load);
  end.abort();
  return [...reads, { what: 'the writes meanwhile', rate: await writing }];
}

/** Gives how many a second there were. An edit that is late is not made up for: that would crowd out the readers. */
async function writeSteadily(url, articles, signal) {
  const start = performance.now();
  let written = 0;
  const edit = async editor => {
    const own = articles.filter((_, index) => index % EDITORS === editor);
    let due = start + (PAUSE * editor) / EDITORS;
    for (let turn = 0; !signal.aborted; turn++) {
      await sleep(Math.max(0, due - performance.now()));
      due = Math.max(due + PAUSE, performance.now());
      await retitle(url, own[turn % own.length]);
      written++;
    }
  };
  await Promise.all(Array.from({ length: EDITORS }, (_, editor) => edit(editor)));
  return (written * 1_000) / (performance.now() - start);
}

/** How long it takes to change an article and then to read what it says now. */
export async function measureInvalidation({ graphql }, { query }, articles) {
  const times = [];
  for (const article of articles.slice(0, 50)) {
    const read = () => ask(graphql, query, { slug: article.slug });
    await read();
    const start = performance.now();
    const title = await retitle(graphql, article);
    while ((await read()).article.title !== title);
    times.push(performance.now() - start);
  }
  return { what: 'write, then read it', ...percentiles(times) };
}
