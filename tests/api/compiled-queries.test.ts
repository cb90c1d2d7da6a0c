import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { getOperationAST, parse } from 'graphql';
import { describe, expect, it, onTestFinished } from 'vitest';
import { findPostFiles, readPostFile } from '../../src/cli/post-files.js';
import { createTickerdesk } from '../../src/tickerdesk.js';
import { aServer, TOKEN, type World } from './a-server.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const INGEST = 'mutation ($inputs: [PostInput!]!) { ingestPosts(inputs: $inputs) { rejectedCount } }';

/** What no document of the project shows: what answers are made of when something is left out, is null or goes wrong. */
const CORNERS: readonly Question[] = [
  '{ __typename __schema { queryType { name } types { name fields { name type { kind ofType { name } } } } } }',
  '{ again: articles(first: 1) { nodes { a: title b: title ...F } } } fragment F on Article { title ... @skip(if: true) { slug } }',
  '{ nodes: articles(first: 2) { nodes { title @include(if: false) } edges @skip(if: true) { cursor } } }',
  '{ article(slug: "none") { title } stock(symbol: "none") { name } }',
  '{ article(id: "1", slug: "a") { title } }',
  '{ articles(first: 0) { nodes { title } } }',
  '{ first: articles(first: 1) { nodes { title } } wrong: articles(first: 101) { nodes { title } } }',
  '{ articles(first: 1) { nodes { revisions { version } title } } }',
  '{ articles(first: 3) { nodes { title stocks(first: 0) { nodes { symbol } } } } }',
  '{ auditLog { nodes { action } } }',
  '{ articles(first: 1, orderBy: { field: TITLE, direction: ASC }) { pageInfo { endCursor } nodes { publishedAt } } }',
  '{ nothing }',
  '{ articles {',
  '',
].map(query => ({ name: query, query, variables: {} }));

interface Question {
  name: string;
  query: string;
  variables: Record<string, unknown>;
}

describe('a compiled query', () => {
  it('answers byte for byte what the plain executor does: each query of the examples and of the pages', async () => {
    const { compiled, plain } = await bothWays();
    const asked = [...exampleQueries(), ...pageQueries()];
    expect(asked.length).toBeGreaterThan(15);
    for (const question of asked) {
      const [one, other] = [await answer(compiled, question), await answer(plain, question)];
      expect(one, question.name).toBe(other);
      expect(one, question.name).not.toContain('"errors"');
    }
  });

  it.each(CORNERS)('answers byte for byte what the plain executor does: $name', async question => {
    const { compiled, plain } = await bothWays();
    for (const token of [undefined, TOKEN]) {
      expect(await answer(compiled, question, token)).toBe(await answer(plain, question, token));
    }
  });

  it('answers so with variables that are left out, null or wrong, and again with others', async () => {
    const { compiled, plain } = await bothWays();
    const query = `query ($first: Int = 2, $filter: ArticleFilter, $with: Boolean = true) {
      articles(first: $first, filter: $filter) { totalCount nodes { title @include(if: $with) slug } }
    }`;
    const values = [
      ...[{}, { first: null }, { first: 1 }, { first: 'x' }, { first: 1.5 }, { with: false }, { with: 'no' }],
      ...[{ filter: { anyTagSlugs: ['a'] } }, { filter: { none: 1 } }, { filter: { publishedAfter: 'yesterday' } }],
      ...[{ filter: null }, { more: 1 }],
    ];
    for (const variables of values) {
      const question = { name: JSON.stringify(variables), query, variables };
      expect(await answer(compiled, question), question.name).toBe(await answer(plain, question));
    }
  });
});

type Asked = Pick<World, 'ask'>;

/** One database of sample posts, and two instances on it. */
async function bothWays(): Promise<{ compiled: Asked; plain: Asked }> {
  const compiled = await aServer({ directory: 'shipped' });
  const inputs = await Promise.all((await findPostFiles([`${ROOT}examples/posts`])).map(readPostFile));
  await compiled.editor(INGEST, { inputs });
  const desk = await createTickerdesk({
    ...{ databaseUrl: compiled.databaseUrl, adminToken: TOKEN, jobs: false },
    compileQueries: false,
  });
  onTestFinished(() => desk.close());
  return { compiled, plain: { ask: (query, variables, token) => desk.execute(query, variables, token) } };
}

/** As it would be sent, the second time: a query is compiled where it comes again. */
async function answer(desk: Asked, { query, variables }: Question, token: string | undefined = TOKEN): Promise<string> {
  await desk.ask(query, variables, token);
  return JSON.stringify(await desk.ask(query, variables, token));
}

function exampleQueries(): Question[] {
  const folder = `${ROOT}examples/operations/`;
  return readdirSync(folder)
    .filter(file => file.endsWith('.graphql'))
    .map(file => ({
      name: file,
      query: readFileSync(`${folder}${file}`, 'utf8'),
      variables: JSON.parse(readFileSync(`${folder}${file.replace('.graphql', '.json')}`, 'utf8')),
    }))
    .filter(({ query }) => isQuery(query));
}

/** Those of the pages that need no variables, for the pages give none. */
function pageQueries(): Question[] {
  const pages = ['README.md', ...readdirSync(`${ROOT}docs`).map(page => `docs/${page}`)];
  return pages.flatMap(page =>
    [...readFileSync(`${ROOT}${page}`, 'utf8').matchAll(/```graphql\n(.*?)```/gs)]
      .map(([, query = '']) => ({ name: `${page}: ${query}`, query, variables: {} }))
      .filter(({ query }) => isQuery(query) && !query.includes('!')),
  );
}

function isQuery(query: string): boolean {
  return getOperationAST(parse(query))?.operation === 'query';
}
