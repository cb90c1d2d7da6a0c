import { describe, expect, it } from 'vitest';
import { type Answer, aServer, type World } from './a-server.js';
import { aDraft, aPublished, articleOf, at, changesOf, edit, edited, revisionsOf, rowCounts } from './editing-door.js';

const LATER = '2099-01-01T00:00:00Z';

/** What each mutation leads to from each status; null where it is not possible. */
const STEPS = {
  updateArticle: {
    DRAFT: 'DRAFT',
    SCHEDULED: 'SCHEDULED',
    PUBLISHED: 'PUBLISHED',
    ARCHIVED: 'ARCHIVED',
    TRASHED: null,
  },
  restoreRevision: {
    DRAFT: 'DRAFT',
    SCHEDULED: 'SCHEDULED',
    PUBLISHED: 'PUBLISHED',
    ARCHIVED: 'ARCHIVED',
    TRASHED: null,
  },
  publishArticle: { DRAFT: 'PUBLISHED', SCHEDULED: 'PUBLISHED', PUBLISHED: null, ARCHIVED: 'PUBLISHED', TRASHED: null },
  unpublishArticle: { DRAFT: null, SCHEDULED: 'DRAFT', PUBLISHED: 'DRAFT', ARCHIVED: null, TRASHED: null },
  archiveArticle: { DRAFT: 'ARCHIVED', SCHEDULED: 'ARCHIVED', PUBLISHED: 'ARCHIVED', ARCHIVED: null, TRASHED: null },
  deleteArticle: { DRAFT: 'TRASHED', SCHEDULED: 'TRASHED', PUBLISHED: 'TRASHED', ARCHIVED: 'TRASHED', TRASHED: null },
  restoreArticle: { DRAFT: null, SCHEDULED: null, PUBLISHED: null, ARCHIVED: null, TRASHED: 'DRAFT' },
} as const;

type Status = keyof (typeof STEPS)['updateArticle'];

const STATUSES: readonly Status[] = ['DRAFT', 'SCHEDULED', 'PUBLISHED', 'ARCHIVED', 'TRASHED'];

describe('the life of an article', () => {
  it.each(STATUSES)('goes on from %s as the table says, and else says what is possible', async from => {
    const world = await aServer();
    for (const [step, { [from]: to }] of Object.entries(STEPS)) {
      const { article, revision } = await anArticle(world, from);
      const before = await rowCounts(world);
      const payload = await edit(world, step, {
        ...(step === 'restoreRevision' ? { ...at(article), id: revision } : at(article)),
        ...(step === 'updateArticle' && { input: { title: '新标题' } }),
      });
      if (to === null) {
        const message = `id: the article is ${from}, where ${step} does not start; possible are ${possible(from).join(', ')}.`;
        expect(payload).toMatchObject({
          article: null,
          userErrors: [{ code: 'INVALID_STATE', field: ['id'], message }],
        });
        expect(await rowCounts(world), step).toEqual(before);
      } else {
        expect(payload.userErrors, step).toEqual([]);
        expect(await statusOf(world, article.id), step).toEqual({ status: to, version: article.version + 1 });
      }
    }
  });

  it.each<[Status, Status | null]>([
    ['DRAFT', 'SCHEDULED'],
    ['SCHEDULED', 'SCHEDULED'],
    ['PUBLISHED', null],
    ['ARCHIVED', 'SCHEDULED'],
    ['TRASHED', null],
  ])('publishArticle at a time to come from %s leads to %s', async (from, to) => {
    const world = await aServer();
    const { article } = await anArticle(world, from);
    const later = '2098-01-01T00:00:00Z';
    const payload = await edit(world, 'publishArticle', { ...at(article), at: later });
    if (to === null) expect(payload.userErrors).toMatchObject([{ code: 'INVALID_STATE' }]);
    else expect(payload.article).toMatchObject({ status: to, publishedAt: later, version: article.version + 1 });
  });

  it.each(['2020-01-01T00:00:00Z', new Date().toISOString()])('does not begin in the past: %s', async time => {
    const world = await aServer();
    const { userErrors } = await edit(world, 'publishArticle', { ...at(await aDraft(world)), at: time });
    expect(userErrors).toMatchObject([{ code: 'INVALID', field: ['at'] }]);
  });

  it('is not for readers to change', async () => {
    const world = await aServer();
    const { id } = await aPublished(world);
    for (const step of Object.keys(STEPS)) {
      const input = step === 'updateArticle' ? ', input: {}' : '';
      const query = `mutation { ${step}(id: "${id}", expectedVersion: 2${input}) { userErrors { code } } }`;
      const { data, errors } = await world.ask(query);
      expect(data ?? null).toBeNull();
      expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    }
    expect(await articleOf(world, id)).toMatchObject({ version: 2 });
  });

  it('keeps the date of what was published before, and dates what was not', async () => {
    const world = await aServer();
    const dated = await aPublished(world, { publishedAt: '2020-01-01T00:00:00Z' });
    expect(dated.publishedAt).toBe('2020-01-01T00:00:00Z');
    const ahead = await aPublished(world, { publishedAt: LATER });
    expect(Math.abs(Date.parse(ahead.publishedAt) - Date.now())).toBeLessThan(10_000);
    const back = await edited(world, 'unpublishArticle', at(ahead));
    expect(await edited(world, 'publishArticle', at(back))).toMatchObject({ publishedAt: ahead.publishedAt });
  });
});

describe('an article in the trash', () => {
  it('is gone for everybody, and comes back as a draft', async () => {
    const world = await aServer();
    const article = await aPublished(world, { slug: 'a', category: '公司' });
    const { deletedArticleId } = await edit(world, 'deleteArticle', at(article));
    expect(deletedArticleId).toBe(article.id);
    const lists = `{ article(slug: "a") { id } node(id: "${article.id}") { id } articles { totalCount nodes { id } }
      category(slug: "gongsi") { articleCount articles { nodes { id } } } }`;
    expect(await world.reader(lists)).toEqual({
      ...{ article: null, node: null, articles: { totalCount: 0, nodes: [] }, category: null },
    });
    expect(await world.editor(lists)).toMatchObject({ article: null, node: null, articles: { totalCount: 0 } });
    const trash = await world.editor('{ articles(filter: { statuses: [TRASHED] }) { nodes { id status } } }');
    expect(trash.articles.nodes).toEqual([{ id: article.id, status: 'TRASHED' }]);
    const restored = await edited(world, 'restoreArticle', { id: article.id });
    expect(restored).toMatchObject({ status: 'DRAFT', title: article.title, slug: 'a', version: 4 });
    expect((await world.reader('{ articles { totalCount } }')).articles.totalCount).toBe(0);
    expect(await changesOf(world)).toEqual(['PUBLISHED', 'DELETED']);
  });

  it('needs the version that it has, where one is given', async () => {
    const world = await aServer();
    const { article } = await anArticle(world, 'TRASHED');
    const { userErrors } = await edit(world, 'restoreArticle', { id: article.id, expectedVersion: 1 });
    expect(userErrors).toMatchObject([{ code: 'VERSION_CONFLICT', field: ['expectedVersion'] }]);
  });
});

/** An article of a status, and the id of its first revision. */
async function anArticle(world: World, status: Status): Promise<{ article: Answer; revision: string }> {
  const draft = await edited(world, 'updateArticle', { ...at(await aDraft(world)), input: { title: '第二版' } });
  const revision = (await revisionsOf(world, draft.id)).at(-1)?.id;
  return { article: await moved(world, draft, status), revision };
}

async function moved(world: World, draft: Answer, status: Status): Promise<Answer> {
  switch (status) {
    case 'DRAFT':
      return draft;
    case 'SCHEDULED':
      return await edited(world, 'publishArticle', { ...at(draft), at: LATER });
    case 'PUBLISHED':
      return await edited(world, 'publishArticle', at(draft));
    case 'ARCHIVED':
      return await edited(world, 'archiveArticle', at(draft));
    case 'TRASHED':
      await edit(world, 'deleteArticle', at(draft));
      return { id: draft.id, version: draft.version + 1 };
  }
}

function possible(from: Status): string[] {
  return Object.entries(STEPS).flatMap(([step, targets]) => (targets[from] === null ? [] : [step]));
}

async function statusOf({ editor }: World, id: string): Promise<Answer> {
  const all = '[DRAFT, SCHEDULED, PUBLISHED, ARCHIVED, TRASHED]';
  const { articles } = await editor(
    `{ articles(first: 100, filter: { statuses: ${all} }) { nodes { id status version } } }`,
  );
  const { status, version } = articles.nodes.find((node: Answer) => node.id === id);
  return { status, version };
}
