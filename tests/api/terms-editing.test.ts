import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { Tag } from '../../src/entities/tag.js';
import { aPost, aServer, ingest, TOKEN } from './a-server.js';
import { auditOf, editTerms, faultOf, theDatabase } from './edit-terms.js';

const CHIPS = aPost({ tags: ['芯片', '股市'] });

describe('updateSource', () => {
  it('changes name and homepage, keeps the slug, and lets the former name find it', async () => {
    const world = await aServer({ posts: [{ source: '界面新闻' }] });
    const update = (args: string) =>
      editTerms(world, `updateSource(slug: "jiemianxinwen", ${args})`, 'source { slug name homepage }');
    const { source } = await update('name: "界面", homepage: "https://user:secret@jiemian.com"');
    expect(source).toEqual({ slug: 'jiemianxinwen', name: '界面', homepage: 'https://jiemian.com/' });
    await ingest(world, [{ source: '界面新闻' }, { source: '界面' }]);
    const { sources } = await world.reader('{ sources { nodes { name articleCount } } }');
    expect(sources.nodes).toEqual([{ name: '界面', articleCount: 3 }]);
    expect((await update('homepage: null')).source).toEqual({ slug: 'jiemianxinwen', name: '界面', homepage: null });
  });

  it('refuses what cannot be', async () => {
    const world = await aServer({ posts: [{ source: '界面新闻' }, { source: '新华社' }] });
    for (const [args, fault] of [
      ['slug: "jiemianxinwen"', 'INVALID '],
      ['slug: "unknown", homepage: null', 'NOT_FOUND slug'],
      ['slug: "jiemianxinwen", name: null', 'INVALID name'],
      ['slug: "jiemianxinwen", name: "新华社"', 'DUPLICATE name'],
      [`slug: "jiemianxinwen", homepage: "https://a.com/${'a'.repeat(3000)}"`, 'INVALID homepage'],
    ] as const) {
      expect(await faultOf(world, `updateSource(${args})`), args).toBe(fault);
    }
  });
});

describe('deleteCategory and deleteTag', () => {
  it('remove only what no article carries, the trash counted', async () => {
    const world = await aServer({ posts: [CHIPS, { category: 'emnews', status: 'DRAFT' }] });
    const { userErrors } = await editTerms(world, 'deleteTag(slug: "xinpian")', 'deletedTagId');
    expect(userErrors).toMatchObject([{ code: 'INVALID_STATE', field: ['slug'] }]);
    expect(userErrors[0].message).toContain('1 article carries the tag “芯片” (xinpian)');
    const { articles } = await world.editor('{ articles(filter: { categorySlugs: "emnews" }) { nodes { id } } }');
    const id = articles.nodes[0].id;
    await world.editor(`mutation { deleteArticle(id: "${id}", expectedVersion: 1) { deletedArticleId } }`);
    expect(await faultOf(world, 'deleteCategory(slug: "emnews")')).toBe('INVALID_STATE slug');
    await world.editor(`mutation { purgeArticle(id: "${id}", reason: "test") { purgedArticleId } }`);
    const { category } = await world.editor('{ category(slug: "emnews") { id } }');
    const { deletedCategoryId } = await editTerms(world, 'deleteCategory(slug: "emnews")', 'deletedCategoryId');
    expect(deletedCategoryId).toBe(category.id);
    expect(await world.editor(`{ category(slug: "emnews") { id } node(id: "${category.id}") { id } }`)).toEqual({
      category: null,
      node: null,
    });
  });

  it('free what the tag was called', async () => {
    const world = await aServer({ posts: [CHIPS] });
    await editTerms(world, 'renameTag(slug: "xinpian", name: "半导体", newSlug: "bandaoti")');
    await ingest(world, [{ ...CHIPS, tags: ['股市'] }]);
    const { deletedTagId } = await editTerms(world, 'deleteTag(slug: "xinpian")', 'deletedTagId');
    expect(deletedTagId).toEqual(expect.any(String));
    await ingest(world, [CHIPS]);
    const { tag } = await world.reader('{ tag(slug: "xinpian") { name } }');
    expect(tag).toEqual({ name: '芯片' });
  });
});

describe('A post that comes in while its tag is removed', () => {
  it('waits, and then makes the tag anew', async () => {
    const world = await aServer({ posts: [CHIPS] });
    await ingest(world, [{ ...CHIPS, tags: ['股市'] }]);
    const { orm } = await theDatabase(world);
    const coming = await orm.em.fork().transactional(async em => {
      await em.nativeDelete(Tag, { slug: 'xinpian' });
      const results = ingest(world, [CHIPS]);
      // Long enough for the post to have found the tag, and to wait for whoever removes it.
      await sleep(300);
      return { results };
    });
    expect(await coming.results).toMatchObject([{ outcome: 'UPDATED' }]);
    expect(await world.reader('{ tag(slug: "xinpian") { articleCount } }')).toEqual({ tag: { articleCount: 1 } });
  });
});

describe('Editing of terms', () => {
  it('is for editors', async () => {
    const world = await aServer({ posts: [CHIPS] });
    for (const call of [
      'renameCategory(slug: "a", name: "b")',
      'renameTag(slug: "xinpian", name: "b")',
      'deleteCategory(slug: "a")',
      'deleteTag(slug: "xinpian")',
      'updateSource(slug: "a", name: "b")',
      'mergeCategories(fromSlugs: ["a"], intoSlug: "b")',
      'mergeTags(fromSlugs: ["xinpian"], intoSlug: "gushi")',
      'mergeSources(fromSlugs: ["a"], intoSlug: "b")',
    ]) {
      const { errors } = await world.ask(`mutation { ${call} { userErrors { code } } }`);
      expect(errors, call).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    }
  });

  it('writes one line of audit, and none where nothing changes', async () => {
    const world = await aServer({ posts: [{ ...CHIPS, source: '界面新闻', category: 'emnews' }] });
    for (const call of [
      'renameCategory(slug: "emnews", name: "东财")',
      'renameTag(slug: "xinpian", name: "芯片", newSlug: "xinpian")',
      'renameTag(slug: "xinpian", newSlug: "chips")',
      'updateSource(slug: "jiemianxinwen", homepage: "https://a.com/")',
      'updateSource(slug: "jiemianxinwen", homepage: "https://a.com/")',
      'mergeTags(fromSlugs: ["chips"], intoSlug: "gushi")',
    ]) {
      expect(await faultOf(world, call), call).toBe('');
    }
    const line = { actor: 'ADMIN_TOKEN' };
    expect(await auditOf(world)).toEqual([
      {
        ...line,
        action: 'renameCategory',
        targetType: 'Category',
        summary: '“emnews” (emnews) is “东财” (emnews) now',
      },
      { ...line, action: 'renameTag', targetType: 'Tag', summary: '“芯片” (xinpian) is “芯片” (chips) now' },
      {
        ...{ ...line, action: 'updateSource', targetType: 'Source' },
        summary: '“界面新闻” (jiemianxinwen), homepage https://a.com/',
      },
      { ...line, action: 'mergeTags', targetType: 'Tag', summary: '“股市” (gushi) took in “芯片” (chips)' },
    ]);
  });

  it('writes nothing where the audit cannot be written', async () => {
    const world = await aServer({ posts: [CHIPS] });
    const { orm } = await theDatabase(world);
    await orm.em.fork().execute('drop table "AuditEntry"');
    for (const call of [
      'renameTag(slug: "xinpian", newSlug: "chips")',
      'mergeTags(fromSlugs: ["xinpian"], intoSlug: "gushi")',
    ]) {
      const { errors } = await world.ask(`mutation { ${call} { userErrors { code } } }`, {}, TOKEN);
      expect(errors).toHaveLength(1);
    }
    const { tags } = await world.reader('{ tags { nodes { slug articleCount } } }');
    expect(tags.nodes).toEqual([
      { slug: 'gushi', articleCount: 1 },
      { slug: 'xinpian', articleCount: 1 },
    ]);
  });
});
