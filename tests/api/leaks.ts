import { keyOf } from '../../src/schema/node.js';
import type { ExecutionResult } from '../../src/tickerdesk.js';
import type { Answer } from './a-server.js';
import type { PathQuery } from './every-path.js';
import { type HiddenWorld, PUBLIC_COUNT, SECRET } from './hidden-world.js';

/** Where a world's answers to its readers tell more than those of its twin, which has nothing to hide. */
export async function leaksOf(hidden: HiddenWorld, queries: readonly PathQuery[]): Promise<string[]> {
  const found: string[] = [];
  for await (const leak of eachLeak(hidden, queries)) found.push(leak);
  return found;
}

/** The same, one after the other: who looks for one need not ask on. */
export async function* eachLeak(hidden: HiddenWorld, queries: readonly PathQuery[]): AsyncGenerator<string> {
  for (const asked of queries) {
    const expected = await toldByTwin(hidden, asked);
    for (const { name, token } of hidden.readers) {
      const leak = leakOf(told(await hidden.world.ask(asked.query, asked.variables, token)), expected);
      if (leak !== null) yield `${asked.root}, to ${name}: ${withArguments(leak, asked)}`;
    }
  }
}

/** What twins answered: they are all alike, and nothing happens in them. */
const ofTwins = new Map<string, string>();

async function toldByTwin({ twin }: HiddenWorld, { root, query, variables }: PathQuery): Promise<string> {
  const key = JSON.stringify([query, variables]);
  const known = ofTwins.get(key);
  if (known !== undefined) return known;
  const result = await twin.ask(query, variables);
  // Two worlds that refuse a query alike tell nothing of what they would answer.
  if (result.errors !== undefined) throw new Error(`${root} is refused: ${result.errors[0]?.message}`);
  ofTwins.set(key, told(result));
  return told(result);
}

/** An answer without versions, for a working copy counts in those of a public article, and without tombstones. */
export function told({ errors = [], ...answer }: ExecutionResult): string {
  // Which of several errors below one null are kept, and in which order, is chance.
  const messages = [...new Set(errors.map(({ message }) => message))].sort();
  return JSON.stringify({ ...answer, errors: messages }, (_name, value) => withoutTombstones(value)).replace(
    /"version":\d+,/g,
    '',
  );
}

/** A page of changes without those of what was public once, which tell no more than that it came and went. */
function withoutTombstones(value: Answer): Answer {
  if (value?.__typename !== 'ArticleChangeConnection') return value;
  const { nodes, edges } = value;
  return {
    nodes: nodes.filter((node: Answer) => !isOfGone(node)),
    edges: edges.filter((_edge: Answer, index: number) => !isOfGone(nodes[index])),
  };
}

/** Whether a change tells of an article that is gone, and tells nothing of it but its ids and why it was purged. */
export function isOfGone({ articleId, article = null, note, kind }: Answer): boolean {
  const isHidden = (keyOf('Article', articleId) ?? 0) > PUBLIC_COUNT;
  return isHidden && article === null && (note === null || kind === 'DELETED');
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
