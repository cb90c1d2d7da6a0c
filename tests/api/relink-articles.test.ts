import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { type Answer, aServer, ingest, TOKEN, type World } from './a-server.js';
import { theDatabase } from './edit-terms.js';
import { aDraft, at, changesOf, edit, edited, rowsOf } from './editing-door.js';

const RELINK = `mutation ($filter: ArticleFilter, $dryRun: Boolean, $batchSize: Int, $after: String) {
  relinkArticles(filter: $filter, dryRun: $dryRun, batchSize: $batchSize, after: $after) {
    articleCount linkedCount unlinkedCount
    changes { article { id title } added { id symbol name } removed { id symbol name } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    userErrors { code field message }
  }
}`;

describe('relinkArticles', () => {
  it('finds what is there, and takes away what is not, for articles of every status but the trash', async () => {
    const world = await aServer();
    const [published] = await ingest(world, [
      { title: '公开', content: '<p>五粮液（000858.SZ）与茅台（600519.SH）</p>' },
    ]);
    const draft = await aDraft(world, { title: '草稿', html: '<p>五粮液（000858.SZ）</p>' });
    const archived = await edited(world, 'archiveArticle', at(await aDraft(world, { html: '<p>000858.SZ</p>' })));
    const trashed = await aDraft(world, { html: '<p>000858.SZ</p>' });
    await edit(world, 'deleteArticle', at(trashed));
    await makeStale(world);
    const { articleCount, linkedCount, unlinkedCount, changes } = await relink(world);
    expect({ articleCount, linkedCount, unlinkedCount }).toEqual({ articleCount: 3, linkedCount: 4, unlinkedCount: 3 });
    const [gone] = changes[0].removed;
    expect(gone).toMatchObject({ symbol: '601398.SH' });
    expect(changes.map(shortChange)).toEqual([
      [published.article.id, '+000858.SZ +600519.SH -601398.SH'],
      [draft.id, '+000858.SZ -601398.SH'],
      [archived.id, '+000858.SZ -601398.SH'],
    ]);
    expect(await symbolsOf(world)).toEqual([['000858.SZ', '600519.SH'], ['000858.SZ'], ['000858.SZ'], ['601398.SH']]);
    expect(await relink(world)).toMatchObject({ articleCount: 3, linkedCount: 0, unlinkedCount: 0, changes: [] });
  });

  it('tells readers of what they see, makes no version, and writes a line in the audit log an article', async () => {
    const world = await aServer({ posts: [{ title: '公开', content: '<p>000858.SZ</p>' }, {}] });
    await aDraft(world, { title: '草稿', html: '<p>000858.SZ</p>' });
    await makeStale(world, 2);
    await relink(world);
    expect(await changesOf(world)).toEqual(['PUBLISHED', 'PUBLISHED', 'RELINKED']);
    const lines = (await rowsOf(world, 'AuditEntry')).filter(({ action }) => action === 'relinkArticles');
    expect(lines.map(({ summary, actor }) => [summary, actor])).toEqual([
      ['“公开”, 1 links', 'ADMIN_TOKEN'],
      ['“草稿”, 1 links', 'ADMIN_TOKEN'],
    ]);
    expect((await rowsOf(world, 'Article')).map(({ version }) => version)).toEqual([1, 1, 1]);
    expect(await rowsOf(world, 'Revision')).toHaveLength(3);
  });

  it('as a dry run stores nothing, and tells what the real run then does', async () => {
    const world = await aServer({
      posts: [{ content: '<p>000858.SZ、600519.SH</p>' }, { content: '<p>000858.SZ</p>' }],
    });
    await makeStale(world);
    await remove(world, '000858.SZ');
    const before = await everyRow(world);
    world.statements();
    const dry = await relink(world, { dryRun: true });
    expect(world.statements().filter(sql => /^\s*(?:insert|update|delete|begin)\b/i.test(sql))).toEqual([]);
    expect(await everyRow(world)).toEqual(before);
    expect(dry).toMatchObject({ articleCount: 2, linkedCount: 3, unlinkedCount: 2 });
    const [made, known] = dry.changes[0].added;
    expect([made.symbol, known.symbol]).toEqual(['000858.SZ', '600519.SH']);
    expect(dry.changes[1].added).toEqual([made]);
    const nodes = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
    expect(await world.editor(nodes, { ids: [made.id, known.id] })).toEqual({ nodes: [null, { id: known.id }] });
    const real = await relink(world, { dryRun: false });
    const stored = real.changes[0].added[0];
    expect(await world.editor(nodes, { ids: [stored.id] })).toEqual({ nodes: [{ id: stored.id }] });
    expect(JSON.parse(JSON.stringify(dry).replaceAll(made.id, stored.id))).toEqual(real);
  });

  it('takes a batch a call, in the order of the keys, and says where to go on', async () => {
    const world = await aServer({ posts: Array.from({ length: 5 }, () => ({ content: '<p>000858.SZ</p>' })) });
    await makeStale(world);
    const seen: Answer[] = [];
    let after: string | null = null;
    for (const size of [2, 2, 1]) {
      const { pageInfo, changes, ...counts }: Answer = await relink(world, { batchSize: 2, after });
      expect(counts).toMatchObject({ articleCount: size, linkedCount: size, unlinkedCount: size });
      expect(pageInfo).toMatchObject({ hasNextPage: size === 2, hasPreviousPage: after !== null });
      seen.push(...changes.map(({ article }: Answer) => article.id));
      after = pageInfo.endCursor;
    }
    const ids = (await world.editor('{ articles(orderBy: { field: CREATED_AT, direction: ASC }) { nodes { id } } }'))
      .articles.nodes;
    expect(seen).toEqual(ids.map(({ id }: Answer) => id));
    expect(await relink(world, { after })).toMatchObject({
      articleCount: 0,
      pageInfo: { hasNextPage: false, endCursor: null },
    });
  });

  it('takes the articles of a filter alone, and never those in the trash', async () => {
    const world = await aServer({
      posts: [
        { source: '财联社', content: '<p>000858.SZ</p>' },
        { source: '新华社', content: '<p>000858.SZ</p>' },
      ],
    });
    const draft = await aDraft(world, { html: '<p>000858.SZ</p>' });
    const trashed = await aDraft(world, { html: '<p>000858.SZ</p>' });
    await edit(world, 'deleteArticle', at(trashed));
    await makeStale(world);
    const bySource = await relink(world, { filter: { sourceSlugs: ['xinhuashe'] } });
    expect(bySource).toMatchObject({ articleCount: 1, linkedCount: 1, unlinkedCount: 1 });
    const byStatus = await relink(world, { filter: { statuses: ['TRASHED', 'DRAFT'] } });
    expect(byStatus.changes.map(({ article }: Answer) => article.id)).toEqual([draft.id]);
    expect(await relink(world, { filter: { statuses: ['TRASHED'] } })).toMatchObject({ articleCount: 0 });
    const byStock = await relink(world, { filter: { stockSymbols: ['601398'] } });
    expect(byStock).toMatchObject({ articleCount: 1, linkedCount: 1, unlinkedCount: 1 });
  });

  it('writes another role or reason, and counts it as neither', async () => {
    const world = await aServer({ posts: [{ content: '<p>000858.SZ</p>' }] });
    await inDatabase(world, `update "ArticleStock" set "role" = 'VOICE', "reason" = 'old', "confidence" = 0.1`);
    expect(await relink(world, { dryRun: true })).toMatchObject({
      articleCount: 1,
      linkedCount: 0,
      unlinkedCount: 0,
      changes: [],
    });
    expect(await rowsOf(world, 'ArticleStock')).toMatchObject([{ role: 'VOICE', reason: 'old' }]);
    expect(await relink(world)).toMatchObject({ articleCount: 1, linkedCount: 0, unlinkedCount: 0, changes: [] });
    expect(await rowsOf(world, 'ArticleStock')).toMatchObject([
      { role: 'MENTION', reason: 'code 000858.SZ in the text (1x)' },
    ]);
    expect(await changesOf(world)).toEqual(['PUBLISHED', 'RELINKED']);
  });

  it('shows the largest changes, at most 100, and lets readers in meanwhile', async () => {
    const world = await aServer();
    const few = Array.from({ length: 119 }, () => ({ content: '<p>000858.SZ</p>' }));
    await ingest(world, [...few, { title: '大', content: '<p>000858.SZ 600519.SH 601318.SH</p>' }]);
    await makeStale(world);
    let isDone = false;
    const relinking = relink(world).finally(() => {
      isDone = true;
    });
    const served: boolean[] = [];
    while (!isDone) {
      await world.reader('{ articles(first: 1) { nodes { id } } }');
      served.push(isDone);
      await setImmediate();
    }
    expect(served.filter(wasDone => !wasDone).length).toBeGreaterThan(5);
    const { articleCount, linkedCount, unlinkedCount, changes } = await relinking;
    expect({ articleCount, linkedCount, unlinkedCount }).toEqual({
      articleCount: 120,
      linkedCount: 122,
      unlinkedCount: 120,
    });
    expect(changes).toHaveLength(100);
    expect(changes[0].article.title).toBe('大');
  });

  it('lets editors and ingest write meanwhile, and runs twice at once', async () => {
    const world = await aServer();
    const posts = Array.from({ length: 60 }, (_, index) => ({ externalId: `m:${index}`, content: '<p>000858.SZ</p>' }));
    const results = await ingest(world, posts);
    await makeStale(world);
    const ids: string[] = results.map(({ article }) => article.id);
    await Promise.all([
      ...[relink(world), relink(world), ingest(world, posts.slice(20, 40))],
      ...ids.slice(0, 10).map(articleId => edited(world, 'linkStock', { articleId, symbol: '601318.SH' })),
      ...ids.slice(50).map(articleId => edited(world, 'unlinkStock', { articleId, symbol: '000858.SZ' })),
    ]);
    const pinned = Array.from({ length: 10 }, () => ['000858.SZ', '601318.SH']);
    const plain = Array.from({ length: 40 }, () => ['000858.SZ']);
    expect(await symbolsOf(world)).toEqual([...pinned, ...plain, ...Array.from({ length: 10 }, () => [])]);
  });

  it('takes as many statements for one article as for fifty', async () => {
    const world = await aServer({ posts: [{ content: '<p>000858.SZ</p>' }] });
    const statementsOf = async (dryRun: boolean) => {
      await makeStale(world);
      world.statements();
      await relink(world, { dryRun });
      return world.statements().filter(sql => !/^pragma|pg_advisory/.test(sql)).length;
    };
    const one = [await statementsOf(true), await statementsOf(false)];
    await ingest(
      world,
      Array.from({ length: 49 }, () => ({ content: '<p>000858.SZ</p>' })),
    );
    expect([await statementsOf(true), await statementsOf(false)]).toEqual(one);
  });

  it('refuses a batch of none and one that is too large, a foreign cursor, and a filter that is too long', async () => {
    const world = await aServer({ posts: [{}] });
    for (const batchSize of [0, -1, 5_001]) {
      expect(await relink(world, { batchSize })).toMatchObject({
        ...{ articleCount: 0, changes: [], pageInfo: { hasNextPage: false, endCursor: null } },
        userErrors: [
          {
            code: 'INVALID',
            field: ['batchSize'],
            message: `batchSize: ${batchSize} is out of range; give 1 to 5000.`,
          },
        ],
      });
    }
    for (const batchSize of [null, 1, 5_000])
      expect(await relink(world, { batchSize })).toMatchObject({ articleCount: 1, userErrors: [] });
    const { articles } = await world.editor('{ articles { pageInfo { endCursor } } }');
    for (const variables of [
      { after: 'x' },
      { after: articles.pageInfo.endCursor },
      { filter: { stockSymbols: Array.from({ length: 101 }, () => '600519') } },
    ]) {
      const { errors } = await world.ask(RELINK, variables, TOKEN);
      expect(errors).toMatchObject([{ path: ['relinkArticles'], extensions: { code: 'BAD_USER_INPUT' } }]);
    }
  });
});

/** Relinks as the editor; gives the payload. */
async function relink({ editor }: World, variables: Record<string, unknown> = {}): Promise<Answer> {
  return (await editor(RELINK, variables)).relinkArticles;
}

/** Puts one wrong link in the place of an article's own, for all but one article, as an older linker could have left them. */
async function makeStale(world: World, but = 0): Promise<void> {
  const { id } = await edited(world, 'linkStock', {
    articleId: (await aDraft(world, { title: '借' })).id,
    symbol: '601398.SH',
  });
  await edit(world, 'purgeArticle', { id, reason: 'r' });
  await inDatabase(world, 'delete from "ArticleStock"');
  await inDatabase(
    world,
    `insert into "ArticleStock" ("article", "stock", "role", "origins", "confidence", "reason", "mentions")
      select "Article"."id", "StockReference"."id", 'MENTION', '["CODE"]', 0.5, 'old', '[]' from "Article", "StockReference"
      where "StockReference"."symbol" = '601398.SH' and "Article"."id" <> ${but}`,
  );
  await inDatabase(
    world,
    `delete from "AuditEntry" where "action" in ('linkStock', 'purgeArticle') or "summary" like '“借”%'`,
  );
}

async function remove(world: World, symbol: string): Promise<void> {
  await inDatabase(world, `delete from "StockReference" where "symbol" = '${symbol}'`);
}

async function inDatabase(world: World, statement: string): Promise<void> {
  const { orm } = await theDatabase(world);
  await orm.em.fork().execute(statement);
}

async function everyRow(world: World): Promise<Answer> {
  const { rows } = await theDatabase(world);
  const tables = ['Article', 'ArticleBody', 'ArticleStock', 'StockReference', 'AuditEntry', 'ArticleChange'] as const;
  return await Promise.all(tables.map(table => rows.selectFrom(table).selectAll().execute()));
}

function shortChange({ article, added, removed }: Answer): [string, string] {
  const signed = [
    ...added.map(({ symbol }: Answer) => `+${symbol}`),
    ...removed.map(({ symbol }: Answer) => `-${symbol}`),
  ];
  return [article.id, signed.join(' ')];
}

/** The symbols of all articles, in the order in which they came in. */
async function symbolsOf({ editor }: World): Promise<string[][]> {
  const query = `{ articles(first: 100, orderBy: { field: CREATED_AT, direction: ASC },
    filter: { statuses: [DRAFT, SCHEDULED, PUBLISHED, ARCHIVED, TRASHED] }) { nodes { stocks { nodes { symbol } } } } }`;
  return (await editor(query)).articles.nodes.map(({ stocks }: Answer) =>
    stocks.nodes.map(({ symbol }: Answer) => symbol).sort(),
  );
}
