import { describe, expect, it } from 'vitest';
import { aPost, aServer, type World } from './a-server.js';
import { aDraft, aPublished, at, edit, edited, rowCounts, rowsOf } from './editing-door.js';
import { allArticles, send, sendOne } from './ingest-door.js';
import { marked } from './marked.js';

const CONTENT = `<p>${marked('1.600519', '贵州茅台')}公告。</p>`;

describe('purgeArticle', () => {
  it('leaves nothing of the article but that it was there', async () => {
    const world = await aServer();
    const article = await sendOne(world, aPost({ content: CONTENT, tags: ['a'], slug: 'old' }));
    const input = { slug: 'new', title: '更正' };
    await edited(world, 'updateArticle', { ...at(article), input, correctionNote: '标题有误。' });
    await edited(world, 'updateArticle', {
      id: article.id,
      expectedVersion: 2,
      input: { title: '再改' },
      publish: false,
    });
    expect(await purge(world, article.id)).toEqual({ purgedArticleId: article.id, userErrors: [] });
    expect(await rowCounts(world)).toMatchObject({
      ...{ Article: 0, ArticleBody: 0, ArticleSlug: 0, ArticleStock: 0, ArticleTag: 0 },
      ...{ Correction: 0, PreviewToken: 0, PurgedPost: 1, Revision: 0 },
    });
    const [entry] = (await rowsOf(world, 'AuditEntry')).slice(-1);
    expect(entry).toMatchObject({ actor: 'ADMIN_TOKEN', action: 'purgeArticle', summary: 'version 3: 法院的要求' });
    for (const slug of ['old', 'new']) expect((await aDraft(world, { slug })).slug).toBe(slug);
  });

  it('keeps the post from coming in again, until it is written anew', async () => {
    const world = await aServer();
    const post = aPost({ content: CONTENT, externalId: 'p:1' });
    await purge(world, (await sendOne(world, post)).id);
    for (const content of [CONTENT, '<p>换了个说法。</p>']) {
      const [result] = await send(world, { ...post, content });
      expect(result).toMatchObject({
        ...{ outcome: 'REJECTED', article: null },
        userErrors: [{ code: 'INVALID_STATE', field: ['inputs', '0', 'content'] }],
      });
      expect(result.userErrors[0].message).toContain('法院的要求');
    }
    expect(await allArticles(world)).toEqual([]);
    const anew = await aDraft(world, { externalId: 'p:1' });
    expect(await sendOne(world, post)).toMatchObject({ id: anew.id });
    expect((await purge(world, anew.id)).userErrors).toEqual([]);
    expect((await send(world, post))[0].outcome).toBe('REJECTED');
  });

  it('tells readers why what they could see is gone, and nothing of what they could not', async () => {
    const world = await aServer();
    await purge(world, (await aDraft(world)).id);
    expect(await rowsOf(world, 'ArticleChange')).toEqual([]);
    const article = await aPublished(world, { externalId: 'p:1' });
    const draft = await edited(world, 'unpublishArticle', at(article));
    await purge(world, draft.id);
    expect(await rowsOf(world, 'ArticleChange')).toMatchObject([
      { kind: 'PUBLISHED', externalId: 'p:1', note: null },
      { kind: 'UNPUBLISHED', externalId: 'p:1', note: null },
      { kind: 'DELETED', externalId: 'p:1', note: '法院的要求' },
    ]);
  });

  it('works from the trash too', async () => {
    const world = await aServer();
    const article = await aPublished(world);
    await edit(world, 'deleteArticle', at(article));
    expect((await purge(world, article.id)).purgedArticleId).toBe(article.id);
    expect(await rowsOf(world, 'Article')).toEqual([]);
  });

  it('needs a reason of 1 to 500 characters, and an article that there is', async () => {
    const world = await aServer();
    const { id } = await aDraft(world);
    for (const reason of ['', ' <b></b>', 'r'.repeat(501)]) {
      expect(await purge(world, id, reason)).toMatchObject({
        ...{ purgedArticleId: null, userErrors: [{ code: 'INVALID', field: ['reason'] }] },
      });
    }
    expect((await purge(world, 'x')).userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['id'] }]);
    expect(await rowsOf(world, 'Article')).toHaveLength(1);
  });

  it('is for admins', async () => {
    const world = await aServer();
    const { id } = await aDraft(world);
    const query = `mutation { purgeArticle(id: "${id}", reason: "r") { purgedArticleId } }`;
    const { errors } = await world.ask(query);
    expect(errors).toMatchObject([
      { message: "purgeArticle is for admins; send an admin's token.", extensions: { code: 'FORBIDDEN' } },
    ]);
  });
});

async function purge(world: World, id: string, reason = '<b>法院的要求</b>') {
  return await edit(world, 'purgeArticle', { id, reason });
}
