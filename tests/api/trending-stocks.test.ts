import { describe, expect, it } from 'vitest';
import type { PostInput } from '../../src/ingest/post-input.js';
import { type Answer, aServer } from './a-server.js';
import { markedShare } from './marked.js';

const HOUR = 3_600_000;

/** So many articles on a security, each some hours ago. */
function articlesOn(code: string, hoursAgo: readonly number[], post: Partial<PostInput> = {}): Partial<PostInput>[] {
  return hoursAgo.map((hours, index) => ({
    content: `<p>第${index}条：${markedShare(code)}。</p>`,
    publishedAt: Date.now() - hours * HOUR,
    ...post,
  }));
}

const often = (count: number, from: number, to: number) =>
  Array.from({ length: count }, (_, index) => from + ((to - from) * (index + 0.5)) / count);

const TRENDS = '{ trendingStocks { count stock { symbol } } }';
const symbolsOf = ({ trendingStocks }: Answer) =>
  trendingStocks.map(({ count, stock }: Answer) => `${stock.symbol} ${count}`);

describe('trending securities', () => {
  it('are those furthest above their own rate of the 30 days before', async () => {
    const { reader } = await aServer({
      posts: [
        // Twice a day as ever, and so no news.
        ...articlesOn('600001', [...often(2, 0, 24), ...often(60, 24, 24 + 720)]),
        // Five instead of one; four out of nothing; what lies before the 30 days is no history; two out of nothing.
        ...articlesOn('600002', [...often(5, 0, 24), ...often(30, 24, 24 + 720)]),
        ...articlesOn('600004', [...often(4, 0, 24)]),
        ...articlesOn('600003', [...often(4, 0, 24), ...often(9, 800, 900)]),
        ...articlesOn('600005', [1, 2]),
        ...articlesOn('600006', [30, 40]),
      ],
    });
    expect(symbolsOf(await reader(TRENDS))).toEqual(['600002.SH 5', '600003.SH 4', '600004.SH 4', '600005.SH 2']);
    const two = '{ trendingStocks(hours: 48, limit: 1) { count stock { symbol } } }';
    expect(symbolsOf(await reader(two))).toEqual(['600002.SH 6']);
    expect((await reader('{ trendingStocks(hours: 8760) { count } }')).trendingStocks[0]).toEqual({ count: 62 });
  });

  it('are told of published articles, to editors as to readers, and of the kinds that are asked for', async () => {
    const world = await aServer({
      posts: [
        ...articlesOn('600001', [1, 2], { status: 'DRAFT' }),
        ...articlesOn('600001', [3]),
        ...articlesOn('600002', [1, 2], { status: 'ARCHIVED' }),
        { content: '<p>沪指（000001.SH）上涨。</p>', publishedAt: Date.now() - HOUR },
      ],
    });
    for (const ask of [world.reader, world.editor]) {
      expect(symbolsOf(await ask(TRENDS))).toEqual(['600001.SH 1']);
      expect(symbolsOf(await ask('{ trendingStocks(kinds: []) { count stock { symbol } } }'))).toEqual([]);
    }
    const { trendingStocks } = await world.reader('{ trendingStocks(kinds: [INDEX]) { stock { symbol } } }');
    expect(trendingStocks).toEqual([{ stock: { symbol: '000001.SH' } }]);
  });

  it('take one statement', async () => {
    const world = await aServer({ posts: articlesOn('600001', [1, 2, 3]) });
    world.statements();
    await world.reader(TRENDS);
    expect(world.statements()).toHaveLength(1);
  });

  it.each([
    ['hours: 0', 'hours: 0 is out of range; give 1 to 8760.'],
    ['hours: 8761', 'hours: 8761 is out of range; give 1 to 8760.'],
    ['limit: 0', 'limit: 0 is out of range; give 1 to 100.'],
    ['limit: 101', 'limit: 101 is out of range; give 1 to 100.'],
  ])('are refused where there is too little or too much of it: %s', async (args, message) => {
    const { desk } = await aServer();
    const { errors } = await desk.execute(`{ trendingStocks(${args}) { count } }`);
    expect(errors).toMatchObject([{ message, extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});
