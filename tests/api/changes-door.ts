import type { Answer, Ask } from './a-server.js';

/** All of a change but what it shows of its article. */
export const CHANGE = 'cursor kind createdAt articleId externalId note article { id title }';

/** One page of the changes, as whoever asks gets it. */
export async function changesPage(ask: Ask, args: Record<string, unknown> = {}): Promise<Answer> {
  const query = `query ($first: Int, $after: String, $categorySlugs: [String!], $stockSymbols: [String!]) {
    articleChanges(first: $first, after: $after, categorySlugs: $categorySlugs, stockSymbols: $stockSymbols) {
      nodes { ${CHANGE} } edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }`;
  return (await ask(query, { first: 100, ...args })).articleChanges;
}

/** All changes behind a cursor, page by page. */
export async function allChanges(ask: Ask, args: Record<string, unknown> = {}): Promise<Answer[]> {
  const { nodes, pageInfo } = await changesPage(ask, args);
  if (!pageInfo.hasNextPage) return nodes;
  return [...nodes, ...(await allChanges(ask, { ...args, after: pageInfo.endCursor }))];
}

/** What happened to which article, in one word each: "PUBLISHED test:1". */
export function told(changes: readonly Answer[]): string[] {
  return changes.map(({ kind, externalId }) => `${kind} ${externalId}`);
}
