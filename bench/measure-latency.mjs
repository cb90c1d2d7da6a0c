// Requests one at a time: what a reader waits who is alone.
import { percentiles } from './percentile.mjs';
import { ask, post } from './post.mjs';

const REQUESTS = 200;

/** Articles of a page, and the page far behind. */
const PAGE = 20;
const FAR = 500;

/** Articles that this takes: the far page must be one. */
export const FEWEST_ARTICLES = PAGE * FAR;

/** A search, the first page of all articles and one far behind, in turn. */
export async function measureLatency({ graphql }, searchBodies) {
  const after = await cursorBehind(graphql, PAGE * (FAR - 1));
  const pageBody = variables => JSON.stringify({ query: LIST, variables: { first: PAGE, ...variables } });
  const queries = [
    { what: 'Q4 search, alone', bodies: searchBodies },
    { what: 'page 1, alone', bodies: [pageBody({})] },
    { what: `page ${FAR}, alone`, to: 'page 1, alone', bodies: [pageBody({ after })] },
  ];
  const times = queries.map(() => []);
  for (let request = 0; request < REQUESTS; request++) {
    for (const [index, { bodies }] of queries.entries()) {
      const start = performance.now();
      await post(graphql, bodies[request % bodies.length]);
      times[index].push(performance.now() - start);
    }
  }
  return queries.map(({ what, to }, index) => ({ what, to, ...percentiles(times[index]) }));
}

const LIST = `query Page($first: Int!, $after: String) {
  articles(first: $first, after: $after) { nodes { id slug title publishedAt } pageInfo { endCursor } }
}`;

async function cursorBehind(url, count) {
  let after = null;
  for (let left = count; left > 0; left -= 100) {
    const { articles } = await ask(url, LIST, { first: Math.min(left, 100), after });
    after = articles.pageInfo.endCursor;
  }
  return after;
}
