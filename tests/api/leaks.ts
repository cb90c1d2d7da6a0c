import type { ExecutionResult } from '../../src/tickerdesk.js';
import type { PathQuery } from './every-path.js';
import { type HiddenWorld, SECRET } from './hidden-world.js';

/** Where a world's answers to its readers tell more than those of its twin, which has nothing to hide. */
export async function leaksOf({ world, twin, readers }: HiddenWorld, queries: readonly PathQuery[]): Promise<string[]> {
  const found: string[] = [];
  for (const asked of queries) {
    const expected = ofTwin.get(asked) ?? told(await twin.ask(asked.query, asked.variables));
    ofTwin.set(asked, expected);
    for (const { name, token } of readers) {
      const leak = leakOf(told(await world.ask(asked.query, asked.variables, token)), expected);
      if (leak !== null) found.push(`${asked.root}, to ${name}: ${withArguments(leak, asked)}`);
    }
  }
  return found;
}

/** What the twin answered: nothing happens in it. */
const ofTwin = new WeakMap<PathQuery, string>();

/** An answer without versions: a working copy counts in those of a public article. */
function told(answer: ExecutionResult): string {
  return JSON.stringify(answer).replace(/"version":\d+,/g, '');
}

function leakOf(answer: string, expected: string): string | null {
  if (answer !== expected) return difference(JSON.parse(answer), JSON.parse(expected), '');
  return SECRET.test(answer) ? 'tells a secret' : null;
}

/** The first place where two answers differ, and how. */
function difference(answer: unknown, expected: unknown, place: string): string {
  if (isRecord(answer) && isRecord(expected)) {
    const keys = [...Object.keys(answer), ...Object.keys(expected)];
    const key = keys.find(name => JSON.stringify(answer[name]) !== JSON.stringify(expected[name])) ?? '';
    return difference(answer[key], expected[key], `${place}.${key}`);
  }
  return `${place.slice('.data.'.length)} is ${short(answer)}, and without what is hidden ${short(expected)}`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function short(value: unknown): string {
  return (JSON.stringify(value) ?? 'nothing').slice(0, 200);
}

/** With the arguments in the place of the aliases. */
function withArguments(leak: string, { aliases }: PathQuery): string {
  return leak.replace(/\basked\d+\b/g, alias => aliases.get(alias) ?? alias);
}
