import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { findPostFiles, readPostFile } from '../../src/cli/post-files.js';
import { type Answer, aServer, TOKEN, type World } from './a-server.js';
import { aToken } from './a-token.js';

const EXAMPLES = fileURLToPath(new URL('../../examples/', import.meta.url));
const OPERATIONS = exampleOperations();

it('answers every example operation in order, from the sample posts, to whoever it is said to be for', async () => {
  const run = await aTour();
  for (const operation of OPERATIONS) {
    const data = await run(operation);
    expect(errorsOf(data), operation.name).toEqual([]);
    expect(emptyParts(data), operation.name).toEqual([]);
  }
});

it('tells who runs them again what is in the way', async () => {
  const run = await aTour();
  for (const operation of OPERATIONS) await run(operation);
  const codes: Record<string, string[]> = {};
  for (const operation of OPERATIONS.filter(isMutation)) codes[operation.name] = errorsOf(await run(operation));
  expect(codes).toEqual({
    '04-ingest-post': [],
    '05-write-article': [],
    '06-correct-article': ['VERSION_CONFLICT'],
    '07-keep-working-copy': ['VERSION_CONFLICT'],
    '08-publish-working-copy': ['VERSION_CONFLICT'],
    '09-schedule-article': ['VERSION_CONFLICT'],
    '10-undo-change': ['VERSION_CONFLICT'],
    '11-trash-and-restore': ['VERSION_CONFLICT', 'VERSION_CONFLICT', 'INVALID_STATE'],
    '12-preview-link': [],
    '13-rename-and-merge-tags': ['INVALID'],
    '16-create-api-token': ['DUPLICATE'],
    '17-upsert-stock': [],
    '19-link-stock': [],
    '20-unlink-stock': [],
    '21-relink-articles': [],
    '26-webhooks': [],
  });
});

it('lets each be run without those before it, but for the working copy, which has to be there', async () => {
  const run = await aTour();
  for (const operation of OPERATIONS.toReversed()) {
    const expected = operation.name === '08-publish-working-copy' ? ['VERSION_CONFLICT'] : [];
    expect(errorsOf(await run(operation)), operation.name).toEqual(expected);
  }
});

const INGEST = `mutation ($inputs: [PostInput!]!) {
  ingestPosts(inputs: $inputs) { rejectedCount results { userErrors { message } } }
}`;

interface ExampleOperation {
  name: string;
  operation: string;
  variables: Record<string, unknown>;
}

/** The sample posts, and who runs examples on them: each with the token that its comment asks for; a GraphQL error is a failure. */
async function aTour(): Promise<(operation: ExampleOperation) => Promise<Answer>> {
  const world = await aServer();
  const inputs = await Promise.all((await findPostFiles([`${EXAMPLES}posts`])).map(readPostFile));
  const { ingestPosts } = await world.editor(INGEST, { inputs });
  expect(ingestPosts).toEqual({ rejectedCount: 0, results: inputs.map(() => ({ userErrors: [] })) });
  const { secret } = await aToken(world, { name: 'An editor', role: 'EDITOR' });
  return ({ name, operation, variables }) =>
    answerTo(world, { name, operation, variables }, tokenFor(operation, secret));
}

async function answerTo(world: World, { name, operation, variables }: ExampleOperation, token: string | undefined) {
  const { data, errors } = await world.ask(operation, variables, token);
  expect(errors, name).toBeUndefined();
  return { ...data };
}

/** The token that the comment above an operation asks for, if it does. */
function tokenFor(operation: string, editors: string): string | undefined {
  const [head = ''] = operation.split(/^(?!#)/m);
  const comment = head.replaceAll('\n# ', ' ');
  if (comment.includes("Needs an admin's token")) return TOKEN;
  return comment.includes("Needs an editor's token") ? editors : undefined;
}

function isMutation({ operation }: ExampleOperation): boolean {
  return /^mutation\b/m.test(operation);
}

function exampleOperations(): ExampleOperation[] {
  const folder = `${EXAMPLES}operations/`;
  const files = readdirSync(folder).filter(file => file.endsWith('.graphql'));
  return files.sort().map(file => {
    const name = file.replace(/\.graphql$/, '');
    const values = `${folder}${name}.json`;
    return {
      name,
      operation: readFileSync(`${folder}${file}`, 'utf8'),
      variables: existsSync(values) ? JSON.parse(readFileSync(values, 'utf8')) : {},
    };
  });
}

/** The codes of the user errors of each root. */
function errorsOf(data: Answer): string[] {
  return Object.values<Answer>(data).flatMap(root => (root?.userErrors ?? []).map(({ code }: Answer) => code));
}

/** The roots of an answer, and what edits below them give back, that are null, and the connections without entries. */
function emptyParts(data: object, path = ''): string[] {
  return Object.entries(data).flatMap(([name, value]) => {
    const here = `${path}/${name}`;
    if (value === null)
      return path === '' || ['article', 'tag', 'stock', 'token', 'secret'].includes(name) ? [here] : [];
    if (Array.isArray(value)) return ['nodes', 'edges'].includes(name) && value.length === 0 ? [here] : [];
    return typeof value === 'object' ? emptyParts(value, here) : [];
  });
}
