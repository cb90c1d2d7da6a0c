import { describe, expect, it } from 'vitest';
import type { PostInput } from '../../src/ingest/post-input.js';
import { aServer } from './a-server.js';
import { marked } from './marked.js';

const NAMED = { content: `<p>${marked('1.600519', '贵州茅台')}涨价。</p>` };

const POSTS: Partial<PostInput>[] = [
  // The 2nd of March began in Shanghai at 16:00 UTC.
  { ...NAMED, publishedAt: Date.UTC(2026, 2, 1, 15, 59, 59) },
  { ...NAMED, publishedAt: Date.UTC(2026, 2, 1, 16) },
  { ...NAMED, publishedAt: Date.UTC(2026, 2, 2, 15) },
  { ...NAMED, publishedAt: Date.UTC(2026, 2, 9) },
  { ...NAMED, publishedAt: Date.UTC(2026, 2, 2, 15), status: 'DRAFT' },
  { ...NAMED, publishedAt: Date.UTC(2026, 2, 3), status: 'ARCHIVED' },
  { publishedAt: Date.UTC(2026, 2, 4) },
];

const ASKED =
  'query ($from: Date, $to: Date) { stock(symbol: "600519") { articlesPerDay(from: $from, to: $to) { day count } } }';

const [FIRST, SECOND, NINTH] = [
  { day: '2026-03-01', count: 1 },
  { day: '2026-03-02', count: 2 },
  { day: '2026-03-09', count: 1 },
];

describe('articles a day', () => {
  it('are the published ones, on the days of the time zone, the oldest first', async () => {
    const { reader, editor } = await aServer({ posts: POSTS });
    for (const ask of [reader, editor]) {
      expect((await ask(ASKED)).stock.articlesPerDay).toEqual([FIRST, SECOND, NINTH]);
      expect((await ask(ASKED, { from: '2026-03-02' })).stock.articlesPerDay).toEqual([SECOND, NINTH]);
      expect((await ask(ASKED, { from: '2026-03-02', to: '2026-03-02' })).stock.articlesPerDay).toEqual([SECOND]);
      expect((await ask(ASKED, { to: '2026-02-28' })).stock.articlesPerDay).toEqual([]);
    }
  });

  it('are those of another zone where the server is set so', async () => {
    const { reader } = await aServer({ posts: POSTS, timeZone: 'America/New_York' });
    expect((await reader(ASKED)).stock.articlesPerDay).toEqual([
      { day: '2026-03-01', count: 2 },
      { day: '2026-03-02', count: 1 },
      { day: '2026-03-08', count: 1 },
    ]);
  });

  it('take one statement for all securities', async () => {
    const world = await aServer({ posts: [...POSTS, { content: `<p>${marked('0.000001', '平安银行')}。</p>` }] });
    for (const first of [1, 20, 100]) {
      world.statements();
      await world.reader(`{ stocks(first: ${first}) { nodes { articlesPerDay { count } } } }`);
      expect(world.statements()).toHaveLength(2);
    }
  });

  it.each(['2026-02-30', '2026-3-1', '2026-03-01T00:00:00Z', '20260301', 20_260_301, ''])(
    'are asked for by days: %j is none',
    async from => {
      const { desk } = await aServer();
      const { errors } = await desk.execute(ASKED, { from });
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
      expect(errors?.[0]?.message).toContain('"$from"');
      expect(errors?.[0]?.message).toContain('is not a day; give YYYY-MM-DD, for example 2022-03-29');
    },
  );

  it('cannot begin after they end', async () => {
    const { desk } = await aServer({ posts: POSTS });
    const { errors } = await desk.execute(ASKED, { from: '2026-03-02', to: '2026-03-01' });
    expect(errors).toMatchObject([
      { message: 'from: 2026-03-02 is after to; give the earlier day first.', extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });
});
