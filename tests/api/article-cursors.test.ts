import { describe, expect, it } from 'vitest';
import { aServer, ingest, type World } from './a-server.js';
import { marked } from './marked.js';

const BY_TITLE = 'orderBy: { field: TITLE, direction: ASC }';

const OUT_OF_RANGE = ['first: 0', 'first: -1', 'first: 101', 'last: 0', 'last: -1', 'last: 101'] as const;

describe('arguments of a page', () => {
  it('are refused for all articles and for those of a parent', async () => {
    const world = await aWorld();
    for (const list of [articles, ofCategory, ofStock]) {
      await expectRefused(world, list('first: 1, last: 1'), 'Give first or last, not both.');
      for (const args of OUT_OF_RANGE) {
        await expectRefused(world, list(args), `${args} is out of range; give 1 to 100.`);
      }
    }
  });

  it('are refused for every other list', async () => {
    const world = await aWorld();
    for (const args of OUT_OF_RANGE.slice(0, 3)) {
      const message = `${args} is out of range; give 1 to 100.`;
      for (const field of ['categories', 'tags', 'sources', 'stocks']) {
        await expectRefused(world, `{ ${field}(${args}) { nodes { id } } }`, message);
      }
      await expectRefused(world, `{ articles { nodes { stocks(${args}) { nodes { id } } } } }`, message);
    }
  });
});

describe('a cursor', () => {
  it('is refused where it is none', async () => {
    const world = await aWorld();
    const broken = [
      '',
      'x',
      '%%%',
      encoded('[]'),
      encoded('null'),
      encoded('{"a":1}'),
      encoded('["articles"'),
      '\\u0000',
    ];
    const name = 'articles PUBLISHED_AT DESC';
    const forged = [[name], [name, 1], [name, 1, 0], [name, 1, 1.5], [name, 1, '1'], [name, {}, 1], [name, 1, 2 ** 31]];
    for (const cursor of [...broken, ...forged.map(value => encoded(JSON.stringify(value)))]) {
      for (const argument of ['after', 'before']) {
        const message = `${argument}: this is no cursor; send back one that a page gave.`;
        await expectRefused(world, articles(`${argument}: "${cursor}"`), message);
      }
    }
  });

  it('is refused by another order, direction or list', async () => {
    const world = await aWorld();
    const cursor = await cursorOf(world, BY_TITLE);
    const args = `after: "${cursor}"`;
    const others = [
      articles(args),
      articles(`${args}, orderBy: { field: TITLE, direction: DESC }`),
      articles(`${args}, orderBy: { field: CREATED_AT, direction: ASC }`),
      `{ tags(${args}) { nodes { id } } }`,
      `{ stocks(${args}) { nodes { id } } }`,
      `{ articles { nodes { stocks(${args}) { nodes { id } } } } }`,
    ];
    for (const list of others) {
      await expectRefused(world, list, 'after: this cursor belongs to another list or order; begin without one.');
    }
  });

  it('whose value is of another type is refused', async () => {
    const world = await aWorld();
    for (const value of ['a', true]) {
      const cursor = encoded(JSON.stringify(['articles PUBLISHED_AT DESC', value, 1]));
      const { errors } = await world.ask(articles(`after: "${cursor}"`));
      expect(errors?.[0]?.extensions, String(value)).toEqual({ code: 'BAD_USER_INPUT' });
    }
    await expectRefused(
      world,
      articles(`${BY_TITLE}, after: "${encoded('["articles TITLE ASC","\\u0000",1]')}"`),
      'after: this is no cursor; send back one that a page gave.',
    );
  });

  it('keeps its place when an article comes in before it or leaves', async () => {
    const posts = ['b', 'c', 'd', 'e'].map(title => ({ title, externalId: `test:${title}` }));
    const world = await aServer({ posts });
    const cursor = await cursorOf(world, `first: 2, ${BY_TITLE}`);
    await ingest(world, [{ title: 'a' }, { title: 'ca' }, { ...posts[1], status: 'ARCHIVED' }]);
    const { articles } = await world.reader(`{ articles(${BY_TITLE}, after: "${cursor}") { nodes { title } } }`);
    expect(articles.nodes).toEqual([{ title: 'ca' }, { title: 'd' }, { title: 'e' }]);
  });
});

describe('totalCount', () => {
  it('is of the whole list, whatever the page', async () => {
    const world = await aWorld();
    const drafts = [{ status: 'DRAFT' as const }];
    await ingest(world, drafts);
    const cursor = await cursorOf(world, BY_TITLE);
    const total = `{ articles(first: 1, ${BY_TITLE}, after: "${cursor}") { totalCount nodes { id } } }`;
    expect((await world.reader(total)).articles.totalCount).toBe(3);
    expect((await world.editor(total)).articles.totalCount).toBe(4);
    const filtered = '{ articles(first: 1, filter: { categorySlugs: ["gu"] }) { totalCount } }';
    expect((await world.reader(filtered)).articles.totalCount).toBe(2);
  });

  it('is counted only where it is asked for', async () => {
    const world = await aWorld();
    for (const [list, one] of [
      ['articles', 1],
      ['tags', 1],
      ['stocks', 1],
    ] as const) {
      world.statements();
      await world.reader(`{ ${list} { nodes { id } } }`);
      const without = world.statements();
      expect(without, list).toHaveLength(one);
      expect(without.join(), list).not.toContain('count(');
      await world.reader(`{ ${list} { nodes { id } totalCount } }`);
      expect(world.statements(), list).toHaveLength(one + 1);
    }
  });
});

async function aWorld(): Promise<World> {
  const content = `<p>${marked('1.600519', '贵州茅台')}上涨。</p>`;
  return await aServer({ posts: [{ category: 'gu', tags: ['白酒'], content }, { category: 'gu' }, {}] });
}

function articles(args: string): string {
  return `{ articles(${args}) { nodes { id } } }`;
}

function ofCategory(args: string): string {
  return `{ category(slug: "gu") { articles(${args}) { nodes { id } } } }`;
}

function ofStock(args: string): string {
  return `{ stock(symbol: "600519.SH") { articles(${args}) { nodes { id } } } }`;
}

async function cursorOf({ reader }: World, args: string): Promise<string> {
  return (await reader(`{ articles(${args}) { pageInfo { endCursor } } }`)).articles.pageInfo.endCursor;
}

async function expectRefused(world: World, query: string, message: string): Promise<void> {
  const { errors } = await world.ask(query);
  expect(errors, query).toMatchObject([{ message, extensions: { code: 'BAD_USER_INPUT' } }]);
}

function encoded(json: string): string {
  return Buffer.from(json).toString('base64url');
}
