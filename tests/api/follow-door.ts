import { onTestFinished } from 'vitest';
import type { ExecutionResult, Tickerdesk } from '../../src/tickerdesk.js';
import type { Answer } from './a-server.js';
import { CHANGE } from './changes-door.js';

/** Follows the changes; names of arguments as `articleChanged` has them. */
export const FOLLOW = `subscription ($after: String, $categorySlugs: [String!], $stockSymbols: [String!]) {
  articleChanged(after: $after, categorySlugs: $categorySlugs, stockSymbols: $stockSymbols) { ${CHANGE} }
}`;

/** Follows what is published. */
export const FOLLOW_PUBLISHED = `subscription ($categorySlugs: [String!], $stockSymbols: [String!]) {
  articlePublished(categorySlugs: $categorySlugs, stockSymbols: $stockSymbols) { id externalId title }
}`;

/** Somebody who follows, and what came so far. */
export interface Follower {
  /** The next so many events; fails where they do not come in time. */
  take(count: number): Promise<Answer[]>;
  /** What came and was not taken. */
  rest(): Answer[];
  /** Fulfilled with the errors of the last result once the subscription has ended. */
  ended: Promise<ExecutionResult['errors']>;
  stop(): Promise<void>;
}

/** Milliseconds within which an event must come, on a machine that does much else. */
const PATIENCE = 10_000;

/** Follows on an instance, in its process. */
export async function follow(
  desk: Pick<Tickerdesk, 'subscribe'>,
  query: string,
  variables: Record<string, unknown> = {},
  token?: string,
): Promise<Follower> {
  const results = await desk.subscribe(query, variables, token);
  const events: Answer[] = [];
  let wake: () => void = () => undefined;
  const read = async () => {
    let errors: ExecutionResult['errors'];
    for await (const result of results) {
      if (result.errors !== undefined) errors = result.errors;
      else events.push(Object.values(result.data ?? {})[0]);
      wake();
    }
    return errors;
  };
  const ended = read();
  const stop = async () => {
    await results.return?.();
    await ended;
  };
  onTestFinished(stop);
  return {
    async take(count) {
      const deadline = Date.now() + PATIENCE;
      while (events.length < count) {
        if (Date.now() > deadline) throw new Error(`${events.length} of ${count} events came.`);
        await new Promise<void>(resolve => {
          wake = resolve;
          setTimeout(resolve, 100);
        });
      }
      return events.splice(0, count);
    },
    rest: () => events.splice(0),
    ...{ ended, stop },
  };
}
