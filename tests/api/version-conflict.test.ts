import { describe, expect, it, onTestFinished } from 'vitest';
import { createTickerdesk, type Tickerdesk } from '../../src/tickerdesk.js';
import { type Answer, aServer, TOKEN, type World } from './a-server.js';
import { aDraft, aPublished, articleOf, at, edit, edited, editOn, revisionsOf, rowCounts } from './editing-door.js';

const WRITERS = 50;

describe('a change made on another version', () => {
  it.each([
    ['updateArticle', { input: { title: '晚了' } }],
    ['updateArticle', { input: { title: '晚了' }, publish: false }],
    ['publishArticle', {}],
    ['unpublishArticle', {}],
    ['archiveArticle', {}],
    ['deleteArticle', {}],
  ])('is refused with the article as it is, and nothing is written: %s %o', async (mutation, args) => {
    const world = await aServer();
    const current = await aPublished(world);
    const before = await rowCounts(world);
    for (const expectedVersion of [1, 3, 0, -1]) {
      const payload = await edit(world, mutation, { id: current.id, expectedVersion, ...args });
      expect(payload).toEqual({
        ...(mutation === 'deleteArticle' && { deletedArticleId: null }),
        article: current,
        userErrors: [
          {
            ...{ code: 'VERSION_CONFLICT', field: ['expectedVersion'] },
            message: `expectedVersion: the article has version 2, not ${expectedVersion}; read it again, and repeat the change on what it is.`,
          },
        ],
      });
    }
    expect(await articleOf(world, current.id)).toEqual(current);
    expect(await rowCounts(world)).toEqual(before);
  });

  it('is refused for restoreRevision too', async () => {
    const world = await aServer();
    const current = await aPublished(world);
    const [revision] = await revisionsOf(world, current.id);
    const { article, userErrors } = await edit(world, 'restoreRevision', { id: revision?.id, expectedVersion: 1 });
    expect(userErrors).toMatchObject([{ code: 'VERSION_CONFLICT' }]);
    expect(article).toEqual(current);
  });
});

describe.each(['one instance', 'two instances'])('50 writers of one article, on %s', how => {
  it('that all expect one version: exactly one wins', async () => {
    const world = await aServer();
    const desks = await desksOf(world, how);
    const draft = await aDraft(world);
    const payloads = await Promise.all(
      Array.from({ length: WRITERS }, (_, index) =>
        editOn(deskOf(desks, index), 'updateArticle', { ...at(draft), input: { title: `第${index}个` } }),
      ),
    );
    const won = payloads.filter(({ userErrors }) => userErrors.length === 0);
    expect(won).toHaveLength(1);
    const lost = payloads.filter(({ userErrors }) => userErrors[0]?.code === 'VERSION_CONFLICT');
    expect(lost).toHaveLength(WRITERS - 1);
    for (const { article } of lost) expect(article).toMatchObject({ version: 2, title: won[0].article.title });
    expect((await revisionsOf(world, draft.id)).map(({ version }) => version)).toEqual([2, 1]);
  });

  it('that read again and repeat: each gets a version of its own, and no word is lost', {
    timeout: 120_000,
  }, async () => {
    const world = await aServer();
    const desks = await desksOf(world, how);
    const draft = await aDraft(world, { html: '<p>开始</p>' });
    const words = Array.from({ length: WRITERS }, (_, index) => `w${index}`);
    const versions = await Promise.all(words.map((word, index) => append(deskOf(desks, index), draft, word)));
    const expected = Array.from({ length: WRITERS }, (_, index) => index + 2);
    expect(versions.toSorted((a, b) => a - b)).toEqual(expected);
    const article = await articleOf(world, draft.id);
    expect(article.version).toBe(WRITERS + 1);
    expect(article.text.split(' ').slice(1).sort()).toEqual(words.toSorted());
    const revisions = await revisionsOf(world, draft.id);
    expect(revisions.map(({ version }) => version).reverse()).toEqual([1, ...expected]);
    for (const { diff, version } of revisions.slice(0, -1)) {
      expect(diff, `version ${version}`).toMatchObject([{ kind: 'SAME' }, { kind: 'ADDED' }]);
    }
  });
});

describe('two edits of different articles at once', () => {
  it('stand in no way of each other, also where both make the same tag', async () => {
    const world = await aServer();
    const drafts = [await aDraft(world), await aDraft(world), await aDraft(world)];
    const updates = drafts.map(draft => edited(world, 'updateArticle', { ...at(draft), input: { tags: ['新'] } }));
    expect((await Promise.all(updates)).map(({ tags }) => tags)).toEqual(Array(3).fill([{ slug: 'xin', name: '新' }]));
  });
});

/** Adds a word to an article, on whatever it has by then; gives the version that came of it. */
async function append(desk: Tickerdesk, draft: Answer, word: string): Promise<number> {
  for (let current = draft; ; ) {
    const html = `<p>${current.text} ${word}</p>`;
    const { article, userErrors } = await editOn(desk, 'updateArticle', { ...at(current), input: { html } });
    if (userErrors.length === 0) {
      // The payload has the article as it is now: another writer may have come before it was read.
      const made = current.version + 1;
      expect(article.version).toBeGreaterThanOrEqual(made);
      return made;
    }
    expect(userErrors[0].code).toBe('VERSION_CONFLICT');
    current = article;
  }
}

async function desksOf(world: World, how: string): Promise<Tickerdesk[]> {
  if (how === 'one instance') return [world.desk];
  const second = await createTickerdesk({
    databaseUrl: world.databaseUrl,
    adminToken: TOKEN,
    jobs: false,
    directory: 'none',
  });
  onTestFinished(() => second.close());
  return [world.desk, second];
}

function deskOf(desks: readonly Tickerdesk[], index: number): Tickerdesk {
  const desk = desks[index % desks.length];
  if (desk === undefined) throw new Error('There is no instance.');
  return desk;
}
