import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { findPostFiles, readPostFile } from '../../src/cli/post-files.js';
import { aServer, TOKEN } from './a-server.js';

const EXAMPLES = fileURLToPath(new URL('../../examples/', import.meta.url));

it('answers every example operation from the sample posts', async () => {
  const { editor, ask } = await aServer();
  const inputs = await Promise.all((await findPostFiles([`${EXAMPLES}posts`])).map(readPostFile));
  const { ingestPosts } = await editor(INGEST, { inputs });
  expect(ingestPosts).toEqual({ rejectedCount: 0, results: inputs.map(() => ({ userErrors: [] })) });
  for (const { name, operation, variables } of exampleOperations()) {
    const isMutation = /^mutation\b/m.test(operation);
    const { data, errors } = await ask(operation, variables, isMutation ? TOKEN : undefined);
    expect(errors, name).toBeUndefined();
    expect(emptyParts({ ...data }), name).toEqual([]);
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

function exampleOperations(): ExampleOperation[] {
  const folder = `${EXAMPLES}operations/`;
  const names = readdirSync(folder).filter(name => name.endsWith('.graphql'));
  expect(names).not.toEqual([]);
  return names.map(name => {
    const values = `${folder}${name.replace(/\.graphql$/, '.json')}`;
    return {
      name,
      operation: readFileSync(`${folder}${name}`, 'utf8'),
      variables: existsSync(values) ? JSON.parse(readFileSync(values, 'utf8')) : {},
    };
  });
}

/** The roots of an answer, and articles below them, that are null, and the connections without entries. */
function emptyParts(data: object, path = ''): string[] {
  return Object.entries(data).flatMap(([name, value]) => {
    const here = `${path}/${name}`;
    if (value === null) return path === '' || name === 'article' ? [here] : [];
    if (Array.isArray(value)) return ['nodes', 'edges'].includes(name) && value.length === 0 ? [here] : [];
    return typeof value === 'object' ? emptyParts(value, here) : [];
  });
}
