import { describe, expect, it } from 'vitest';
import { type Answer, aServer, type World } from './a-server.js';
import { aDraft, articleOf, at, edit, edited, revisionsOf } from './editing-door.js';

describe('restoreRevision', () => {
  it.each(['DRAFT', 'PUBLISHED', 'ARCHIVED'])(
    'brings back all that it had, as a new version, and stays %s',
    async status => {
      const world = await aServer();
      const first = await aDraft(world, {
        slug: 'a',
        category: '公司',
        tags: ['甲', '乙'],
        source: '财联社',
        externalId: 'x:1',
      });
      const input = {
        title: '改了',
        slug: 'b',
        html: '<p>也改了。</p>',
        category: '宏观',
        tags: [],
        source: null,
        externalId: null,
      };
      let current = await edited(world, 'updateArticle', { ...at(first), input });
      if (status !== 'DRAFT') current = await edited(world, 'publishArticle', at(current));
      if (status === 'ARCHIVED') current = await edited(world, 'archiveArticle', at(current));
      const restored = await restoreFirst(world, current);
      const { publishedAt, updatedAt, version } = restored;
      expect(restored).toEqual({ ...first, status, publishedAt, updatedAt, version });
      expect({ publishedAt, version }).toEqual({ publishedAt: current.publishedAt, version: current.version + 1 });
      expect((await world.reader('{ article(slug: "b") { id } }')).article).toEqual(
        status === 'PUBLISHED' ? { id: first.id } : null,
      );
    },
  );

  it('says which revision there is not', async () => {
    const world = await aServer();
    const { id } = await aDraft(world);
    for (const unknown of ['', 'x', id, 'UmV2aXNpb246OTk5']) {
      const { userErrors } = await edit(world, 'restoreRevision', { id: unknown, expectedVersion: 1 });
      expect(userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['id'] }]);
    }
  });

  it('says so where another article has what it had', async () => {
    const world = await aServer();
    const article = await aDraft(world, { externalId: 'x:1' });
    const freed = await edited(world, 'updateArticle', { ...at(article), input: { externalId: 'x:2' } });
    await aDraft(world, { externalId: 'x:1' });
    const first = (await revisionsOf(world, article.id)).at(-1);
    const { userErrors } = await edit(world, 'restoreRevision', { ...at(freed), id: first?.id });
    expect(userErrors).toMatchObject([{ code: 'DUPLICATE', field: ['id'] }]);
    expect(await articleOf(world, article.id)).toEqual(freed);
  });
});

async function restoreFirst(world: World, current: Answer): Promise<Answer> {
  const first = (await revisionsOf(world, current.id)).at(-1);
  return await edited(world, 'restoreRevision', { ...at(current), id: first?.id });
}
