// Speed and memory of the linker alone: `npm run bench:linker`. A directory of 20,000 made-up names, and posts of 3,000
// characters made of the samples; each figure beside a bound that is measured in the same run.
import { readdirSync, readFileSync } from 'node:fs';
import { readPost } from '../dist/ingest/read-post.js';
import { createDirectory, linkSecurities } from '../dist/linking/link-securities.js';
import { identify } from '../dist/linking/securities/security.js';
import { mulberry32 } from './mulberry32.js';

const NAMES = 20_000;
const LENGTH = 3_000;
const POSTS = 200;
const SECONDS = 5;

const random = mulberry32(7);
const pick = list => list[Math.floor(random() * list.length)];

const samples = readdirSync('examples/posts').map(filename => {
  const { fields, body } = readPost(
    { content: readFileSync(`examples/posts/${filename}`, 'utf8'), filename },
    'Asia/Shanghai',
  );
  return { title: fields.title, text: body.text };
});
const sentences = samples.flatMap(({ text }) => text.match(/[^。\n]+。/g) ?? []);
const characters = [...new Set(sentences.join('').match(/\p{Script=Han}/gu))];
const securities = Array.from({ length: NAMES }, (_, index) => {
  const code = String(index < 10_000 ? 600_000 + index : 290_000 + index).padStart(6, '0');
  const identity = identify(index < 10_000 ? 1 : 0, code) ?? identify(116, String(index).padStart(5, '0'));
  const name = Array.from({ length: 3 + (index % 2) }, () => pick(characters)).join('');
  return { ...identity, name, issuer: null, aliases: [] };
});

const heapBefore = used();
const buildStart = performance.now();
const directory = createDirectory(securities);
const buildMs = performance.now() - buildStart;
linkSecurities(postOf(0), directory);
const heapAfter = used();

const posts = Array.from({ length: POSTS }, (_, index) => postOf(index));
const scanned = rate(post => [...directory.names.placesIn(post.text)]);
const linked = rate(post => linkSecurities(post, directory));
const links = posts.reduce((sum, post) => sum + linkSecurities(post, directory).links.length, 0);

console.log(`directory of ${NAMES} names built in ${Math.round(buildMs)} ms`);
console.log(`memory of directory and dictionary: ${Math.round((heapAfter - heapBefore) / 1e6)} MB`);
console.log(
  `posts of ${LENGTH} characters, ${(links / POSTS).toFixed(1)} links each: ${Math.round(linked)} posts/s on one core`,
);
console.log(
  `the bound, a scan for names alone: ${Math.round(scanned)} posts/s; ratio ${(linked / scanned).toFixed(2)}`,
);

/** Sentences of the samples, and a name in every third. */
function postOf(index) {
  let text = '';
  while (text.length < LENGTH)
    text += random() < 0.33 ? `${pick(securities).name}公告，${pick(sentences)}` : pick(sentences);
  return {
    title: samples[index % samples.length].title,
    text: text.slice(0, LENGTH),
    annotations: [],
    publishedAt: null,
  };
}

function rate(work) {
  for (const post of posts.slice(0, 50)) work(post);
  const start = performance.now();
  let done = 0;
  while (performance.now() - start < SECONDS * 1_000) work(posts[done++ % POSTS]);
  return (done * 1_000) / (performance.now() - start);
}

function used() {
  globalThis.gc?.();
  return process.memoryUsage().rss;
}
