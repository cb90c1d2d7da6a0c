import { describe, expect, it } from 'vitest';
import { type Answer, aServer, TOKEN } from './a-server.js';
import { aDraft, at, edit, edited, revisionsOf, rowCounts } from './editing-door.js';

describe('createArticle', () => {
  it('takes every field', async () => {
    const world = await aServer();
    const article = await edited(world, 'createArticle', {
      input: {
        title: '贵州茅台公布年报',
        slug: 'moutai-annual-report',
        html: '<h2>业绩</h2><p>营收增长。</p>',
        category: '公司',
        tags: ['年报', '白酒'],
        source: '财联社',
        externalId: 'desk:1',
        canonicalUrl: 'https://example.com/a',
        publishedAt: '2026-01-05T09:30:00+08:00',
      },
    });
    expect(article).toMatchObject({
      ...{ title: '贵州茅台公布年报', slug: 'moutai-annual-report', status: 'DRAFT', version: 1 },
      ...{ html: expect.stringContaining('<p>营收增长。</p>'), text: '业绩\n营收增长。', original: null },
      ...{ category: { name: '公司' }, tags: [{ name: '年报' }, { name: '白酒' }], source: { name: '财联社' } },
      ...{ externalId: 'desk:1', canonicalUrl: 'https://example.com/a', publishedAt: '2026-01-05T01:30:00Z' },
      ...{ headings: [{ level: 2, text: '业绩' }], characterCount: 7, readingMinutes: 1, warnings: [] },
    });
    expect(article.createdAt).toBe(article.updatedAt);
    expect((await world.reader('{ articles { totalCount } }')).articles.totalCount).toBe(0);
  });

  it('needs none: a draft without a title has an empty one, and is told so when it is published', async () => {
    const world = await aServer();
    const article = await edited(world, 'createArticle', { input: {} });
    expect(article).toMatchObject({ title: '', html: '', text: '', excerpt: '', slug: 'article', status: 'DRAFT' });
    const { userErrors } = await edit(world, 'publishArticle', at(article));
    expect(userErrors).toMatchObject([
      { code: 'INVALID', field: ['id'], message: expect.stringContaining('no title') },
    ]);
    expect((await edited(world, 'createArticle', { input: {} })).slug).toBe('article-2');
  });

  it('makes the slug of the title, Chinese in pinyin, or of the text', async () => {
    const world = await aServer();
    expect((await aDraft(world, { title: '中国太保' })).slug).toBe('zhong-guo-tai-bao');
    expect((await aDraft(world, { title: '中国太保' })).slug).toBe('zhong-guo-tai-bao-2');
    expect((await aDraft(world, { title: '？！', html: '<p>A股收涨</p>' })).slug).toBe('a-gu-shou-zhang');
    expect((await edited(world, 'createArticle', { input: { html: '<p>Hello, world</p>' } })).slug).toBe('hello-world');
  });

  it('sanitizes title, terms and body, and links the securities of the text', async () => {
    const world = await aServer();
    const article = await aDraft(world, {
      title: ' <b>蔚来</b>(NIO.US)\u200b &amp; <script>x</script>R&D\n ',
      category: '<i>美股</i>',
      source: '财联社<!-- -->',
      tags: ['<b>汽车</b>', ' 汽车 '],
      html: '<p onclick="x()">腾讯(00700.HK)<script>alert(1)</script><a href="javascript:x()">看</a></p>',
    });
    expect(article).toMatchObject({
      title: '蔚来(NIO.US) & R&D',
      category: { name: '美股' },
      source: { name: '财联社' },
      tags: [{ name: '汽车' }],
    });
    expect(article.html).not.toMatch(/script|onclick/);
    expect(article.stocks.edges.map(({ role, node }: Answer) => [role, node.symbol])).toEqual([
      ['PRIMARY', 'NIO.US'],
      ['MENTION', '00700.HK'],
    ]);
  });

  it('takes the name and the password out of an address', async () => {
    const world = await aServer();
    const { canonicalUrl } = await aDraft(world, { canonicalUrl: 'HTTPS://bank:pass@example.com/a b' });
    expect(canonicalUrl).toBe('https://example.com/a%20b');
  });

  it('records what was given in the first revision', async () => {
    const world = await aServer();
    const { id } = await aDraft(world, { tags: ['a'], category: null });
    expect(await revisionsOf(world, id)).toMatchObject([
      { version: 1, editor: 'ADMIN_TOKEN', changedFields: ['title', 'slug', 'html', 'tags'] },
    ]);
  });
});

/** What cannot be taken, by the same rules when an article is written and when it is changed. */
const FAULTS: readonly [what: string, input: Record<string, unknown>, code: string, field: string[]][] = [
  ['a title that is null', { title: null }, 'INVALID', ['title']],
  ['an empty title', { title: ' <b></b> ' }, 'INVALID', ['title']],
  ['a title of 301 characters', { title: '长'.repeat(301) }, 'INVALID', ['title']],
  ['a slug that is null', { slug: null }, 'INVALID', ['slug']],
  ['a slug with spaces', { slug: 'a b' }, 'INVALID', ['slug']],
  ['a slug in capitals', { slug: 'A' }, 'INVALID', ['slug']],
  ['an empty slug', { slug: '' }, 'INVALID', ['slug']],
  ['a slug of 201 characters', { slug: 'a'.repeat(201) }, 'INVALID', ['slug']],
  ["another's slug", { slug: 'taken' }, 'DUPLICATE', ['slug']],
  ["another's former slug", { slug: 'formerly' }, 'DUPLICATE', ['slug']],
  ['html that is null', { html: null }, 'INVALID', ['html']],
  ['html of more than 2,000,000 bytes', { html: '汉'.repeat(700_000) }, 'TOO_LARGE', ['html']],
  ['an empty category', { category: ' ' }, 'INVALID', ['category']],
  ['a category of 101 characters', { category: 'c'.repeat(101) }, 'INVALID', ['category']],
  ['a source of 101 characters', { source: 's'.repeat(101) }, 'INVALID', ['source']],
  ['a tag of 500 characters', { tags: ['a', 't'.repeat(500)] }, 'INVALID', ['tags', '1']],
  ['an empty tag', { tags: [''] }, 'INVALID', ['tags', '0']],
  ['51 tags', { tags: Array.from({ length: 51 }, (_, index) => `t${index}`) }, 'INVALID', ['tags']],
  ["another's externalId", { externalId: 'taken:1' }, 'DUPLICATE', ['externalId']],
  ["another's former externalId", { externalId: 'former:1' }, 'DUPLICATE', ['externalId']],
  ['an externalId with markup', { externalId: '<b>1</b>' }, 'INVALID', ['externalId']],
  [
    'an address of 3,000 characters',
    { canonicalUrl: `https://example.com/${'a'.repeat(3_000)}` },
    'INVALID',
    ['canonicalUrl'],
  ],
];

describe('what an article cannot be', () => {
  it.each(FAULTS)('%s', async (_, input, code, field) => {
    const world = await aServer();
    const taken = await aDraft(world, { slug: 'formerly', externalId: 'former:1' });
    await edited(world, 'updateArticle', { ...at(taken), input: { slug: 'taken', externalId: null } });
    await aDraft(world, { externalId: 'taken:1' });
    const own = await aDraft(world);
    const before = await rowCounts(world);
    for (const [mutation, args] of [
      ['createArticle', {}],
      ['updateArticle', at(own)],
      ['updateArticle', { ...at(own), publish: false }],
    ] as const) {
      const { article, userErrors } = await edit(world, mutation, { ...args, input });
      expect(article).toBeNull();
      expect(userErrors).toMatchObject([{ code, field: ['input', ...field] }]);
      expect(userErrors[0].message).toMatch(/; /);
    }
    expect(await rowCounts(world)).toEqual(before);
  });

  it.each([
    ['publishedAt', '"2022-13-40"', 'give RFC 3339'],
    ['canonicalUrl', '"javascript:alert(1)"', 'give an absolute one'],
  ])('a value of %s that is none, which names the path and the fix', async (field, value, fix) => {
    const { ask } = await aServer();
    const query = 'mutation ($input: ArticleInput!) { createArticle(input: $input) { article { id } } }';
    const { data, errors } = await ask(query, { input: { [field]: JSON.parse(value) } }, TOKEN);
    expect(data ?? null).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(errors?.[0]?.message).toContain(`input.${field}`);
    expect(errors?.[0]?.message).toContain(fix);
  });
});
