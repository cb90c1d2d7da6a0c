import { describe, expect, it } from 'vitest';
import { aPost, aServer, ingest } from './a-server.js';
import { auditOf, editTerms, faultOf } from './edit-terms.js';

const CHIPS = aPost({ tags: ['芯片', '股市'] });

describe('renameCategory and renameTag', () => {
  it('change name and slug; what it was called still finds it', async () => {
    const world = await aServer({ posts: [{ category: 'emnews' }] });
    const call = 'renameCategory(slug: "emnews", name: "东财新闻", newSlug: "dongcai")';
    const { category, userErrors } = await editTerms(world, call, 'category { slug name articleCount }');
    expect(userErrors).toEqual([]);
    expect(category).toEqual({ slug: 'dongcai', name: '东财新闻', articleCount: 1 });
    for (const slug of ['emnews', 'dongcai']) {
      expect(await world.reader(`{ category(slug: "${slug}") { slug } }`)).toEqual({ category: { slug: 'dongcai' } });
      const list = await world.reader(`{ articles(filter: { categorySlugs: ["${slug}"] }) { totalCount } }`);
      expect(list.articles.totalCount).toBe(1);
    }
  });

  it('keep every slug of several renamings, in every filter and in as many statements', async () => {
    const world = await aServer({ posts: [CHIPS] });
    await editTerms(world, 'renameTag(slug: "xinpian", newSlug: "chips")');
    await editTerms(world, 'renameTag(slug: "xinpian", newSlug: "semiconductors")');
    const counts = new Set<number>();
    for (const slug of ['xinpian', 'chips', 'semiconductors']) {
      world.statements();
      const { tag, any, all } = await world.reader(`{
        tag(slug: "${slug}") { slug name }
        any: articles(filter: { anyTagSlugs: ["${slug}"] }) { totalCount }
        all: articles(filter: { allTagSlugs: ["${slug}", "gushi", "chips"] }) { totalCount }
      }`);
      expect(tag).toEqual({ slug: 'semiconductors', name: '芯片' });
      expect([any.totalCount, all.totalCount]).toEqual([1, 1]);
      counts.add(world.statements().length);
    }
    expect(counts.size).toBe(1);
    const { articles } = await world.reader(
      '{ articles(filter: { allTagSlugs: ["chips", "unknown"] }) { totalCount } }',
    );
    expect(articles.totalCount).toBe(0);
  });

  it('let a post that names it as before find it', async () => {
    const world = await aServer({ posts: [CHIPS] });
    await editTerms(world, 'renameTag(slug: "xinpian", name: "半导体", newSlug: "bandaoti")');
    expect(await ingest(world, [CHIPS])).toMatchObject([{ outcome: 'UNCHANGED' }]);
    await ingest(world, [{ tags: ['xinpian'] }, { tags: ['芯片'] }]);
    const { tags } = await world.editor('{ tags { nodes { slug name articleCount } } }');
    expect(tags.nodes).toEqual([
      { slug: 'bandaoti', name: '半导体', articleCount: 3 },
      { slug: 'gushi', name: '股市', articleCount: 1 },
    ]);
  });

  it('leave the article as it is', async () => {
    const world = await aServer({ posts: [CHIPS] });
    const query = '{ articles { nodes { id version updatedAt } } }';
    const before = await world.reader(query);
    await editTerms(world, 'renameTag(slug: "xinpian", name: "半导体")');
    expect(await world.reader(query)).toEqual(before);
  });

  it('keep a slug that was had for its tag, which may take it back', async () => {
    const world = await aServer({ posts: [CHIPS] });
    await editTerms(world, 'renameTag(slug: "xinpian", newSlug: "chips")');
    await ingest(world, [{ tags: ['新篇'] }]);
    const { tags } = await world.reader('{ tags(query: "xinpian") { nodes { slug name } } }');
    expect(tags.nodes).toEqual([{ slug: 'xinpian-2', name: '新篇' }]);
    expect(await faultOf(world, 'renameTag(slug: "gushi", newSlug: "xinpian")')).toBe('DUPLICATE newSlug');
    const { tag } = await editTerms(world, 'renameTag(slug: "chips", newSlug: "xinpian")', 'tag { slug }');
    expect(tag).toEqual({ slug: 'xinpian' });
    expect(await world.reader('{ tag(slug: "chips") { slug } }')).toEqual({ tag: { slug: 'xinpian' } });
  });

  it('leave a name to the tag that has it now, not to one that had it', async () => {
    const world = await aServer({ posts: [CHIPS] });
    await editTerms(world, 'renameTag(slug: "xinpian", name: "半导体")');
    await editTerms(world, 'renameTag(slug: "gushi", name: "芯片")');
    await editTerms(world, 'renameTag(slug: "gushi", name: "大盘")');
    await ingest(world, [{ tags: ['芯片'] }]);
    expect(await world.reader('{ tag(slug: "gushi") { articleCount } }')).toEqual({ tag: { articleCount: 2 } });
  });

  it('refuse what cannot be', async () => {
    const world = await aServer({ posts: [CHIPS, { tags: ['AI'] }] });
    const long = 'a'.repeat(101);
    for (const [args, fault] of [
      ['slug: "xinpian"', 'INVALID '],
      ['slug: "xinpian", name: null, newSlug: null', 'INVALID '],
      ['slug: "unknown", name: "a"', 'NOT_FOUND slug'],
      ['slug: "", name: "a"', 'NOT_FOUND slug'],
      ['slug: "\\u0000", name: "a"', 'NOT_FOUND slug'],
      ['slug: "\' or 1=1 --", name: "a"', 'NOT_FOUND slug'],
      ['slug: "xinpian", name: ""', 'INVALID name'],
      ['slug: "xinpian", name: " \\u0000\\u202e "', 'INVALID name'],
      ['slug: "xinpian", name: "<script>alert(1)</script>"', 'INVALID name'],
      [`slug: "xinpian", name: "${long}"`, 'INVALID name'],
      ['slug: "xinpian", name: "股市"', 'DUPLICATE name'],
      ['slug: "xinpian", name: "ａｉ"', 'DUPLICATE name'],
      ['slug: "xinpian", newSlug: "gushi"', 'DUPLICATE newSlug'],
      ...['', 'A', 'a b', '-a', 'a--b', 'a/b', 'name:a', '\\u0000', 'a'.repeat(201)].map(
        slug => [`slug: "xinpian", newSlug: "${slug}"`, 'INVALID newSlug'] as const,
      ),
    ] as const) {
      expect(await faultOf(world, `renameTag(${args})`), args).toBe(fault);
    }
    const { tag } = await world.reader('{ tag(slug: "xinpian") { slug name } }');
    expect(tag).toEqual({ slug: 'xinpian', name: '芯片' });
    expect(await auditOf(world)).toEqual([]);
  });

  it('take a name as plain text', async () => {
    const world = await aServer({ posts: [CHIPS] });
    const name = '<b onclick=x>R&amp;D</b> \\u202e  A < B';
    const { tag } = await editTerms(world, `renameTag(slug: "xinpian", name: "${name}")`, 'tag { name }');
    expect(tag).toEqual({ name: 'R&D A < B' });
  });
});
