import { describe, expect, it } from 'vitest';
import { aPost, aServer, TOKEN } from './a-server.js';
import { aDraft, aPublished, at, edited, revisionsOf } from './editing-door.js';
import { send, sendOne } from './ingest-door.js';
import { PAGE_INFO, walkForward } from './walk.js';

describe('a revision', () => {
  it('is made by every way of writing, with who, when and what', async () => {
    const world = await aServer();
    const began = Date.now() - 1_000;
    const post = aPost({ title: '甲', content: '<p>一。</p>' });
    const posted = await sendOne(world, post);
    const { id } = await sendOne(world, { ...post, content: '<p>二。</p>' });
    const updated = await edited(world, 'updateArticle', {
      id,
      expectedVersion: 2,
      input: { title: '乙', tags: ['t'] },
    });
    const drafted = await edited(world, 'unpublishArticle', at(updated));
    const published = await edited(world, 'publishArticle', at(drafted));
    const first = (await revisionsOf(world, id)).at(-1);
    await edited(world, 'restoreRevision', { id: first?.id, expectedVersion: published.version });
    const revisions = await revisionsOf(world, id);
    expect(revisions.map(({ version, changedFields }) => [version, changedFields])).toEqual([
      [6, ['title', 'html', 'tags']],
      [5, ['status']],
      [4, ['status']],
      [3, ['title', 'tags']],
      [2, ['html']],
      [1, ['title', 'slug', 'html', 'externalId', 'publishedAt', 'status']],
    ]);
    expect(revisions.map(({ title, html }) => [title, html])).toEqual([
      ['甲', '<p>一。</p>'],
      ...Array(3).fill(['乙', '<p>二。</p>']),
      ['甲', '<p>二。</p>'],
      ['甲', posted.html],
    ]);
    for (const { editor, createdAt } of revisions) {
      expect(editor).toBe('ADMIN_TOKEN');
      expect(Date.parse(createdAt)).toBeGreaterThan(began);
      expect(Date.parse(createdAt)).toBeLessThanOrEqual(Date.now());
    }
  });

  it('is not made where nothing changes', async () => {
    const world = await aServer();
    const post = aPost();
    const article = await sendOne(world, post);
    await send(world, post);
    await edited(world, 'updateArticle', { ...at(article), input: { title: article.title, html: article.html } });
    const [only, ...others] = await revisionsOf(world, article.id);
    await edited(world, 'restoreRevision', { id: only?.id, expectedVersion: 1 });
    expect(others).toEqual([]);
    expect(await revisionsOf(world, article.id)).toEqual([only]);
  });

  it('comes in pages, newest first', async () => {
    const world = await aServer();
    let article = await aDraft(world);
    for (const title of ['2', '3', '4', '5']) {
      article = await edited(world, 'updateArticle', { ...at(article), input: { title } });
    }
    const query = `query ($id: ID!, $first: Int, $after: String) { article(id: $id) {
      revisions(first: $first, after: $after) { totalCount edges { cursor node { version } } ${PAGE_INFO} } } }`;
    const ask = async (page: object) => (await world.editor(query, { id: article.id, ...page })).article.revisions;
    expect((await walkForward(ask, 2)).map(({ version }) => version)).toEqual([5, 4, 3, 2, 1]);
    expect(await ask({ first: 2 })).toMatchObject({ totalCount: 5 });
    for (const page of ['first: 101', 'first: 0', 'after: "x"']) {
      const { errors } = await world.ask(
        `{ article(id: "${article.id}") { revisions(${page}) { totalCount } } }`,
        {},
        TOKEN,
      );
      expect(errors, page).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    }
  });
});

describe('a reader', () => {
  it('is told which fields are for editors, and gets the rest', async () => {
    const world = await aServer();
    const { id, title } = await aPublished(world);
    const [revision] = await revisionsOf(world, id);
    const query = `{ article(id: "${id}") { title revisions { totalCount } workingCopy { title } } node(id: "${revision?.id}") { id } }`;
    const { data, errors } = await world.ask(query);
    expect(data).toEqual({ article: { title, revisions: null, workingCopy: null }, node: null });
    expect(errors?.map(({ message }) => message).sort()).toEqual([
      "Article.revisions is for editors; send an editor's token.",
      "Article.workingCopy is for editors; send an editor's token.",
    ]);
    expect((await world.editor(query)).node).toEqual({ id: revision?.id });
  });
});
