import { describe, expect, it } from 'vitest';
import { Article } from '../../src/entities/article.js';
import { Story } from '../../src/entities/story.js';
import { StoryBand } from '../../src/entities/story-band.js';
import { StoryPrint } from '../../src/entities/story-print.js';
import type { PostInput } from '../../src/ingest/post-input.js';
import { createTickerdesk } from '../../src/tickerdesk.js';
import { type Answer, aPost, aServer, TOKEN, type World } from './a-server.js';
import { theDatabase } from './edit-terms.js';
import { sendTo } from './ingest-door.js';

/** Messages that have little in common, each told by two houses. */
const MATTERS = [
  '回购股份',
  '聘任行长',
  '新建厂房',
  '终止重组',
  '发行债券',
  '中标地铁',
  '召回汽车',
  '更换审计',
  '获批新药',
  '收购矿山',
];

function told(matter: string, house: string): PostInput {
  const content = `<p>江城${matter}一事有了进展，${matter}的议案已经获得董事会通过，${matter}仍待股东大会审议。（${house}）</p>`;
  return aPost({ title: `${house}${matter}`, content, publishedAt: Date.UTC(2026, 2, 4) });
}

describe('two instances that ingest twins at once', () => {
  it('make one story of each pair', async () => {
    const world = await aServer();
    const second = await aSecond(world);
    const mine = MATTERS.map(matter => told(matter, '甲新闻'));
    const theirs = MATTERS.map(matter => told(matter, '乙财经'));
    const [one, other] = await Promise.all([
      Promise.all(mine.map(post => sendTo(world.desk, [post]))),
      Promise.all(theirs.map(post => sendTo(second, [post]))),
    ]);
    await second.close();
    expect([...one, ...other].map(({ createdCount }) => createdCount)).toEqual(Array(20).fill(1));
    expect(await sizesOf(world)).toEqual(Array(10).fill(2));
  });
});

describe('a crowded band', () => {
  it('of 2,000 flashes of one wording costs one more no more than a small one', async () => {
    const world = await aServer();
    const small = await costs(world, 0, 100);
    for (let index = 100; index < 1_900; index += 100) await sendTo(world.desk, flashes(index, 100));
    const crowded = await costs(world, 1_900, 100);
    expect(crowded.statements).toBe(small.statements);
    // Ten times as long would it be if each were compared with all; the machine may have other work.
    expect(crowded.milliseconds).toBeLessThan(3 * small.milliseconds);
    const { stories } = await world.reader('{ stories { totalCount } }');
    expect(stories.totalCount).toBe(0);
  }, 300_000);
});

/** What the median of some posts costs, each sent alone. */
async function costs(world: World, from: number, count: number) {
  const found: { statements: number; milliseconds: number }[] = [];
  for (const post of flashes(from, count)) {
    world.statements();
    const start = performance.now();
    await sendTo(world.desk, [post]);
    found.push({ milliseconds: performance.now() - start, statements: world.statements().length });
  }
  const median = (numbers: number[]) => numbers.sort((a, b) => a - b)[count >> 1] ?? 0;
  return {
    statements: median(found.map(({ statements }) => statements)),
    milliseconds: median(found.map(({ milliseconds }) => milliseconds)),
  };
}

/** Flashes much alike, each about another company. */
function flashes(from: number, count: number): PostInput[] {
  return Array.from({ length: count }, (_, index) => {
    const name = String.fromCharCode(0x4e00 + from + index, 0x5e00 + from + index);
    const content = `<p>${name}科技午后直线拉升封涨停，券商板块集体走强，两市成交额明显放量，市场情绪有所回暖。</p>`;
    return aPost({ title: name, content, publishedAt: Date.UTC(2026, 2, 4, 0, 0, from + index) });
  });
}

describe('articles that were stored before there were stories', () => {
  it('are in theirs once the database is prepared', async () => {
    const posts = MATTERS.flatMap(matter => ['甲新闻', '乙财经'].map(house => told(matter, house)));
    const world = await aServer({ posts });
    const { orm } = await theDatabase(world);
    const em = orm.em.fork();
    await em.nativeUpdate(Article, {}, { story: null });
    await em.nativeDelete(StoryBand, {});
    await em.nativeDelete(StoryPrint, {});
    await em.nativeDelete(Story, {});
    expect(await sizesOf(world)).toEqual([]);
    await (await aSecond(world)).close();
    expect(await sizesOf(world)).toEqual(Array(10).fill(2));
    const { articles } = await world.editor('{ articles(first: 100) { nodes { version } } }');
    expect(new Set(articles.nodes.map(({ version }: Answer) => version))).toEqual(new Set([1]));
  });
});

async function sizesOf({ reader }: World): Promise<number[]> {
  const { stories } = await reader('{ stories { nodes { articleCount } } }');
  return stories.nodes.map(({ articleCount }: Answer) => articleCount);
}

async function aSecond({ databaseUrl }: World) {
  return await createTickerdesk({ databaseUrl, directory: 'none', adminToken: TOKEN, jobs: false });
}
