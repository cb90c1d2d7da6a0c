// Scores the linker against labelled posts: `npm run eval:links`. Options: --part tuned|held-back|all (all), --misses
// none|tuned|all (tuned), --corpus <folder>, --securities <folder>, --json. The posts of a sixth of the stories are
// held back: nobody looks at their misses while working on the linker.
import { parseArgs } from 'node:util';
import { readCorpus } from './eval-links/corpus.js';
import { directoryOf } from './eval-links/directory.js';
import { reportOf, scoreOf } from './eval-links/score.js';

const { values } = parseArgs({
  options: {
    part: { type: 'string', default: 'all' },
    misses: { type: 'string', default: 'tuned' },
    corpus: { type: 'string', default: '../shared/corpus' },
    securities: { type: 'string', default: '../shared/securities' },
    json: { type: 'boolean', default: false },
  },
});

const SHIPPED = ['data/securities.csv'];
const LISTS = ['securities.csv', 'name_history.csv', 'aliases.csv'].map(file => `${values.securities}/${file}`);
const corpus = readCorpus(values.corpus);
const full = await directoryOf([...SHIPPED, ...LISTS]);
const shipped = await directoryOf(SHIPPED);

const scores = [
  ['full directory, with markup', scoreOf(corpus, full, { hasMarkup: true })],
  ['full directory, stripped', scoreOf(corpus, full, { hasMarkup: false })],
  ['shipped directory, with markup', scoreOf(corpus, shipped, { hasMarkup: true })],
  ['shipped directory, stripped', scoreOf(corpus, shipped, { hasMarkup: false })],
].map(([name, posts]) => ({ name, ...reportOf(posts, values) }));

if (values.json) console.log(JSON.stringify(scores.map(({ lines, misses, ...figures }) => figures)));
else for (const { name, lines, misses } of scores) console.log([name, ...lines, ...misses, ''].join('\n'));
