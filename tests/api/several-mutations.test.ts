import { expect, it } from 'vitest';
import { aServer } from './a-server.js';

it('shows in each payload what its own mutation of several left', async () => {
  const { editor } = await aServer({ posts: [{ externalId: 'x:1' }] });
  const { article } = await editor('{ article(externalId: "x:1") { id } }');
  const { a, b, c } = await editor(
    `mutation ($id: ID!) {
      a: unpublishArticle(id: $id, expectedVersion: 1) { article { version status } }
      b: archiveArticle(id: $id, expectedVersion: 2) { article { version status } }
      c: publishArticle(id: $id, expectedVersion: 3) { article { version status } }
    }`,
    { id: article.id },
  );
  expect([a, b, c].map(payload => payload.article)).toEqual([
    { version: 2, status: 'DRAFT' },
    { version: 3, status: 'ARCHIVED' },
    { version: 4, status: 'PUBLISHED' },
  ]);
});
