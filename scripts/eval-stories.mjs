// Scores which texts are taken for one story: `npm run eval:stories`. Options: --corpus <folder>, --misses. The pairs
// are those of tests/stories/pairs.json, all pairs of the corpus' posts, and each of its texts with edits of it.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { fingerprintOf } from '../dist/stories/fingerprint.js';
import { sameness } from '../dist/stories/same-story.js';
import { corpusPairs } from './eval-stories/corpus-pairs.js';

const { values } = parseArgs({
  options: {
    corpus: { type: 'string', default: '../shared/corpus' },
    misses: { type: 'boolean', default: false },
  },
});

const written = JSON.parse(readFileSync('tests/stories/pairs.json', 'utf8'));
const { pairs, edits } = corpusPairs(values.corpus);
if (pairs.length === 0)
  console.log(`eval-stories: there are no posts in ${values.corpus}; only the written pairs count.`);

const sets = [
  ['written pairs', written],
  ["the corpus' posts", pairs],
  ['edits of them', edits],
  ['all', [...written, ...pairs, ...edits]],
];
for (const [name, labelled] of sets) {
  const judged = labelled.map(pair => ({ ...pair, ...judge(pair) }));
  const right = judged.filter(({ same, isFound }) => same && isFound).length;
  const found = judged.filter(({ isFound }) => isFound).length;
  const wanted = judged.filter(({ same }) => same).length;
  console.log(
    `${name}: ${labelled.length} pairs, ${wanted} of one story; ${share('precision', right, found)}, ${share('recall', right, wanted)}`,
  );
  if (!values.misses || name === 'all') continue;
  for (const { same, isFound, why, likeness } of judged) {
    if (same !== isFound) console.log(`  ${same ? 'missed' : 'wrong'}: ${why} (${likeness.toFixed(2)})`);
  }
}

/** As ingest finds them: by a common band, and then by what is like. */
function judge({ a, b }) {
  const [one, other] = [fingerprintOf(a), fingerprintOf(b)];
  if (one === null || other === null) return { isFound: false, likeness: 0 };
  const likeness = sameness(one.fingerprint, other.fingerprint);
  return { isFound: likeness > 0 && one.bands.some(band => other.bands.includes(band)), likeness };
}

function share(name, part, whole) {
  return `${name} ${part}/${whole} = ${whole === 0 ? 'none' : (part / whole).toFixed(3)}`;
}
