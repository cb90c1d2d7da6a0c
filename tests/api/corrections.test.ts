import { describe, expect, it } from 'vitest';
import { aPost, aServer } from './a-server.js';
import { aDraft, aPublished, articleOf, at, changesOf, edit, edited, rowsOf } from './editing-door.js';
import { withDirectory } from './ingest-directory.js';
import { send, sendOne } from './ingest-door.js';

describe('a correction', () => {
  it('is public, newest first, as plain text', async () => {
    const world = await aServer();
    let article = await aPublished(world, { slug: 'a' });
    for (const [title, correctionNote] of [
      ['二', ' 标题<b>有误</b>。\n'],
      ['三', '又改了：A &lt; B。'],
    ]) {
      article = await edited(world, 'updateArticle', { ...at(article), input: { title }, correctionNote });
    }
    const seen = await world.reader('{ article(slug: "a") { title corrections { note version createdAt } } }');
    expect(seen.article).toEqual({
      title: '三',
      corrections: [
        { note: '又改了：A < B。', version: 4, createdAt: article.updatedAt },
        { note: '标题有误。', version: 3, createdAt: expect.any(String) },
      ],
    });
    expect(await rowsOf(world, 'ArticleChange')).toMatchObject([
      { kind: 'PUBLISHED', note: null },
      { kind: 'CORRECTED', note: '标题有误。' },
      { kind: 'CORRECTED', note: '又改了：A < B。' },
    ]);
  });

  it('can be told of what was changed before', async () => {
    const world = await aServer();
    const article = await aPublished(world);
    const noted = await edited(world, 'updateArticle', { ...at(article), input: {}, correctionNote: '昨日已更正。' });
    expect(noted).toMatchObject({ version: 3, corrections: [{ note: '昨日已更正。', version: 3 }] });
  });

  it('is no matter of what readers do not see', async () => {
    const world = await aServer();
    const draft = await aDraft(world);
    const scheduled = await edited(world, 'publishArticle', { ...at(await aDraft(world)), at: '2099-01-01T00:00:00Z' });
    const archived = await edited(world, 'archiveArticle', at(await aPublished(world)));
    for (const article of [draft, scheduled, archived]) {
      const payload = await edit(world, 'updateArticle', {
        ...at(article),
        input: { title: '二' },
        correctionNote: '更正。',
      });
      expect(payload).toMatchObject({ article: null, userErrors: [{ code: 'INVALID', field: ['correctionNote'] }] });
      expect(await articleOf(world, article.id)).toEqual(article);
    }
  });

  it.each([[''], [' <script>x</script> '], ['长'.repeat(501)]])('cannot be %j', async correctionNote => {
    const world = await aServer();
    const article = await aPublished(world);
    const { userErrors } = await edit(world, 'updateArticle', {
      ...at(article),
      input: { title: '二' },
      correctionNote,
    });
    expect(userErrors).toMatchObject([{ code: 'INVALID', field: ['correctionNote'] }]);
    expect(await articleOf(world, article.id)).toEqual(article);
  });
});

describe('the changes that readers are told of', () => {
  it('are those of what is public, in their order', async () => {
    const world = await aServer();
    const post = aPost({ title: '甲', content: '<p>贵州茅台 600519 收涨。</p>', externalId: 'p:1' });
    const article = await sendOne(world, post);
    await withDirectory(world, 'market,code,name_zh,name_en\n1,600519,贵州茅台,Kweichow Moutai\n');
    await send(world, post);
    await send(world, { ...post, title: '乙' });
    let now = await articleOf(world, article.id);
    now = await edited(world, 'updateArticle', { ...at(now), input: { title: '丙' }, correctionNote: '更正。' });
    now = await edited(world, 'unpublishArticle', at(now));
    now = await edited(world, 'updateArticle', { ...at(now), input: { title: '丁' } });
    now = await edited(world, 'publishArticle', at(now));
    now = await edited(world, 'archiveArticle', at(now));
    now = await edited(world, 'publishArticle', at(now));
    await edit(world, 'deleteArticle', at(now));
    await edited(world, 'restoreArticle', { id: article.id });
    const kinds = [
      'PUBLISHED',
      'RELINKED',
      'UPDATED',
      'CORRECTED',
      'UNPUBLISHED',
      'PUBLISHED',
      'UNPUBLISHED',
      'PUBLISHED',
      'DELETED',
    ];
    expect(await changesOf(world)).toEqual(kinds);
    for (const change of await rowsOf(world, 'ArticleChange')) expect(change.externalId).toBe('p:1');
  });

  it('are none for drafts, whatever becomes of them', async () => {
    const world = await aServer();
    let draft = await aDraft(world);
    draft = await edited(world, 'updateArticle', { ...at(draft), input: { title: '二' } });
    draft = await edited(world, 'publishArticle', { ...at(draft), at: '2099-01-01T00:00:00Z' });
    draft = await edited(world, 'unpublishArticle', at(draft));
    draft = await edited(world, 'archiveArticle', at(draft));
    await edit(world, 'deleteArticle', at(draft));
    await send(world, aPost({ status: 'DRAFT' }));
    expect(await changesOf(world)).toEqual([]);
  });
});
