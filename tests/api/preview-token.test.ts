import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Answer, aPost, aServer, TOKEN, type World } from './a-server.js';
import { aToken } from './a-token.js';
import { editTerms } from './edit-terms.js';
import { aDraft, aPublished, at, edit, edited, rowsOf } from './editing-door.js';
import { sendOne } from './ingest-door.js';
import { marked } from './marked.js';

const HOUR = 3_600_000;

const LIVE = {
  ...{ title: '公开的题', slug: 'live', html: '<p>公开的文。</p>', category: '公司', tags: ['甲'], source: '财联社' },
  externalId: 'live',
};
const WANTED = {
  ...{
    title: '工作的题',
    slug: 'wanted',
    category: '宏观',
    tags: ['丙', '乙'],
    source: '新华社',
    externalId: 'wanted',
  },
  html: `<h2>工作</h2><p>${'工作的文。'.repeat(100)}</p><img src="https://example.com/a.png" alt="图">`,
  canonicalUrl: 'https://example.com/wanted',
};

/** All of an article that follows from what an editor writes of it, as a reader may ask for it. */
const ARTICLE = `{
  id title slug externalId publishedAt excerpt html text canonicalUrl characterCount readingMinutes
  headings { level text anchor } images { url alt } category { name } source { name } tags { name }
}`;

afterEach(() => void vi.useRealTimers());

describe('createPreviewToken', () => {
  it('is for editors', async () => {
    const world = await aServer();
    const { id } = await aDraft(world);
    const query = `mutation { createPreviewToken(articleId: "${id}") { token } }`;
    const reader = await aToken(world, { name: 'a reader', role: 'READER' });
    for (const token of [undefined, reader.secret]) {
      expect(await world.ask(query, {}, token)).toMatchObject({
        data: null,
        errors: [
          {
            message: "createPreviewToken is for editors; send an editor's token.",
            extensions: { code: 'FORBIDDEN' },
          },
        ],
      });
    }
    expect(await rowsOf(world, 'PreviewToken')).toEqual([]);
    const editor = await aToken(world, { name: 'an editor', role: 'EDITOR' });
    const { data } = await world.ask(query, {}, editor.secret);
    expect(data?.createPreviewToken).toEqual({ token: expect.any(String) });
  });

  it('tells the token this once: neither the database nor the audit log has it', async () => {
    const world = await aServer();
    const { id } = await aDraft(world, { title: '草稿' });
    const { token } = await create(world, { articleId: id, hours: 3 });
    const [row, ...others] = await rowsOf(world, 'PreviewToken');
    expect(others).toEqual([]);
    expect(row.hash).toMatch(/^[0-9a-f]{64}$/);
    const [line] = (await rowsOf(world, 'AuditEntry')).slice(-1);
    expect(line).toMatchObject({ actor: 'ADMIN_TOKEN', action: 'createPreviewToken', summary: '“草稿”, for 3 hours' });
    expect(JSON.stringify([row, line])).not.toContain(token);
    expect(await preview(world, row.hash)).toBeNull();
  });

  it('makes another token each time, and each opens the article', async () => {
    const world = await aServer();
    const { id } = await aDraft(world);
    const tokens = [await tokenOf(world, id), await tokenOf(world, id)];
    expect(new Set(tokens).size).toBe(2);
    for (const token of tokens) expect(await preview(world, token)).toMatchObject({ id });
  });

  it('takes 1 to 720 hours, and 24 where none are said', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 5, 1) });
    const world = await aServer();
    const articleId = (await aDraft(world)).id;
    for (const [args, hours] of [
      [{}, 24],
      [{ hours: null }, 24],
      [{ hours: 1 }, 1],
      [{ hours: 720 }, 720],
    ] as const) {
      const { expiresAt, userErrors } = await create(world, { articleId, ...args });
      expect(userErrors).toEqual([]);
      expect(Date.parse(expiresAt)).toBe(Date.now() + hours * HOUR);
    }
    for (const hours of [0, -1, 721, 2 ** 31 - 1]) {
      expect(await create(world, { articleId, hours })).toEqual({
        ...{ token: null, expiresAt: null },
        userErrors: [{ code: 'INVALID', field: ['hours'], message: `hours: ${hours} is out of range; give 1 to 720.` }],
      });
    }
    expect(await rowsOf(world, 'PreviewToken')).toHaveLength(4);
  });

  it('needs an article that there is', async () => {
    const world = await aServer();
    for (const articleId of ['', 'x', 'QXJ0aWNsZTo5', 'VGFnOjE']) {
      expect(await create(world, { articleId })).toMatchObject({
        ...{ token: null, userErrors: [{ code: 'NOT_FOUND', field: ['articleId'] }] },
      });
    }
    expect(await rowsOf(world, 'AuditEntry')).toEqual([]);
  });
});

describe('articlePreview', () => {
  it('opens a draft, a scheduled and an archived article, to whoever holds the token', async () => {
    const world = await aServer();
    const draft = await aDraft(world, LIVE);
    const shown = await world.editor(`{ article(id: "${draft.id}") ${ARTICLE} }`);
    const token = await tokenOf(world, draft.id);
    expect(await preview(world, token)).toEqual(shown.article);
    const scheduled = await edited(world, 'publishArticle', { ...at(draft), at: '2099-01-01T00:00:00Z' });
    expect(await preview(world, token)).toEqual({ ...shown.article, publishedAt: '2099-01-01T00:00:00Z' });
    const back = await edited(world, 'unpublishArticle', at(scheduled));
    await edited(world, 'archiveArticle', at(await edited(world, 'publishArticle', at(back))));
    expect(await preview(world, token)).toMatchObject({ id: draft.id, title: '公开的题' });
  });

  it('shows a published article with its working copy, as it is when that goes live', async () => {
    const world = await aServer();
    const article = await aPublished(world, LIVE);
    const token = await tokenOf(world, article.id);
    const before = await world.reader(`{ article(slug: "live") ${ARTICLE} }`);
    expect(await preview(world, token)).toEqual(before.article);
    const copy = await edited(world, 'updateArticle', { ...at(article), input: WANTED, publish: false });
    const previewed = await preview(world, token);
    expect(previewed).toMatchObject({
      ...{ title: '工作的题', category: { name: '宏观' }, tags: [{ name: '丙' }, { name: '乙' }], characterCount: 502 },
      ...{ headings: [{ text: '工作' }], images: [{ alt: '图' }], readingMinutes: 2, source: { name: '新华社' } },
    });
    expect((await world.reader(`{ article(slug: "live") ${ARTICLE} }`)).article).toEqual(before.article);
    await edited(world, 'publishArticle', at(copy));
    expect((await world.reader(`{ article(slug: "wanted") ${ARTICLE} }`)).article).toEqual(previewed);
    expect(await preview(world, token)).toEqual(previewed);
  });

  it('shows what was changed live since the working copy was made, and terms by the names that they got', async () => {
    const world = await aServer();
    const article = await aPublished(world, LIVE);
    const input = { title: '工作的题', category: '宏观', tags: ['丙', '乙', '丁'] };
    const copy = await edited(world, 'updateArticle', { ...at(article), input, publish: false });
    const live = { html: '<p>更正的文。</p>', source: '新华社' };
    const between = await edited(world, 'updateArticle', { ...at(copy), input: live });
    await editTerms(world, 'renameCategory(slug: "hongguan", name: "宏观经济", newSlug: "macro")');
    await editTerms(world, 'renameTag(slug: "bing", newSlug: "third")');
    await editTerms(world, 'mergeTags(fromSlugs: ["ding"], intoSlug: "yi")');
    const previewed = await preview(world, await tokenOf(world, article.id));
    expect(previewed).toMatchObject({
      ...{ title: '工作的题', text: '更正的文。', source: { name: '新华社' }, category: { name: '宏观经济' } },
      tags: [{ name: '丙' }, { name: '乙' }],
    });
    await edited(world, 'publishArticle', at(between));
    expect((await world.reader(`{ article(slug: "live") ${ARTICLE} }`)).article).toEqual(previewed);
  });

  it('keeps the digest that a post stated, whatever the working copy says', async () => {
    const world = await aServer();
    const content = '---\ntitle: 题\ndate: 2026-01-01\ndescription: 公司的摘要。\n---\n公开的文。\n';
    const article = await sendOne(world, { ...aPost({ content, title: null }), format: 'JEKYLL' });
    await edited(world, 'updateArticle', {
      id: article.id,
      expectedVersion: 1,
      input: { html: '<p>另文。</p>' },
      publish: false,
    });
    expect(await preview(world, await tokenOf(world, article.id))).toMatchObject({
      text: '另文。',
      excerpt: '公司的摘要。',
    });
  });

  it('opens nothing else: what lies below is what a reader sees', async () => {
    const world = await aServer();
    const html = `<p>${marked('1.600519', '贵州茅台')}。</p>`;
    const shared = { html, category: '公司', tags: ['甲'], source: '财联社' };
    await aPublished(world, { ...shared, title: '公开' });
    await aDraft(world, { ...shared, title: '别的草稿' });
    const draft = await aDraft(world, { ...shared, title: '草稿', tags: ['甲', '草稿的'] });
    const token = await tokenOf(world, draft.id);
    const list = '{ totalCount nodes { title } }';
    const term = `{ articleCount articles(filter: { statuses: [DRAFT, PUBLISHED] }) ${list} }`;
    const { articlePreview } = await world.reader(
      `query ($token: String!) { articlePreview(token: $token) {
        category ${term} source ${term} tags ${term} stocks { nodes ${term} }
      } }`,
      { token },
    );
    const open = { articleCount: 1, articles: { totalCount: 1, nodes: [{ title: '公开' }] } };
    expect(articlePreview).toEqual({
      ...{ category: open, source: open, stocks: { nodes: [open] } },
      tags: [open, { articleCount: 0, articles: { totalCount: 0, nodes: [] } }],
    });
    const others = `query ($token: String!, $id: ID!) {
      articlePreview(token: $token) { id }
      node(id: $id) { id } nodes(ids: [$id]) { id } article(id: $id) { id } tags { nodes { slug } } articles ${list}
    }`;
    expect(await world.reader(others, { token, id: draft.id })).toEqual({
      ...{ articlePreview: { id: draft.id }, node: null, nodes: [null], article: null },
      ...{ tags: { nodes: [{ slug: 'jia' }] }, articles: open.articles },
    });
  });

  it('keeps the fields for editors from readers, and leaves the rest whole', async () => {
    const world = await aServer();
    const token = await tokenOf(world, (await aDraft(world)).id);
    const query = `query ($token: String!) { articlePreview(token: $token) {
      title original warnings { code } refusedMentions { reason } revisions { totalCount } workingCopy { title }
    } }`;
    const { data, errors } = await world.ask(query, { token });
    const names = ['original', 'warnings', 'refusedMentions', 'revisions', 'workingCopy'];
    const none = Object.fromEntries(names.map(name => [name, null]));
    expect(data).toEqual({ articlePreview: { title: '标题', ...none } });
    expect(errors).toHaveLength(names.length);
    for (const name of names) {
      expect(errors).toContainEqual(
        expect.objectContaining({
          message: `Article.${name} is for editors; send an editor's token.`,
          path: ['articlePreview', name],
        }),
      );
    }
    const asEditor = await world.ask(query, { token }, TOKEN);
    expect(asEditor.errors).toBeUndefined();
  });

  it('ends with its hours', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 5, 1) });
    const world = await aServer();
    const token = await tokenOf(world, (await aDraft(world)).id, 2);
    vi.setSystemTime(Date.UTC(2026, 5, 1) + 2 * HOUR - 1);
    expect(await preview(world, token)).not.toBeNull();
    vi.setSystemTime(Date.UTC(2026, 5, 1) + 2 * HOUR);
    expect(await preview(world, token)).toBeNull();
    expect((await world.editor(PREVIEW, { token })).articlePreview).toBeNull();
  });

  it('is null for what is no token', async () => {
    const world = await aServer();
    const token = await tokenOf(world, (await aDraft(world)).id);
    for (const other of ['', 'x', ` ${token}`, `${token}x`, token.slice(1), token.toUpperCase(), '\u0000', TOKEN]) {
      expect(await preview(world, other), other).toBeNull();
    }
  });

  it('does not open what is in the trash, opens it again out of it, and never what is purged', async () => {
    const world = await aServer();
    const article = await aPublished(world, LIVE);
    const token = await tokenOf(world, article.id);
    await edit(world, 'deleteArticle', at(article));
    expect(await preview(world, token)).toBeNull();
    await edited(world, 'restoreArticle', { id: article.id });
    expect(await preview(world, token)).toMatchObject({ id: article.id });
    await edit(world, 'purgeArticle', { id: article.id, reason: 'r' });
    expect(await preview(world, token)).toBeNull();
    expect(await rowsOf(world, 'PreviewToken')).toEqual([]);
  });
});

const PREVIEW = `query ($token: String!) { articlePreview(token: $token) ${ARTICLE} }`;

/** What a reader with the token is shown. */
async function preview({ reader }: World, token: string): Promise<Answer> {
  return (await reader(PREVIEW, { token })).articlePreview;
}

/** A token for an article, as the editor makes it. */
async function tokenOf(world: World, articleId: string, hours = 24): Promise<string> {
  return (await create(world, { articleId, hours })).token;
}

async function create({ editor }: World, args: { articleId: string; hours?: number | null }): Promise<Answer> {
  const declared = `$articleId: ID!${'hours' in args ? ', $hours: Int' : ''}`;
  const given = `articleId: $articleId${'hours' in args ? ', hours: $hours' : ''}`;
  const query = `mutation (${declared}) {
    createPreviewToken(${given}) { token expiresAt userErrors { code field message } }
  }`;
  return (await editor(query, args)).createPreviewToken;
}
