import { describe, expect, it } from 'vitest';
import { type Answer, aPost, aServer, ingest, type World } from './a-server.js';
import { editTerms, faultOf } from './edit-terms.js';

const FIXED = aPost();

describe('mergeCategories, mergeTags and mergeSources', () => {
  it('move articles of every status; counts are right at once', async () => {
    const world = await aServer({
      posts: [
        { category: 'a', source: 'a', tags: ['a'] },
        { category: 'a', source: 'a', tags: ['a'], status: 'DRAFT' },
        { category: 'a', source: 'a', tags: ['a'], status: 'DRAFT', externalId: 'test:trash' },
        { category: 'b', source: 'b', tags: ['b'] },
      ],
    });
    await trash(world, 'test:trash');
    for (const { mutation, field, list } of KINDS) {
      const call = `${mutation}(fromSlugs: ["a"], intoSlug: "b")`;
      const payload = await editTerms(world, call, `${field} { slug articleCount }`);
      expect(payload).toEqual({ [field]: { slug: 'b', articleCount: 3 }, userErrors: [] });
      const query = `{ ${list} { totalCount nodes { slug articleCount articles { totalCount } } } }`;
      const nodes = (count: number) => [{ slug: 'b', articleCount: count, articles: { totalCount: count } }];
      expect(await world.reader(query), field).toEqual({ [list]: { totalCount: 1, nodes: nodes(2) } });
      expect(await world.editor(query), field).toEqual({ [list]: { totalCount: 1, nodes: nodes(3) } });
      expect(await world.reader(`{ ${field}(slug: "a") { slug } }`)).toEqual({ [field]: { slug: 'b' } });
      const filtered = `{ articles(filter: { ${FILTERS[field]}: ["a"] }) { totalCount } }`;
      expect(await world.reader(filtered)).toEqual({ articles: { totalCount: 2 } });
    }
    const trashed = '{ articles(filter: { statuses: TRASHED }) { nodes { tags { slug } category { slug } } } }';
    expect((await world.editor(trashed)).articles.nodes).toEqual([{ tags: [{ slug: 'b' }], category: { slug: 'b' } }]);
  });

  it('leave no tag twice, and the others in their places', async () => {
    const world = await aServer({
      posts: [
        { ...FIXED, externalId: 'test:1', tags: ['a', 'x', 'b', 'y', 'c'] },
        { ...FIXED, externalId: 'test:2', tags: ['x', 'into', 'a'] },
        { ...FIXED, externalId: 'test:3', tags: ['b', 'x', 'into'] },
      ],
    });
    const call = 'mergeTags(fromSlugs: ["a", "b", "a", "c"], intoSlug: "into")';
    expect(await editTerms(world, call, 'tag { articleCount }')).toEqual({ tag: { articleCount: 3 }, userErrors: [] });
    const { articles } = await world.reader('{ articles { nodes { externalId version tags { slug } } } }');
    const tags = articles.nodes.map((article: Answer) => [
      article.externalId,
      article.version,
      article.tags.map(({ slug }: Answer) => slug).join(' '),
    ]);
    expect(tags.toSorted()).toEqual([
      ['test:1', 1, 'into x y'],
      ['test:2', 1, 'x into'],
      ['test:3', 1, 'into x'],
    ]);
  });

  it('let posts that come in again find what the terms became, and change nothing', async () => {
    const posts = [
      { ...FIXED, externalId: 'test:1', category: 'emnews', source: '界面新闻', tags: ['芯片', 'x', '半导体'] },
      { ...FIXED, externalId: 'test:2', category: 'other', source: '新华社', tags: ['半导体'] },
    ];
    const world = await aServer({ posts });
    await editTerms(world, 'mergeTags(fromSlugs: ["xinpian"], intoSlug: "bandaoti")');
    await editTerms(world, 'mergeSources(fromSlugs: ["jiemianxinwen"], intoSlug: "xinhuashe")');
    await editTerms(world, 'mergeCategories(fromSlugs: ["emnews"], intoSlug: "other")');
    const outcomes = (await ingest(world, posts)).map(({ outcome }) => outcome);
    expect(outcomes).toEqual(['UNCHANGED', 'UNCHANGED']);
    await ingest(world, [{ category: 'emnews', source: 'jiemianxinwen', tags: ['芯片', 'xinpian'] }]);
    const query = `{ categories { nodes { name articleCount } } sources { nodes { name articleCount } }
      tags(query: "bandaoti") { nodes { name articleCount } } }`;
    expect(await world.reader(query)).toEqual({
      categories: { nodes: [{ name: 'other', articleCount: 3 }] },
      sources: { nodes: [{ name: '新华社', articleCount: 3 }] },
      tags: { nodes: [{ name: '半导体', articleCount: 3 }] },
    });
  });

  it('do not give a category the readable name of one that it took in', async () => {
    const content = '---\ntitle: 一\ncategory: jiemianxinwen\ntags: 界面新闻新闻\n---\n<p>一。</p>';
    const post = { ...FIXED, format: 'JEKYLL' as const, content };
    const world = await aServer({ posts: [post, { category: 'other' }] });
    const { category } = await world.reader('{ category(slug: "jiemianxinwen") { name } }');
    expect(category).toEqual({ name: '界面新闻' });
    await editTerms(world, 'mergeCategories(fromSlugs: ["jiemianxinwen"], intoSlug: "other")');
    await ingest(world, [post]);
    expect(await world.reader('{ categories { nodes { slug name articleCount } } }')).toEqual({
      categories: { nodes: [{ slug: 'other', name: 'other', articleCount: 2 }] },
    });
  });

  it('hand on all that a term was called: renamed, then merged, then merged on', async () => {
    const world = await aServer({ posts: [{ tags: ['芯片'] }, { tags: ['b'] }, { tags: ['c'] }] });
    await editTerms(world, 'renameTag(slug: "xinpian", name: "半导体", newSlug: "bandaoti")');
    await editTerms(world, 'mergeTags(fromSlugs: ["xinpian"], intoSlug: "b")');
    await editTerms(world, 'mergeTags(fromSlugs: ["b"], intoSlug: "c")');
    await editTerms(world, 'renameTag(slug: "b", newSlug: "d")');
    await ingest(world, [{ tags: ['芯片', '半导体', 'B', 'c', 'd', 'bandaoti'] }]);
    for (const slug of ['xinpian', 'bandaoti', 'b', 'c', 'd']) {
      const { tag } = await world.reader(`{ tag(slug: "${slug}") { slug articleCount } }`);
      expect(tag, slug).toEqual({ slug: 'd', articleCount: 4 });
    }
  });

  it('hide from readers what only unpublished articles carry, whatever it was called', async () => {
    const world = await aServer({ posts: ['a', 'b'].map(tag => ({ tags: [tag], status: 'DRAFT' as const })) });
    await editTerms(world, 'mergeTags(fromSlugs: ["a"], intoSlug: "b")');
    expect(await world.reader('{ tag(slug: "a") { name } tags { totalCount } }')).toEqual({
      tag: null,
      tags: { totalCount: 0 },
    });
    expect(await world.editor('{ tag(slug: "a") { name } }')).toEqual({ tag: { name: 'b' } });
  });

  it('refuse what cannot be, and then move nothing', async () => {
    const world = await aServer({ posts: [{ tags: ['a', 'b', 'former'] }] });
    await editTerms(world, 'renameTag(slug: "former", newSlug: "current")');
    const many = JSON.stringify(Array.from({ length: 101 }, (_, index) => `t${index}`));
    for (const [args, fault] of [
      ['fromSlugs: [], intoSlug: "a"', 'INVALID fromSlugs'],
      [`fromSlugs: ${many}, intoSlug: "a"`, 'TOO_LARGE fromSlugs'],
      ['fromSlugs: ["b", "unknown"], intoSlug: "a"', 'NOT_FOUND fromSlugs.1'],
      ['fromSlugs: ["b", "\\u0000"], intoSlug: "a"', 'NOT_FOUND fromSlugs.1'],
      ['fromSlugs: ["b"], intoSlug: "unknown"', 'NOT_FOUND intoSlug'],
      ['fromSlugs: ["b", "a"], intoSlug: "a"', 'INVALID fromSlugs.1'],
      ['fromSlugs: ["former"], intoSlug: "current"', 'INVALID fromSlugs.0'],
    ] as const) {
      expect(await faultOf(world, `mergeTags(${args})`), args).toBe(fault);
    }
    expect((await world.reader('{ tags { totalCount } }')).tags.totalCount).toBe(3);
  });

  it('take in a hundred terms in as many statements as one', async () => {
    const tags = Array.from({ length: 50 }, (_, index) => `t${index}`);
    const world = await aServer({ posts: [{ tags }, { tags: tags.map(tag => `${tag}b`) }, { tags: ['one', 'into'] }] });
    const count = async (from: readonly string[]): Promise<number> => {
      world.statements();
      expect(await faultOf(world, `mergeTags(fromSlugs: ${JSON.stringify(from)}, intoSlug: "into")`)).toBe('');
      return world.statements().length;
    };
    const ofOne = await count(['one']);
    expect(await count(tags.flatMap(tag => [tag, `${tag}b`]))).toBe(ofOne);
    const { tags: left } = await world.reader('{ tags { nodes { slug articleCount } } }');
    expect(left.nodes).toEqual([{ slug: 'into', articleCount: 3 }]);
  });

  it('lose no article that comes in meanwhile', async () => {
    const world = await aServer({
      posts: [
        { category: 'a', tags: ['a'] },
        { category: 'b', tags: ['b'] },
      ],
    });
    const posts = Array.from({ length: 30 }, () => ({ category: 'a', tags: ['a'] }));
    const merges = KINDS.slice(0, 2).map(({ mutation }) => `${mutation}(fromSlugs: ["a"], intoSlug: "b")`);
    const [faults, ...results] = await Promise.all([
      Promise.all(merges.map(call => faultOf(world, call))),
      ...posts.map(post => ingest(world, [aPost(post)])),
    ]);
    expect(faults).toEqual(['', '']);
    expect(results.flat().map(({ outcome }) => outcome)).toEqual(posts.map(() => 'CREATED'));
    expect(
      await world.reader('{ categories { nodes { slug articleCount } } tags { nodes { slug articleCount } } }'),
    ).toEqual({
      categories: { nodes: [{ slug: 'b', articleCount: 32 }] },
      tags: { nodes: [{ slug: 'b', articleCount: 32 }] },
    });
  });
});

const KINDS = [
  { mutation: 'mergeCategories', field: 'category', list: 'categories' },
  { mutation: 'mergeTags', field: 'tag', list: 'tags' },
  { mutation: 'mergeSources', field: 'source', list: 'sources' },
] as const;

const FILTERS = { category: 'categorySlugs', tag: 'anyTagSlugs', source: 'sourceSlugs' } as const;

async function trash({ editor }: World, externalId: string): Promise<void> {
  const { article } = await editor(`{ article(externalId: "${externalId}") { id version } }`);
  const { id, version } = article;
  await editor(`mutation { deleteArticle(id: "${id}", expectedVersion: ${version}) { deletedArticleId } }`);
}
