import { describe, expect, it } from 'vitest';
import type { PostInput } from '../../src/ingest/post-input.js';
import { aServer, type World } from './a-server.js';
import { edited } from './editing-door.js';
import { markedShare } from './marked.js';

const on = (codes: readonly string[], post: Partial<PostInput> = {}): Partial<PostInput> => ({
  content: `<p>${codes.map(code => markedShare(code)).join('与')}。</p>`,
  ...post,
});

const POSTS = [
  on(['600001', '600002']),
  on(['600001', '600002', '600004']),
  on(['600001', '600003']),
  on(['600005', '600002']),
  on(['600001', '600005'], { status: 'DRAFT' }),
  on(['600001', '600005'], { status: 'ARCHIVED' }),
];

const asked = async (ask: World['reader'], args = '') =>
  (await ask(`{ stock(symbol: "600001") { mentionedWith${args} { count stock { symbol } } } }`)).stock.mentionedWith;

const found = (symbol: string, count: number) => ({ count, stock: { symbol } });

describe('securities mentioned with one', () => {
  it('are those of the same published articles, the most frequent first, then by symbol', async () => {
    const { reader, editor } = await aServer({ posts: POSTS });
    for (const ask of [reader, editor]) {
      const all = [found('600002.SH', 2), found('600003.SH', 1), found('600004.SH', 1)];
      expect(await asked(ask)).toEqual(all);
      expect(await asked(ask, '(limit: 2)')).toEqual(all.slice(0, 2));
    }
  });

  it('are none that only speak, and none where it only speaks itself', async () => {
    const world = await aServer({ posts: POSTS });
    const { articles } = await world.editor(
      '{ articles(filter: { statuses: [PUBLISHED] }, orderBy: { field: PUBLISHED_AT, direction: ASC }) { nodes { id } } }',
    );
    await edited(world, 'linkStock', { articleId: articles.nodes[0].id, symbol: '600002.SH', role: 'VOICE' });
    await edited(world, 'linkStock', { articleId: articles.nodes[2].id, symbol: '600001.SH', role: 'VOICE' });
    expect(await asked(world.reader)).toEqual([found('600002.SH', 1), found('600004.SH', 1)]);
    const facets = '{ articles { facets { stocks { count stock { symbol } } } } }';
    expect((await world.reader(facets)).articles.facets.stocks).toEqual([
      found('600001.SH', 2),
      found('600002.SH', 2),
      ...['600003.SH', '600004.SH', '600005.SH'].map(symbol => found(symbol, 1)),
    ]);
  });

  it('take two statements for all securities, and 1 to 100 of them', async () => {
    const world = await aServer({ posts: POSTS });
    for (const first of [1, 20, 100]) {
      world.statements();
      await world.reader(`{ stocks(first: ${first}) { nodes { mentionedWith { count } } } }`);
      expect(world.statements()).toHaveLength(3);
    }
    for (const limit of [0, 101]) {
      await expect(asked(world.reader, `(limit: ${limit})`)).rejects.toThrow(
        `limit: ${limit} is out of range; give 1 to 100.`,
      );
    }
  });
});
