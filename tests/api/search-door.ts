import type { PostInput } from '../../src/ingest/post-input.js';
import type { Answer, Ask } from './a-server.js';
import { PAGE_INFO } from './walk.js';

const SEARCH = `query ($query: String!, $first: Int, $after: String, $filter: ArticleFilter, $orderBy: ArticleSearchOrder) {
  searchArticles(query: $query, first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
    totalCount ${PAGE_INFO}
    edges { cursor score snippet { text matches { start end } } node { title text } }
  }
}`;

/** The answer to a search, whole. */
export async function searched(ask: Ask, query: string, more: Record<string, unknown> = {}): Promise<Answer> {
  return (await ask(SEARCH, { query, ...more })).searchArticles;
}

/** The titles that a query finds, in their order; the total is seen to be theirs. */
export async function titlesOf(ask: Ask, query: string, more: Record<string, unknown> = {}): Promise<string[]> {
  const { totalCount, edges } = await searched(ask, query, { first: 100, ...more });
  if (totalCount !== edges.length) throw new Error(`${query}: ${edges.length} found of a total of ${totalCount}`);
  return edges.map(({ node }: Answer) => node.title);
}

/** A post of an hour of January 2026. */
export function postOf([title, text]: readonly [string, string], hour: number): Partial<PostInput> {
  return { title, content: `<p>${text}</p>`, publishedAt: Date.UTC(2026, 0, 1, hour) };
}

/** What a snippet marks. */
export function marksOf({ text, matches }: Answer): string[] {
  return matches.map(({ start, end }: Answer) => text.slice(start, end));
}
