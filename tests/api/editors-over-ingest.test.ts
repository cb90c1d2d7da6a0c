import { describe, expect, it } from 'vitest';
import { aCrawledPost } from './a-crawled-post.js';
import { type Answer, aPost, aServer, type World } from './a-server.js';
import { articleOf, at, edit, edited, rowCounts } from './editing-door.js';
import { send, sendOne } from './ingest-door.js';

const DAY = 86_400_000;
const POST = {
  ...{ title: '原题', content: '<p>原文。</p>', slug: 'original', category: '公司', tags: ['甲'], source: '财联社' },
  ...{ externalId: 'p:1', publishedAt: Date.UTC(2026, 0, 1) },
};
/** The same post in a later version, in which every field differs. */
const LATER = {
  ...{ title: '新题', content: '<p>新文。</p>', slug: 'later', category: '宏观', tags: ['乙'], source: '新华社' },
  ...{ externalId: 'p:1', publishedAt: Date.UTC(2026, 0, 2) },
};

describe('what an editor changed', () => {
  it.each<[field: string, value: unknown, shown: Answer]>([
    ['title', '编辑的题', { title: '编辑的题' }],
    ['slug', 'edited', { slug: 'edited' }],
    [
      'html',
      '<p>编辑的文。</p>',
      { html: '<p>编辑的文。</p>', text: '编辑的文。', excerpt: '编辑的文。', characterCount: 5 },
    ],
    ['category', '编辑部', { category: { name: '编辑部' } }],
    ['category', null, { category: null }],
    ['tags', ['丙'], { tags: [{ name: '丙' }] }],
    ['tags', [], { tags: [] }],
    ['source', '本社', { source: { name: '本社' } }],
    ['externalId', null, { externalId: null }],
    ['canonicalUrl', 'https://example.com/e', { canonicalUrl: 'https://example.com/e' }],
    ['publishedAt', '2025-12-31T00:00:00Z', { publishedAt: '2025-12-31T00:00:00Z' }],
  ])('stays when the post comes again, and the rest follows the post: %s %o', async (field, value, shown) => {
    const world = await aServer();
    const first = await sendOne(world, aPost(POST));
    const own = await edited(world, 'updateArticle', { ...at(first), input: { [field]: value } });
    expect(own).toMatchObject(shown);
    const [same] = await send(world, aPost(POST));
    expect(same).toMatchObject({ outcome: 'UNCHANGED', warnings: [{ code: 'EDIT_KEPT' }], article: shown });
    const [later] = await send(world, aPost(LATER));
    expect(later).toMatchObject({ outcome: 'UPDATED', warnings: [{ code: 'EDIT_KEPT' }] });
    expect(later.warnings[0].message).toContain(field);
    expect(await articleOf(world, first.id)).toMatchObject({ ...followed(field), ...shown, version: 3 });
    expect((await send(world, aPost(LATER)))[0].outcome).toBe('UNCHANGED');
  });

  it('is not what the editor only sent back as it was', async () => {
    const world = await aServer();
    const first = await sendOne(world, aPost(POST));
    const input = { title: '编辑的题', html: first.html, tags: ['甲'], category: '公司' };
    await edited(world, 'updateArticle', { ...at(first), input });
    await send(world, aPost(LATER));
    expect(await articleOf(world, first.id)).toMatchObject({ ...followed('title'), title: '编辑的题' });
  });

  it('stays too where it went live as a working copy', async () => {
    const world = await aServer();
    const first = await sendOne(world, aPost(POST));
    const { version } = await edited(world, 'updateArticle', {
      ...at(first),
      input: { title: '编辑的题' },
      publish: false,
    });
    await edited(world, 'publishArticle', { id: first.id, expectedVersion: version });
    const [later] = await send(world, aPost(LATER));
    expect(later).toMatchObject({ warnings: [{ code: 'EDIT_KEPT' }], article: { title: '编辑的题', text: '新文。' } });
  });

  it('stays too where a revision was restored', async () => {
    const world = await aServer();
    const first = await sendOne(world, aPost(POST));
    const later = await sendOne(world, aPost(LATER));
    const [, revision] = (await world.editor(`{ article(id: "${first.id}") { revisions { nodes { id } } } }`)).article
      .revisions.nodes;
    await edited(world, 'restoreRevision', { ...at(later), id: revision.id });
    const [again] = await send(world, aPost(LATER));
    expect(again).toMatchObject({ outcome: 'UNCHANGED', article: { title: '原题', text: '原文。', slug: 'original' } });
  });

  it('settles a guess, also where it confirms it', async () => {
    const world = await aServer();
    const [{ article, warnings }] = (await send(world, aPost({ title: null, externalId: 'p:2' }))) as [Answer];
    expect(warnings).toMatchObject([{ code: 'TITLE_GUESSED' }]);
    const confirmed = await edited(world, 'updateArticle', { ...at(article), input: { title: article.title } });
    expect(confirmed).toMatchObject({ title: article.title, warnings: [], version: 2 });
    const listed = await world.editor('{ articles(filter: { hasWarnings: true }) { totalCount } }');
    expect(listed.articles.totalCount).toBe(0);
  });
});

describe('a status that an editor set', () => {
  it.each([
    ['unpublishArticle', 'DRAFT'],
    ['archiveArticle', 'ARCHIVED'],
  ])('stays when the post comes again: %s', async (mutation, status) => {
    const world = await aServer();
    await edited(world, mutation, at(await sendOne(world, aPost(POST))));
    for (const post of [aPost(POST), aPost(LATER), aPost({ ...LATER, status: 'PUBLISHED' })]) {
      const [{ article, warnings }] = (await send(world, post)) as [Answer];
      expect(article.status).toBe(status);
      expect(warnings).toMatchObject([{ code: 'EDIT_KEPT' }]);
    }
    expect((await world.reader('{ articles { totalCount } }')).articles.totalCount).toBe(0);
  });

  it('stays published, with the date on which it was, though the post has one to come', async () => {
    const world = await aServer();
    const post = aPost({ ...POST, publishedAt: Date.now() + DAY });
    const scheduled = await sendOne(world, post);
    expect(scheduled.status).toBe('SCHEDULED');
    const { publishedAt } = await edited(world, 'publishArticle', at(scheduled));
    for (const again of [post, { ...post, content: '<p>新文。</p>' }]) {
      expect(await sendOne(world, again)).toMatchObject({ status: 'PUBLISHED', publishedAt });
    }
  });

  it('stays scheduled for the time that the editor chose', async () => {
    const world = await aServer();
    const draft = await sendOne(world, aPost({ ...POST, status: 'DRAFT' }));
    const time = '2099-01-01T00:00:00Z';
    await edited(world, 'publishArticle', { ...at(draft), at: time });
    expect(await sendOne(world, aPost(LATER))).toMatchObject({ status: 'SCHEDULED', publishedAt: time, title: '新题' });
  });
});

describe('an id that an editor gave a post without one', () => {
  it('finds the article, and so does what the post was known by', async () => {
    const world = await aServer();
    const nameless = aPost({ title: '无号', externalId: null });
    const article = await sendOne(world, nameless);
    await edited(world, 'updateArticle', { ...at(article), input: { externalId: 'p:9' } });
    const [again] = await send(world, nameless);
    expect(again).toMatchObject({ outcome: 'UNCHANGED', article: { id: article.id, externalId: 'p:9' } });
    const [named] = await send(world, aPost({ title: '有号', externalId: 'p:9' }));
    expect(named).toMatchObject({ outcome: 'UPDATED', article: { id: article.id, title: '有号' } });
  });
});

describe('a body that an editor changed', () => {
  it('stays when several forms of the post come in turn, and the forms settle', async () => {
    const world = await aServer();
    const annotatedForm = aCrawledPost({ body: '<p>甲。</p>' });
    const forms = [annotatedForm, aCrawledPost({ form: 'NW', body: '<p>甲，又及。</p>' })];
    const article = await sendOne(world, annotatedForm);
    await edited(world, 'updateArticle', { ...at(article), input: { html: '<p>编辑所写。</p>' } });
    await send(world, ...forms);
    const results = await send(world, ...forms);
    expect(results.map(({ outcome }) => outcome)).toEqual(['UNCHANGED', 'UNCHANGED']);
    expect(results[1]?.article.text).toBe('编辑所写。');
  });
});

describe('an article in the trash', () => {
  it('is never revived by its post', async () => {
    const world = await aServer();
    const article = await sendOne(world, aPost(POST));
    await edit(world, 'deleteArticle', at(article));
    const before = await rowCounts(world);
    for (const post of [aPost(POST), aPost(LATER), aPost({ ...LATER, status: 'PUBLISHED' })]) {
      const [result] = await send(world, post);
      expect(result).toMatchObject({ outcome: 'UNCHANGED', article: null, warnings: [{ code: 'IN_TRASH' }] });
    }
    expect(await rowCounts(world)).toEqual(before);
    expect(await restored(world, article)).toMatchObject({ status: 'DRAFT', title: '原题' });
    expect(await sendOne(world, aPost(LATER))).toMatchObject({ status: 'DRAFT', title: '新题' });
  });
});

/** What an article has of the later post, but for one field. */
function followed(kept: string): Answer {
  const { title, slug, source, category, tags } = LATER;
  const all: Answer = {
    ...{ title, slug, html: '<p>新文。</p>', category: { name: category }, source: { name: source } },
    ...{ tags: tags.map(name => ({ name })), externalId: 'p:1', publishedAt: '2026-01-02T00:00:00Z' },
  };
  return Object.fromEntries(Object.entries(all).filter(([field]) => field !== kept));
}

async function restored(world: World, { id }: Answer): Promise<Answer> {
  return await edited(world, 'restoreArticle', { id });
}
