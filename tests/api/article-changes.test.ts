import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { removeOldChanges } from '../../src/jobs/remove-old-changes.js';
import { createTickerdesk } from '../../src/tickerdesk.js';
import { type Answer, aPost, aServer, ingest, TOKEN, type World } from './a-server.js';
import { allChanges, changesPage, told } from './changes-door.js';
import { editTerms, theDatabase } from './edit-terms.js';
import { aDraft, articleOf, at, edit, edited } from './editing-door.js';
import { marked } from './marked.js';

const DAY = 24 * 3_600_000;

describe('articleChanges', () => {
  it('tells in order what readers could notice, and nothing else', async () => {
    const world = await aServer();
    const draft = await aDraft(world, { title: '一', externalId: 'test:a' });
    expect(await allChanges(world.reader)).toEqual([]);
    const published = await edited(world, 'publishArticle', at(draft));
    const updated = await edited(world, 'updateArticle', { ...at(published), input: { title: '二' } });
    const corrected = { ...at(updated), input: { title: '三' }, correctionNote: '更正。' };
    const linked = { articleId: (await edited(world, 'updateArticle', corrected)).id, symbol: '600519.SH' };
    await edited(world, 'linkStock', linked);
    const kept = await articleOf(world, draft.id);
    const pending = await edited(world, 'updateArticle', { ...at(kept), input: { title: '四' }, publish: false });
    expect((await allChanges(world.reader)).map(({ kind, note }) => [kind, note])).toEqual([
      ['PUBLISHED', null],
      ['UPDATED', null],
      ['CORRECTED', '更正。'],
      ['RELINKED', null],
    ]);
    await edited(world, 'unpublishArticle', at(pending));
    const nodes = await allChanges(world.reader);
    expect(told(nodes.slice(4))).toEqual(['UNPUBLISHED test:a']);
    for (const change of nodes) {
      // Of what is gone nothing is told that readers may not see now: no article, and no word of a correction.
      expect(change).toMatchObject({ articleId: draft.id, externalId: 'test:a', article: null, note: null });
    }
    expect(await allChanges(world.editor)).toEqual(nodes);
  });

  it('shows the article as it is now, to editors, too', async () => {
    const world = await aServer({ posts: [{ title: '一', externalId: 'test:1' }] });
    const [{ articleId }] = await allChanges(world.reader);
    await edited(world, 'updateArticle', { id: articleId, expectedVersion: 1, input: { title: '二' } });
    for (const ask of [world.reader, world.editor]) {
      const titles = (await allChanges(ask)).map(({ article }) => article.title);
      expect(titles).toEqual(['二', '二']);
    }
  });

  it('leaves a tombstone for what was trashed, archived or purged, with the reason of a purge', async () => {
    const world = await aServer({ posts: ['a', 'b', 'c', 'd'].map(id => ({ externalId: id, category: id })) });
    const [trashed, archived, purged, renamed] = await allChanges(world.reader);
    const of = ({ articleId }: Answer) => ({ id: articleId, expectedVersion: 1 });
    await edit(world, 'deleteArticle', of(trashed));
    await edited(world, 'archiveArticle', of(archived));
    await edit(world, 'purgeArticle', { id: purged.articleId, reason: '依法删除' });
    // Whoever followed the category that it was public in hears of the end of what is a draft in another by now.
    const unpublished = await edited(world, 'unpublishArticle', of(renamed));
    await edited(world, 'updateArticle', { ...at(unpublished), input: { category: 'e' } });
    await edit(world, 'purgeArticle', { id: renamed.articleId, reason: '撤稿' });
    const changes = (await allChanges(world.reader)).slice(4);
    expect(told(changes)).toEqual(['DELETED a', 'UNPUBLISHED b', 'DELETED c', 'UNPUBLISHED d', 'DELETED d']);
    expect(changes.map(({ note }) => note)).toEqual([null, null, '依法删除', null, '撤稿']);
    expect(changes.map(({ article }) => article)).toEqual([null, null, null, null, null]);
    const ofCategory = await allChanges(world.reader, { categorySlugs: ['d'] });
    expect(told(ofCategory)).toEqual(['PUBLISHED d', 'UNPUBLISHED d', 'DELETED d']);
    expect(await allChanges(world.reader, { categorySlugs: ['e'] })).toEqual([]);
  });

  it('is read page by page, and ends where nothing new is', async () => {
    const world = await aServer({ posts: Array.from({ length: 5 }, (_, index) => ({ externalId: `test:${index}` })) });
    const first = await changesPage(world.reader, { first: 2 });
    expect(first.edges).toEqual(first.nodes.map(({ cursor }: Answer) => ({ cursor })));
    expect(first.pageInfo).toEqual({
      ...{ hasNextPage: true, hasPreviousPage: false },
      ...{ startCursor: first.nodes[0].cursor, endCursor: first.nodes[1].cursor },
    });
    const rest = await changesPage(world.reader, { after: first.pageInfo.endCursor });
    expect(told([...first.nodes, ...rest.nodes])).toEqual([0, 1, 2, 3, 4].map(index => `PUBLISHED test:${index}`));
    const nothing = await changesPage(world.reader, { after: rest.pageInfo.endCursor });
    expect(nothing).toMatchObject({ nodes: [], pageInfo: { hasNextPage: false, startCursor: null } });
    expect(nothing.pageInfo.endCursor).toBe(rest.pageInfo.endCursor);
    // Also where a filter lets nothing through: whoever asks for little must not fall behind what is kept.
    const little = await changesPage(world.reader, { categorySlugs: ['none'] });
    expect(little).toMatchObject({ nodes: [], pageInfo: { endCursor: rest.pageInfo.endCursor } });
  });

  it('refuses what is no cursor, or too many values', async () => {
    const { ask, reader } = await aServer({ posts: [{}] });
    const { articles } = await reader('{ articles { pageInfo { endCursor } } }');
    for (const args of [
      'after: "x"',
      `after: "${articles.pageInfo.endCursor}"`,
      'first: 101',
      'first: 0',
      `categorySlugs: ${JSON.stringify(Array(101).fill('a'))}`,
      `stockSymbols: ${JSON.stringify(Array(101).fill('600519'))}`,
    ]) {
      const { errors } = await ask(`{ articleChanges(${args}) { nodes { kind } } }`);
      expect(errors, args).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    }
  });

  it('is filtered by category, as it was before and after, also by a slug of once', async () => {
    const world = await aServer({
      posts: [
        { externalId: 'a', category: 'one' },
        { externalId: 'b', category: 'two' },
      ],
    });
    const [a] = await allChanges(world.reader);
    const draft = await aDraft(world, { externalId: 'c', category: 'one' });
    const moved = await edited(world, 'updateArticle', { ...at(draft), input: { category: 'two' } });
    await edited(world, 'publishArticle', at(moved));
    await edited(world, 'updateArticle', { id: a.articleId, expectedVersion: 1, input: { category: 'two' } });
    await editTerms(world, 'renameCategory(slug: "one", newSlug: "first")');
    const by = async (...categorySlugs: string[]) => told(await allChanges(world.reader, { categorySlugs }));
    const ofOne = ['PUBLISHED a', 'UPDATED a'];
    expect([await by('one'), await by('first'), await by('first', 'one')]).toEqual([ofOne, ofOne, ofOne]);
    expect(await by('two')).toEqual(['PUBLISHED b', 'PUBLISHED c', 'UPDATED a']);
    expect([await by(), await by('none')]).toEqual([[], []]);
    await editTerms(world, 'mergeCategories(fromSlugs: ["first"], intoSlug: "two")');
    const all = ['PUBLISHED a', 'PUBLISHED b', 'PUBLISHED c', 'UPDATED a'];
    expect([await by('one'), await by('two')]).toEqual([all, all]);
  });

  it('is filtered by security in any notation, where it is more than a voice', async () => {
    const world = await aServer({
      posts: [
        { externalId: 'a', content: `<p>${marked('1.600519', '贵州茅台')}</p>`, category: 'x' },
        { externalId: 'b', content: `<p>${marked('0.000858', '五粮液')}</p>`, category: 'x' },
        { externalId: 'c' },
      ],
    });
    const c = (await allChanges(world.reader)).at(-1);
    await edited(world, 'linkStock', { articleId: c.articleId, symbol: '000858.SZ', role: 'VOICE' });
    await edited(world, 'linkStock', { articleId: c.articleId, symbol: '600519.SH' });
    await edited(world, 'unlinkStock', { articleId: c.articleId, symbol: '600519.SH' });
    const by = async (args: Answer) => told(await allChanges(world.reader, args));
    for (const symbol of ['600519', 'SH600519', '1.600519', '600519.SS']) {
      expect(await by({ stockSymbols: [symbol] })).toEqual(['PUBLISHED a', 'RELINKED c', 'RELINKED c']);
    }
    expect(await by({ stockSymbols: ['000858.SZ'] })).toEqual(['PUBLISHED b']);
    expect(await by({ stockSymbols: ['000858.SZ', '600519.SH'], categorySlugs: ['x'] })).toEqual([
      'PUBLISHED a',
      'PUBLISHED b',
    ]);
    expect(await by({ stockSymbols: ['?', '601318.SH'] })).toEqual([]);
  });
});

describe('an old cursor', () => {
  it('is CURSOR_EXPIRED once changes behind it are gone, and only then', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 5, 1) });
    onTestFinished(() => void vi.useRealTimers());
    const world = await aServer({ posts: [{ externalId: 'a' }, { externalId: 'b' }, { externalId: 'c' }] });
    const [a, b, c] = await allChanges(world.reader);
    vi.setSystemTime(Date.now() + 29 * DAY);
    await ingest(world, [{ externalId: 'd' }]);
    await purge(world);
    expect(told(await allChanges(world.reader, { after: a.cursor }))).toEqual(
      [b, c, { externalId: 'd' }].map(publishedOf),
    );
    vi.setSystemTime(Date.now() + DAY + 1);
    await purge(world);
    for (const { cursor } of [a, b]) {
      const query = `{ articleChanges(after: "${cursor}") { nodes { kind } } }`;
      expect(await world.ask(query)).toMatchObject({
        data: null,
        errors: [{ message: expect.stringContaining('30 days'), extensions: { code: 'CURSOR_EXPIRED' } }],
      });
    }
    // Behind the newest of what is old nothing is missing.
    expect(told(await allChanges(world.reader, { after: c.cursor }))).toEqual(['PUBLISHED d']);
    expect(told(await allChanges(world.reader))).toEqual(['PUBLISHED c', 'PUBLISHED d']);
    vi.setSystemTime(Date.now() + 99 * DAY);
    await purge(world);
    expect(told(await allChanges(world.reader))).toEqual(['PUBLISHED d']);
    // What is public is told of to its end, however old it is.
    const { article } = await world.reader('{ article(externalId: "a") { id } }');
    await edit(world, 'purgeArticle', { id: article.id, reason: '撤稿' });
    expect(told(await allChanges(world.reader))).toEqual(['PUBLISHED d', 'DELETED a']);
  });

  it('is refused by a job that every instance runs', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 31 * DAY });
    const world = await aServer({ posts: [{ externalId: 'a' }, { externalId: 'b' }] });
    vi.useRealTimers();
    const instance = await createTickerdesk({ databaseUrl: world.databaseUrl, directory: 'none' });
    onTestFinished(() => instance.close());
    await vi.waitFor(async () => expect(told(await allChanges(world.reader))).toEqual(['PUBLISHED b']), 5_000);
  });
});

describe('under eight parallel writers', () => {
  const WRITERS = 8;
  const ROUNDS = 12;

  it('no change appears behind the cursor of one who reads all the time', async () => {
    const world = await aServer();
    const instances = await Promise.all(Array.from({ length: WRITERS }, () => anInstance(world)));
    let isWriting = true;
    const reading = readAlong(world, () => isWriting);
    await Promise.all(
      instances.map(async (instance, writer) => {
        for (let round = 0; round < ROUNDS; round++) {
          const inputs = [0, 1].map(() => ({ ...aPost(), publishedAt: new Date().toISOString() }));
          const { errors } = await instance.execute(INGEST, { inputs }, TOKEN);
          expect(errors, `writer ${writer}`).toBeUndefined();
        }
      }),
    );
    isWriting = false;
    const read = await reading;
    const all = (await allChanges(world.reader)).map(({ cursor }) => cursor);
    expect(all).toHaveLength(WRITERS * ROUNDS * 2);
    expect(read.cursors).toEqual(all);
    // It did read along: some pages were read while others wrote.
    expect(read.pages).toBeGreaterThan(10);
  });
});

const INGEST = `mutation ($inputs: [PostInput!]!) { ingestPosts(inputs: $inputs) { createdCount } }`;

async function anInstance({ databaseUrl }: World) {
  const instance = await createTickerdesk({ databaseUrl, adminToken: TOKEN, jobs: false, migrate: false });
  onTestFinished(() => instance.close());
  return instance;
}

/** Reads up to the newest, again and again from the last cursor on. */
async function readAlong(world: World, isWriting: () => boolean): Promise<{ cursors: string[]; pages: number }> {
  const cursors: string[] = [];
  for (let pages = 0; ; ) {
    const wasWriting = isWriting();
    // SQLite answers at once: without a pause the reader would let no writer of this process come to its turn.
    await sleep(1);
    const found = await allChanges(world.reader, { after: cursors.at(-1) ?? null });
    if (found.length > 0) pages++;
    cursors.push(...found.map(({ cursor }) => cursor));
    if (!wasWriting) return { cursors, pages };
  }
}

function publishedOf({ externalId }: Answer): string {
  return `PUBLISHED ${externalId}`;
}

async function purge(world: World): Promise<void> {
  const database = await theDatabase(world);
  await removeOldChanges({ database, now: Date.now, onFault: () => undefined });
}
