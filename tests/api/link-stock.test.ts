import { describe, expect, it } from 'vitest';
import { type Answer, aPost, aServer, TOKEN, type World } from './a-server.js';
import { aToken } from './a-token.js';
import { theDatabase } from './edit-terms.js';
import { aDraft, aPublished, at, changesOf, edit, edited, revisionsOf, rowCounts, rowsOf } from './editing-door.js';
import { withDirectory } from './ingest-directory.js';
import { send, sendOne } from './ingest-door.js';
import { marked } from './marked.js';

const CONTENT = `<p>${marked('1.600519', '贵州茅台')}上涨，五粮液（000858.SZ）持平。</p>`;

describe('linkStock', () => {
  it('links a security that the linker does not find, as a MENTION where no role is said', async () => {
    const world = await aServer();
    const { id } = await sendOne(world, aPost({ content: CONTENT }));
    await edited(world, 'linkStock', { articleId: id, symbol: '601318.SH' });
    expect((await linksOf(world, id))['601318.SH']).toEqual({
      ...{ role: 'MENTION', origins: ['EDITOR'], confidence: 1, reason: 'pinned by an editor', mentions: [] },
    });
    expect(Object.keys(await linksOf(world, id)).sort()).toEqual(['000858.SZ', '600519.SH', '601318.SH']);
  });

  it("keeps the linker's evidence beside the editor's word", async () => {
    const world = await aServer();
    const { id } = await sendOne(world, aPost({ content: CONTENT }));
    const before = (await linksOf(world, id))['600519.SH'];
    const { secret } = await aToken(world, { name: 'Lin Yue', role: 'EDITOR' });
    const query = `mutation { linkStock(articleId: "${id}", symbol: "600519.SH", role: PRIMARY) { userErrors { code } } }`;
    expect((await world.ask(query, {}, secret)).data).toEqual({ linkStock: { userErrors: [] } });
    expect((await linksOf(world, id))['600519.SH']).toEqual({
      ...{ role: 'PRIMARY', origins: [...before.origins, 'EDITOR'], confidence: 1, mentions: before.mentions },
      reason: `pinned by an editor; ${before.reason}`,
    });
    expect(before.mentions).toHaveLength(1);
  });

  it.each([
    ['601318.SH', '601318.SH'],
    ['SH601318', '601318.SH'],
    ['1.601318', '601318.SH'],
    ['NASDAQ:AAPL', 'AAPL.US'],
    ['BK0493.SECTOR', 'BK0493.SECTOR'],
  ])('takes %s, and makes the security where it is not known yet', async (symbol, canonical) => {
    const world = await aServer();
    const { id } = await aDraft(world);
    await edited(world, 'linkStock', { articleId: id, symbol });
    expect(Object.keys(await linksOf(world, id))).toEqual([canonical]);
  });

  it.each(['601318', 'AAPL', 'AAPL.US', '$AAPL'])('takes %s of a security that is known', async symbol => {
    const world = await withDirectory(await aServer(), 'market,code,name_zh\n1,601318,中国平安\n105,AAPL,苹果\n');
    const { id } = await aDraft(world);
    await edited(world, 'linkStock', { articleId: id, symbol });
    const meant = symbol === '601318' ? '601318.SH' : 'AAPL.US';
    expect(Object.keys(await linksOf(world, id))).toEqual([meant]);
  });

  it('changes the role of a link that is pinned already', async () => {
    const world = await aServer();
    const { id } = await aPublished(world);
    for (const role of ['PRIMARY', 'VOICE', 'MENTION']) {
      await edited(world, 'linkStock', { articleId: id, symbol: '601318.SH', role });
      expect((await linksOf(world, id))['601318.SH']).toMatchObject({ role });
    }
    expect(await changesOf(world)).toEqual(['PUBLISHED', 'RELINKED', 'RELINKED', 'RELINKED']);
  });

  it('makes one security where two want it at once', async () => {
    const world = await aServer();
    const drafts = await Promise.all([1, 2, 3, 4].map(() => aDraft(world)));
    await Promise.all(drafts.map(({ id }) => edited(world, 'linkStock', { articleId: id, symbol: '601318.SH' })));
    const { stock } = await world.editor('{ stock(symbol: "601318.SH") { articleCount } }');
    expect(stock).toEqual({ articleCount: 4 });
  });
});

describe('unlinkStock', () => {
  it('takes a link off, and shows editors where it was and who did it', async () => {
    const world = await aServer();
    const { id } = await sendOne(world, aPost({ content: CONTENT }));
    const { mentions } = (await linksOf(world, id))['600519.SH'];
    await edited(world, 'unlinkStock', { articleId: id, symbol: '600519' });
    expect(Object.keys(await linksOf(world, id))).toEqual(['000858.SZ']);
    expect(await refusalsOf(world, id)).toEqual([
      { stock: { symbol: '600519.SH', name: '贵州茅台' }, mentions, reason: 'taken away by ADMIN_TOKEN' },
    ]);
  });

  it('keeps off what was never linked, and then tells readers nothing', async () => {
    const world = await aServer();
    const { id } = await aPublished(world);
    await edited(world, 'unlinkStock', { articleId: id, symbol: '300750.SZ' });
    expect(await changesOf(world)).toEqual(['PUBLISHED']);
    expect(await refusalsOf(world, id)).toMatchObject([{ stock: { symbol: '300750.SZ' }, mentions: [] }]);
    expect(await world.reader('{ stock(symbol: "300750.SZ") { id } }')).toEqual({ stock: null });
    await edited(world, 'updateArticle', { id, expectedVersion: 2, input: { html: '<p>宁德时代（300750.SZ）。</p>' } });
    expect(await linksOf(world, id)).toEqual({});
    expect(await refusalsOf(world, id)).toMatchObject([{ mentions: [{ text: '300750.SZ' }] }]);
  });
});

describe("an editor's word on a link", () => {
  it('stays when the post comes in again, as it was or changed', async () => {
    const { world, id, post } = await ruled();
    expect((await send(world, post))[0].outcome).toBe('UNCHANGED');
    await expectRuled(world, id);
    const content = `<p>${marked('1.600519', '贵州茅台')}回落，五粮液（000858.SZ）与中国平安（601318.SH）也是。</p>`;
    expect((await send(world, { ...post, content }))[0].outcome).toBe('UPDATED');
    await expectRuled(world, id);
    expect((await linksOf(world, id))['601318.SH']).toMatchObject({
      ...{ origins: ['CODE', 'EDITOR'], mentions: [{ text: '601318.SH' }] },
      reason: expect.stringMatching(/^pinned by an editor; code 601318\.SH/),
    });
  });

  it('stays through updateArticle, publishArticle, restoreRevision and the trash', async () => {
    const { world, id } = await ruled();
    const input = { title: '贵州茅台（600519.SH）', html: CONTENT.replace('上涨', '回落') };
    await edited(world, 'updateArticle', { id, expectedVersion: 1, input });
    await expectRuled(world, id);
    const [, first] = await revisionsOf(world, id);
    await edited(world, 'restoreRevision', { id: first.id, expectedVersion: 2 });
    await edit(world, 'deleteArticle', { id, expectedVersion: 3 });
    await edited(world, 'publishArticle', at(await edited(world, 'restoreArticle', { id })));
    await expectRuled(world, id);
  });

  it('stays when names come into the directory, and when the article is relinked', async () => {
    const { world, id } = await ruled();
    await withDirectory(world, 'market,code,name_zh,name_en\n1,600519,贵州茅台,Moutai\n1,601318,中国平安,\n');
    for (const _ of ['once', 'twice']) {
      const query = 'mutation { relinkArticles { articleCount linkedCount unlinkedCount } }';
      const relinked = { articleCount: 1, linkedCount: 0, unlinkedCount: 0 };
      expect(await world.editor(query)).toEqual({ relinkArticles: relinked });
      await expectRuled(world, id);
    }
  });

  it('is reversed by the other', async () => {
    const world = await aServer();
    const { id } = await sendOne(world, aPost({ content: CONTENT }));
    for (const _ of ['once', 'twice']) {
      await edited(world, 'unlinkStock', { articleId: id, symbol: '600519.SH' });
      expect(await linksOf(world, id)).not.toHaveProperty(['600519.SH']);
      await edited(world, 'linkStock', { articleId: id, symbol: '600519.SH', role: 'VOICE' });
      expect((await linksOf(world, id))['600519.SH']).toMatchObject({ role: 'VOICE', confidence: 1 });
      expect(await refusalsOf(world, id)).toEqual([]);
    }
    expect(await changesOf(world)).toEqual(['PUBLISHED', 'RELINKED', 'RELINKED', 'RELINKED', 'RELINKED']);
  });

  it('said again writes nothing', async () => {
    const { world, id } = await ruled();
    const before = await everyLink(world);
    for (const [mutation, args] of RULINGS)
      expect((await edit(world, mutation, { articleId: id, ...args })).userErrors).toEqual([]);
    expect(await everyLink(world)).toEqual(before);
  });

  it('makes no version and no revision, but a line in the audit log, and of a public article a change', async () => {
    const { world, id } = await ruled();
    expect(await rowCounts(world)).toMatchObject({ Revision: 1, StockRuling: 2 });
    expect(await rowsOf(world, 'Article')).toMatchObject([{ version: 1 }]);
    expect(await changesOf(world)).toEqual(['PUBLISHED', 'RELINKED', 'RELINKED']);
    expect((await rowsOf(world, 'AuditEntry')).map(({ action, summary }) => [action, summary])).toEqual([
      ['ingestPost', expect.any(String)],
      ['linkStock', '“行情”: 601318.SH 601318, PRIMARY'],
      ['unlinkStock', '“行情”: 600519.SH 贵州茅台'],
    ]);
    const draft = await aDraft(world);
    await edited(world, 'linkStock', { articleId: draft.id, symbol: '601318.SH' });
    expect(await changesOf(world)).toHaveLength(3);
    await edit(world, 'purgeArticle', { id, reason: 'r' });
    expect(await rowCounts(world)).toMatchObject({ StockRuling: 1 });
  });

  it.each(['linkStock', 'unlinkStock'])('is refused by %s where there is nothing to rule on', async mutation => {
    const world = await aServer();
    const { id } = await aDraft(world);
    const trashed = await aDraft(world);
    await edit(world, 'deleteArticle', at(trashed));
    const before = await everyLink(world);
    for (const [articleId, symbol, code, field] of [
      ['QXJ0aWNsZTo5', '600519.SH', 'NOT_FOUND', 'articleId'],
      ['x', '600519.SH', 'NOT_FOUND', 'articleId'],
      [trashed.id, '600519.SH', 'INVALID_STATE', 'articleId'],
      [id, '?', 'INVALID', 'symbol'],
      [id, '', 'INVALID', 'symbol'],
      [id, '贵州茅台', 'INVALID', 'symbol'],
      [id, '\u0000', 'INVALID', 'symbol'],
      [id, '600519'.repeat(20), 'INVALID', 'symbol'],
      // A code without its market, and a market that is one of three, of a security that is not known.
      [id, '600519', 'NOT_FOUND', 'symbol'],
      [id, 'AAPL.US', 'NOT_FOUND', 'symbol'],
    ]) {
      const { article, userErrors } = await edit(world, mutation, { articleId, symbol });
      expect({ article, userErrors }, `${articleId} ${symbol}`).toMatchObject({
        ...{ article: null, userErrors: [{ code, field: [field], message: expect.stringMatching(`^${field}: `) }] },
      });
    }
    expect(await everyLink(world)).toEqual(before);
  });

  it('is for editors', async () => {
    const world = await aServer();
    const { id } = await aPublished(world);
    const reader = await aToken(world, { name: 'a reader', role: 'READER' });
    for (const token of [undefined, reader.secret]) {
      for (const mutation of ['linkStock', 'unlinkStock']) {
        const query = `mutation { ${mutation}(articleId: "${id}", symbol: "600519.SH") { article { id } } }`;
        expect((await world.ask(query, {}, token)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
      }
    }
    const editor = await aToken(world, { name: 'an editor', role: 'EDITOR' });
    const query = `mutation { linkStock(articleId: "${id}", symbol: "600519.SH", role: null) { article { id } } }`;
    for (const token of [editor.secret, TOKEN]) expect((await world.ask(query, {}, token)).errors).toBeUndefined();
  });
});

const RULINGS = [
  ['linkStock', { symbol: '601318.SH', role: 'PRIMARY' }],
  ['unlinkStock', { symbol: '600519.SH' }],
] as const;

/** A public article with a security that was pinned, and one that was taken away. */
async function ruled() {
  const world = await aServer();
  const post = aPost({ title: '行情', content: CONTENT });
  const { id } = await sendOne(world, post);
  for (const [mutation, args] of RULINGS) await edited(world, mutation, { articleId: id, ...args });
  await expectRuled(world, id);
  return { world, id, post };
}

async function expectRuled(world: World, id: string): Promise<void> {
  const links = await linksOf(world, id);
  expect(Object.keys(links).sort()).toEqual(['000858.SZ', '601318.SH']);
  expect(links['601318.SH']).toMatchObject({ role: 'PRIMARY', confidence: 1 });
  const refusals = await refusalsOf(world, id);
  expect(refusals).toMatchObject([{ stock: { symbol: '600519.SH' }, reason: 'taken away by ADMIN_TOKEN' }]);
  expect(refusals[0].mentions).toContainEqual(expect.objectContaining({ text: '贵州茅台' }));
}

/** An article's links by symbol, as readers see them; of what is not public as editors do. */
async function linksOf(world: World, id: string): Promise<Record<string, Answer>> {
  const query = `{ article(id: "${id}") { stocks { edges { node { symbol }
    role origins confidence reason mentions { field start end text origin } } } } }`;
  const article = (await world.reader(query)).article ?? (await world.editor(query)).article;
  return Object.fromEntries(article.stocks.edges.map(({ node, ...link }: Answer) => [node.symbol, link]));
}

async function refusalsOf(world: World, id: string): Promise<Answer[]> {
  const query = `{ article(id: "${id}") { refusedMentions { stock { symbol name } reason mentions { field start end text origin } } } }`;
  return (await world.editor(query)).article.refusedMentions;
}

/** Every row that a ruling could write. */
async function everyLink(world: World): Promise<Answer> {
  const { rows } = await theDatabase(world);
  const tables = [
    'ArticleStock',
    'StockRuling',
    'StockReference',
    'ArticleBody',
    'AuditEntry',
    'ArticleChange',
  ] as const;
  return await Promise.all(tables.map(table => rows.selectFrom(table).selectAll().execute()));
}
