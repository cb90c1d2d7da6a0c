import { describe, expect, it } from 'vitest';
import { type Answer, aPost, aServer } from './a-server.js';
import { aDraft, aPublished, at, edit, edited, revisionsOf, rowCounts } from './editing-door.js';
import { sendOne } from './ingest-door.js';

const FULL = {
  title: '标题',
  slug: 'a-slug',
  html: '<p>正文。</p>',
  category: '公司',
  tags: ['年报', '白酒'],
  source: '财联社',
  externalId: 'desk:1',
  canonicalUrl: 'https://example.com/a',
  publishedAt: '2026-01-05T01:30:00Z',
};

describe('updateArticle', () => {
  it.each<[field: string, value: unknown, expected: Answer]>([
    ['title', '新标题', { title: '新标题', slug: 'a-slug' }],
    ['slug', 'b-slug', { slug: 'b-slug' }],
    [
      'html',
      '<p>新的正文。</p>',
      { html: '<p>新的正文。</p>', text: '新的正文。', excerpt: '新的正文。', characterCount: 5 },
    ],
    ['category', '宏观', { category: { name: '宏观' } }],
    ['tags', ['白酒', '消费'], { tags: [{ name: '白酒' }, { name: '消费' }] }],
    ['source', '新华社', { source: { name: '新华社' } }],
    ['externalId', 'desk:2', { externalId: 'desk:2' }],
    ['canonicalUrl', 'https://example.com/b', { canonicalUrl: 'https://example.com/b' }],
    ['publishedAt', '2026-01-06T01:30:00Z', { publishedAt: '2026-01-06T01:30:00Z' }],
  ])('changes %s, and what is left out stays', async (field, value, expected) => {
    const world = await aServer();
    const before = await aDraft(world, FULL);
    const after = await edited(world, 'updateArticle', { ...at(before), input: { [field]: value } });
    expect(after).toEqual({ ...before, ...merged(before, expected), version: 2, updatedAt: after.updatedAt });
    const [revision] = await revisionsOf(world, before.id);
    expect(revision).toMatchObject({ version: 2, changedFields: [field] });
  });

  it.each<[field: string, cleared: unknown]>([
    ['category', null],
    ['tags', []],
    ['source', null],
    ['externalId', null],
    ['canonicalUrl', null],
    ['publishedAt', null],
  ])('clears %s with null', async (field, cleared) => {
    const world = await aServer();
    const before = await aDraft(world, FULL);
    const after = await edited(world, 'updateArticle', { ...at(before), input: { [field]: null } });
    expect(after).toEqual({ ...before, [field]: cleared, version: 2, updatedAt: after.updatedAt });
  });

  it('writes nothing where nothing differs, whichever field is sent back', async () => {
    const world = await aServer();
    const before = await aDraft(world, { ...FULL, html: '<h2>一</h2><p>贵州茅台(600519.SH)&nbsp;&lt;b&gt;<br>完</p>' });
    const rows = await rowCounts(world);
    const { html } = before;
    for (const input of [{}, { ...FULL, html }, { category: 'gongsi', tags: ['nianbao', '白酒'] }]) {
      expect(await edited(world, 'updateArticle', { ...at(before), input })).toEqual(before);
    }
    expect(await rowCounts(world)).toEqual(rows);
  });

  it('takes its own slug and id back', async () => {
    const world = await aServer();
    const first = await aDraft(world, FULL);
    const second = await edited(world, 'updateArticle', { ...at(first), input: { slug: 'b-slug', externalId: null } });
    const third = await edited(world, 'updateArticle', { ...at(second), input: FULL });
    expect(third).toMatchObject({ slug: 'a-slug', externalId: 'desk:1', version: 3 });
  });

  it('says which article there is not', async () => {
    const world = await aServer();
    for (const id of ['', 'x', 'QXJ0aWNsZTo5OTk5', '🚀']) {
      const { article, userErrors } = await edit(world, 'updateArticle', { id, expectedVersion: 1, input: {} });
      expect(article).toBeNull();
      expect(userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['id'] }]);
    }
  });
});

describe('the date of a published article', () => {
  it('cannot be cleared, nor lie ahead', async () => {
    const world = await aServer();
    const article = await aPublished(world);
    for (const publishedAt of [null, '2099-01-01T00:00:00Z']) {
      const { userErrors } = await edit(world, 'updateArticle', { ...at(article), input: { publishedAt } });
      expect(userErrors).toMatchObject([{ code: 'INVALID', field: ['input', 'publishedAt'] }]);
    }
    const moved = { ...at(article), input: { publishedAt: '2020-01-01T00:00:00Z' } };
    expect(await edited(world, 'updateArticle', moved)).toMatchObject({ publishedAt: '2020-01-01T00:00:00Z' });
  });

  it('stands in no way of a correction, whatever it is', async () => {
    const world = await aServer();
    const post = aPost({ status: 'PUBLISHED', publishedAt: Date.UTC(2099, 0, 1) });
    const article = await sendOne(world, post);
    const fixed = await edited(world, 'updateArticle', { ...at(article), input: { title: '更正' } });
    expect(fixed).toMatchObject({ title: '更正', publishedAt: '2099-01-01T00:00:00Z' });
  });
});

describe('an old slug', () => {
  const find = '{ a: article(slug: "a") { id } b: article(slug: "b") { id } c: article(slug: "c") { id } }';

  it('still finds its article after several new ones, and after the way back', async () => {
    const world = await aServer();
    let article = await aPublished(world, { slug: 'a' });
    const { id } = article;
    for (const slug of ['b', 'c', 'a', 'b', 'a']) {
      article = await edited(world, 'updateArticle', { ...at(article), input: { slug } });
      expect(article.slug).toBe(slug);
    }
    expect(await world.reader(find)).toEqual({ a: { id }, b: { id }, c: { id } });
  });

  it('finds nothing for a reader while the article is not public', async () => {
    const world = await aServer();
    const draft = await aDraft(world, { slug: 'a' });
    await edited(world, 'updateArticle', { ...at(draft), input: { slug: 'b' } });
    expect(await world.reader(find)).toEqual({ a: null, b: null, c: null });
    expect((await world.editor(find)).a).toEqual({ id: draft.id });
  });

  it('is not given to a new article or post of that title', async () => {
    const world = await aServer();
    const article = await aDraft(world, { title: 'Old' });
    await edited(world, 'updateArticle', { ...at(article), input: { slug: 'new' } });
    expect((await aDraft(world, { title: 'Old' })).slug).toBe('old-2');
    expect((await sendOne(world, aPost({ title: 'Old' }))).slug).toBe('old-3');
  });
});

/** Terms get a slug that the test does not state. */
function merged(before: Answer, expected: Answer): Answer {
  const withSlug = (term: Answer): Answer => ({ slug: expect.any(String), ...term });
  return Object.fromEntries(
    Object.entries(expected).map(([field, value]: [string, Answer]) => {
      if (Array.isArray(before[field])) return [field, value.map(withSlug)];
      return [field, value !== null && typeof value === 'object' ? withSlug(value) : value];
    }),
  );
}
