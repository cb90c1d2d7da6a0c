import type { Answer, World } from './a-server.js';

const PAYLOAD = 'userErrors { code field message }';

/** All that a test may want to know of a security. */
const STOCK = 'id symbol name kind issuer mic secid aliases { name kind standsAlone }';

/** Runs upsertStock as the editor; gives its payload. */
export async function upsert({ editor }: World, input: Record<string, unknown>): Promise<Answer> {
  const mutation = `mutation ($input: StockInput!) { upsertStock(input: $input) { stock { ${STOCK} } ${PAYLOAD} } }`;
  return (await editor(mutation, { input })).upsertStock;
}

/** Runs upsertStock that is to be taken; gives the security. */
export async function upserted(world: World, input: Record<string, unknown>): Promise<Answer> {
  const { stock, userErrors } = await upsert(world, input);
  if (userErrors.length > 0) throw new Error(userErrors[0].message);
  return stock;
}

/** Runs importStocks as the editor; gives its payload. */
export async function importInputs({ editor }: World, inputs: readonly Record<string, unknown>[]): Promise<Answer> {
  const counts = 'createdCount updatedCount unchangedCount';
  const mutation = `mutation ($inputs: [StockInput!]!) { importStocks(inputs: $inputs) { ${counts} ${PAYLOAD} } }`;
  return (await editor(mutation, { inputs })).importStocks;
}

/** A security as a reader sees it; null for none. */
export async function stockOf({ reader }: World, symbol: string): Promise<Answer> {
  return (await reader(`query ($symbol: String!) { stock(symbol: $symbol) { ${STOCK} } }`, { symbol })).stock;
}

/** Its name and further names, each with its kind, in the order of their words. */
export async function namesOf(world: World, symbol: string): Promise<string[]> {
  const { name, aliases } = await stockOf(world, symbol);
  return [name, ...aliases.map((alias: Answer) => `${alias.kind} ${alias.name}`).sort()];
}

/** The symbols that a query finds, in its order. */
export async function foundBy(world: World, query: string, args = 'first: 100'): Promise<string[]> {
  const asked = `query ($query: String!) { stocks(query: $query, ${args}) { totalCount nodes { symbol } } }`;
  const { stocks } = await world.reader(asked, { query });
  return stocks.nodes.map(({ symbol }: Answer) => symbol);
}
