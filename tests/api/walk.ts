import { expect } from 'vitest';
import type { Answer } from './a-server.js';

/** Asks for the page of a list that these arguments say; the answer has `edges { cursor node }` and `pageInfo`. */
type AskPage = (page: PageArguments) => Promise<Answer>;

export interface PageArguments {
  first?: number;
  after?: string;
  last?: number;
  before?: string;
}

/** What a page must be asked for, so that it can be walked. */
export const PAGE_INFO = 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';

/** All nodes of a list, from its start, a few at a time; holds each page to what it says of itself. */
export async function walkForward(askPage: AskPage, first: number): Promise<Answer[]> {
  const nodes: Answer[] = [];
  let after: string | undefined;
  for (;;) {
    const { edges, pageInfo } = await askPage({ first, ...(after !== undefined && { after }) });
    expect(pageInfo).toEqual({ ...ends(edges), hasNextPage: pageInfo.hasNextPage, hasPreviousPage: nodes.length > 0 });
    nodes.push(...edges.map((edge: Answer) => edge.node));
    if (!pageInfo.hasNextPage) return nodes;
    expect(edges).toHaveLength(first);
    expect(pageInfo.endCursor).not.toBe(after);
    after = pageInfo.endCursor;
  }
}

/** All nodes of a list, from its end, a few at a time. */
export async function walkBackward(askPage: AskPage, last: number): Promise<Answer[]> {
  const nodes: Answer[] = [];
  let before: string | undefined;
  for (;;) {
    const { edges, pageInfo } = await askPage({ last, ...(before !== undefined && { before }) });
    expect(pageInfo).toEqual({
      ...ends(edges),
      hasNextPage: nodes.length > 0,
      hasPreviousPage: pageInfo.hasPreviousPage,
    });
    nodes.push(...edges.map((edge: Answer) => edge.node).reverse());
    if (!pageInfo.hasPreviousPage) return nodes;
    expect(edges).toHaveLength(last);
    expect(pageInfo.startCursor).not.toBe(before);
    before = pageInfo.startCursor;
  }
}

function ends(edges: readonly { cursor: string }[]) {
  return { startCursor: edges.at(0)?.cursor ?? null, endCursor: edges.at(-1)?.cursor ?? null };
}
