// Whether the bounds do the API's work: a bound of other rows would say nothing.
import { deepStrictEqual } from 'node:assert';
import { post } from './post.mjs';

/** Requests of each workload that are compared. */
const COMPARED = 20;

/** Throws where the API and the bounds answer different things. */
export async function checkBounds(api, bounds, workloads) {
  for (const { name, bodies } of workloads) {
    for (const body of bodies.slice(0, COMPARED)) {
      const raw = factsOf(await post(`${bounds.origin}/${name}`, body));
      const answered = factsOf(await post(api.graphql, body));
      deepStrictEqual({ body, facts: raw }, { body, facts: answered });
    }
  }
}

/** What both have under the same names, however it is nested. */
const FACTS = new Set(['slug', 'symbol', 'count', 'totalCount', 'score', 'html', 'role', 'hasNextPage']);

function factsOf(answer) {
  const facts = [];
  JSON.stringify(answer, (name, value) => {
    if (FACTS.has(name)) facts.push(`${name}: ${value}`);
    return value;
  });
  return facts.sort();
}
