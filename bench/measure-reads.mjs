import { driveInTurn } from './drive-in-turn.mjs';

/** Of each workload its bound, the API without its cache of responses and with it; and what a server can at all. */
export async function measureReads({ bounds, cold, warm }, workloads, load) {
  const rows = [];
  for (const { name, title, bodies } of workloads) {
    const constant = { what: CONSTANT, server: bounds, path: '/constant' };
    const bound = { what: `${title}, bound`, server: bounds, path: `/${name}` };
    const targets = [
      ...(name === 'list' ? [constant] : []),
      ...(bounds.hasRows ? [bound] : []),
      { what: `${title}, cold`, to: bound.what, server: cold, path: '/graphql' },
      { what: `${title}, warm`, to: CONSTANT, server: warm, path: '/graphql' },
    ];
    rows.push(...(await driveInTurn(targets, bodies, load)));
  }
  return rows;
}

const CONSTANT = 'constant answer';
