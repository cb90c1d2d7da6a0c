import { describe, expect, it } from 'vitest';
import { type Answer, aServer, type World } from './a-server.js';
import { aDraft, aPublished, articleOf, at, changesOf, edit, edited, revisionsOf, rowCounts } from './editing-door.js';
import { everyPath } from './every-path.js';

const LIVE = {
  ...{ title: '公开的题', slug: 'live', html: '<p>贵州茅台(600519.SH)公开。</p>', category: '公司', tags: ['甲'] },
  ...{ source: '财联社', externalId: 'live' },
};
const WANTED = {
  ...{ title: '工作的题', slug: 'wanted', html: '<p>五粮液(000858.SZ)工作。</p>', category: '宏观', tags: ['乙'] },
  ...{ source: '新华社', externalId: 'wanted', publishedAt: '2020-01-01T00:00:00Z' },
};

describe('a working copy', () => {
  it('changes nothing that a reader can see, on any path', async () => {
    const world = await aServer();
    const article = await aPublished(world, LIVE);
    const before = await readerAnswers(world, article.id);
    expect(JSON.stringify(before)).toContain('公开的题');
    const kept = await edited(world, 'updateArticle', { ...at(article), input: WANTED, publish: false });
    expect(kept).toEqual({ ...article, version: 3, workingCopy: kept.workingCopy });
    expect(await readerAnswers(world, article.id)).toEqual(before);
    expect(await changesOf(world)).toEqual(['PUBLISHED']);
  });

  it('is shown to editors with what it changes', async () => {
    const world = await aServer();
    const article = await aPublished(world, LIVE);
    expect(article.workingCopy).toBeNull();
    const { workingCopy } = await save(world, article, WANTED);
    expect(workingCopy).toMatchObject({
      ...{ version: 3, title: '工作的题', html: WANTED.html, changedFields: Object.keys(WANTED).sort(inOrder) },
      diff: [
        { kind: 'REMOVED', text: '贵州茅台' },
        { kind: 'ADDED', text: '五粮液' },
        { kind: 'SAME', text: '(' },
        { kind: 'REMOVED', text: '600519' },
        { kind: 'ADDED', text: '000858' },
        { kind: 'SAME', text: '.' },
        { kind: 'REMOVED', text: 'SH' },
        { kind: 'ADDED', text: 'SZ' },
        { kind: 'SAME', text: ')' },
        { kind: 'REMOVED', text: '公开' },
        { kind: 'ADDED', text: '工作' },
        { kind: 'SAME', text: '。' },
      ],
    });
    const [revision] = await revisionsOf(world, article.id);
    expect(revision).toMatchObject({ version: 3, title: '工作的题', editor: 'ADMIN_TOKEN' });
  });

  it('goes live in one step, and nothing is left of it', async () => {
    const world = await aServer();
    const article = await aPublished(world, LIVE);
    const live = await edited(world, 'publishArticle', at(await save(world, article, WANTED)));
    expect(live).toMatchObject({
      ...{ title: '工作的题', slug: 'wanted', html: WANTED.html, text: '五粮液(000858.SZ)工作。', status: 'PUBLISHED' },
      ...{ category: { name: '宏观' }, tags: [{ name: '乙' }], source: { name: '新华社' }, externalId: 'wanted' },
      ...{ publishedAt: WANTED.publishedAt, version: 4, workingCopy: null },
      stocks: { edges: [{ node: { symbol: '000858.SZ' } }] },
    });
    expect(await changesOf(world)).toEqual(['PUBLISHED', 'UPDATED']);
    const [revision] = await revisionsOf(world, article.id);
    expect(revision).toMatchObject({ version: 4, changedFields: Object.keys(WANTED).sort(inOrder) });
    expect((await world.reader('{ article(slug: "live") { slug } }')).article).toEqual({ slug: 'wanted' });
    const again = await edit(world, 'publishArticle', at(live));
    expect(again.userErrors).toMatchObject([{ code: 'INVALID_STATE' }]);
  });

  it('is built on by the next one', async () => {
    const world = await aServer();
    const article = await aPublished(world, LIVE);
    const first = await save(world, article, { title: '工作的题' });
    const second = await save(world, first, { html: '<p>工作的文。</p>' });
    expect(second.workingCopy).toMatchObject({ version: 4, title: '工作的题', html: '<p>工作的文。</p>' });
    expect(second.workingCopy.changedFields).toEqual(['html']);
    const live = await edited(world, 'publishArticle', at(second));
    expect(live).toMatchObject({ title: '工作的题', html: '<p>工作的文。</p>', workingCopy: null });
  });

  it('leaves alone what is changed live in between', async () => {
    const world = await aServer();
    const copy = await save(world, await aPublished(world, LIVE), { title: '工作的题' });
    const corrected = { ...at(copy), input: { html: '<p>更正的文。</p>' }, correctionNote: '更正。' };
    const between = await edited(world, 'updateArticle', corrected);
    expect(between).toMatchObject({ title: '公开的题', workingCopy: { version: 3 } });
    const live = await edited(world, 'publishArticle', at(between));
    expect(live).toMatchObject({ title: '工作的题', html: '<p>更正的文。</p>', version: 5, workingCopy: null });
  });

  it('is dropped by going back to the live text, and not written again where nothing changes', async () => {
    const world = await aServer();
    const article = await aPublished(world, LIVE);
    const copy = await save(world, article, { title: '工作的题' });
    const before = await rowCounts(world);
    expect(await save(world, copy, { title: '工作的题' })).toEqual(copy);
    expect(await rowCounts(world)).toEqual(before);
    const back = await save(world, copy, { title: '公开的题' });
    expect(back).toEqual({ ...article, version: 4 });
    expect((await edit(world, 'publishArticle', at(back))).userErrors).toMatchObject([{ code: 'INVALID_STATE' }]);
  });

  it('goes on in the draft when the article is taken back, and the last word wins', async () => {
    const world = await aServer();
    const copy = await save(world, await aPublished(world, LIVE), { title: '工作的题', tags: ['乙'] });
    const draft = await edited(world, 'unpublishArticle', at(copy));
    expect(draft).toMatchObject({ title: '公开的题', workingCopy: { title: '工作的题' } });
    const updated = await edited(world, 'updateArticle', { ...at(draft), input: { title: '草稿的题' } });
    expect(updated).toMatchObject({ title: '草稿的题', tags: [{ name: '乙' }], workingCopy: null });
    const live = await edited(world, 'publishArticle', at(updated));
    expect(live).toMatchObject({ title: '草稿的题', tags: [{ name: '乙' }], workingCopy: null });
  });

  it('goes live with an article that is published again', async () => {
    const world = await aServer();
    const copy = await save(world, await aPublished(world, LIVE), { title: '工作的题' });
    const archived = await edited(world, 'archiveArticle', at(copy));
    const live = await edited(world, 'publishArticle', at(archived));
    expect(live).toMatchObject({ title: '工作的题', workingCopy: null });
  });

  it('cannot be scheduled', async () => {
    const world = await aServer();
    const copy = await save(world, await aPublished(world, LIVE), { title: '工作的题' });
    const { userErrors } = await edit(world, 'publishArticle', { ...at(copy), at: '2099-01-01T00:00:00Z' });
    expect(userErrors).toMatchObject([{ code: 'INVALID_STATE', field: ['at'] }]);
  });

  it('says so where another article took its slug meanwhile, and takes another', async () => {
    const world = await aServer();
    const copy = await save(world, await aPublished(world, LIVE), { slug: 'wanted' });
    await aDraft(world, { slug: 'wanted' });
    const { userErrors } = await edit(world, 'publishArticle', at(copy));
    expect(userErrors).toMatchObject([{ code: 'DUPLICATE', field: ['id'] }]);
    const renamed = await save(world, copy, { slug: 'another' });
    expect(await edited(world, 'publishArticle', at(renamed))).toMatchObject({ slug: 'another' });
  });

  it('carries no note to readers, for they see no change', async () => {
    const world = await aServer();
    const article = await aPublished(world, LIVE);
    const note = { ...at(article), input: { title: '工作的题' }, publish: false, correctionNote: '更正。' };
    expect((await edit(world, 'updateArticle', note)).userErrors).toMatchObject([
      { code: 'INVALID', field: ['correctionNote'] },
    ]);
  });
});

describe('publish: false', () => {
  it('on what is not public is an ordinary update', async () => {
    const world = await aServer();
    const draft = await aDraft(world, LIVE);
    const updated = await save(world, draft, { title: '工作的题' });
    expect(updated).toMatchObject({ title: '工作的题', version: 2, workingCopy: null });
    expect(await articleOf(world, draft.id)).toEqual(updated);
  });
});

async function save(world: World, article: Answer, input: Record<string, unknown>): Promise<Answer> {
  return await edited(world, 'updateArticle', { ...at(article), input, publish: false });
}

/** All that a reader is told on every path of the schema, but for versions. */
async function readerAnswers(world: World, id: string): Promise<Answer> {
  const slugs = ['live', 'wanted', 'gongsi', 'hongguan', 'jia', 'yi', 'cailianshe', 'xinhuashe'];
  const paths = everyPath({
    ...{ id: [id], ids: [[id]], slug: slugs, externalId: slugs, symbol: ['600519.SH', '000858.SZ'], token: [] },
    query: ['live', '题'],
  });
  return await Promise.all(
    paths.map(async ({ root, query, variables }) => {
      const answer = await world.ask(query, variables);
      return [root, JSON.parse(JSON.stringify(answer, (key, value) => (key === 'version' ? undefined : value)))];
    }),
  );
}

const ORDER = ['title', 'slug', 'html', 'category', 'tags', 'source', 'externalId', 'canonicalUrl', 'publishedAt'];

function inOrder(a: string, b: string): number {
  return ORDER.indexOf(a) - ORDER.indexOf(b);
}
