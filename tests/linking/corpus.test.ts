import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const CORPUS = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url));

// biome-ignore lint/suspicious/noConsole: who runs the tests without the posts has to know
if (!existsSync(CORPUS)) console.log(`linking/corpus: skipped the labelled posts, there is no ${CORPUS}`);

interface Share {
  share: number;
}

interface Scores {
  name: string;
  figures: { all: { precision: Share; recall: { CERTAIN: Share }; hardTrapsAvoided: Share; voices: Share } };
}

/** The least that each way of reading the labelled posts must reach; some labels need names that no list holds. */
const TARGETS = [
  { name: 'full directory, with markup', precision: 0.98, certain: 0.95 },
  { name: 'full directory, stripped', precision: 0.97, certain: 0.93 },
  { name: 'shipped directory, with markup', precision: 0.97, certain: 0.6 },
  { name: 'shipped directory, stripped', precision: 0.97, certain: 0.4 },
];

describe.runIf(existsSync(CORPUS))('the labelled posts', () => {
  const scores = existsSync(CORPUS) ? evaluate() : [];

  it.each(TARGETS)('are linked well: $name', ({ name, precision, certain }) => {
    const all = scores.find(score => score.name === name)?.figures.all;
    expect(all?.precision.share).toBeGreaterThanOrEqual(precision);
    expect(all?.recall.CERTAIN.share).toBeGreaterThanOrEqual(certain);
    expect(all?.hardTrapsAvoided.share).toBeGreaterThanOrEqual(0.95);
    expect(all?.voices.share).toBeGreaterThanOrEqual(0.9);
  });
});

/** As `npm run eval:links` does. */
function evaluate(): Scores[] {
  const args = ['scripts/eval-links.mjs', '--json', '--misses', 'none'];
  return JSON.parse(execFileSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' }));
}
