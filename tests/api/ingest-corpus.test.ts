import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { PostInput } from '../../src/ingest/post-input.js';
import { type Answer, aServer } from './a-server.js';
import { send, sendOne } from './ingest-door.js';

const CORPUS = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url));

// biome-ignore lint/suspicious/noConsole: who runs the tests without the posts has to know
if (!existsSync(CORPUS)) console.log(`ingest-corpus: skipped the real posts, there is no ${CORPUS}`);

describe.runIf(existsSync(CORPUS))('the real posts', () => {
  it('go in, each once: again it changes nothing', async () => {
    const world = await aServer();
    const posts = [...postsIn('posts'), ...postsIn('versions')];
    const counts: Record<string, number> = {};
    for (const post of posts) {
      const [first, second] = await send(world, post, post);
      expect([first.outcome, second.outcome], `${post.filename}`).toEqual([
        expect.stringMatching(/^(?:CREATED|UPDATED)$/),
        'UNCHANGED',
      ]);
      expect(second.article.version).toBe(first.article.version);
      counts[first.outcome] = (counts[first.outcome] ?? 0) + 1;
    }
    // Of 59 posts seven are a second form of another, and one is a malformed form; then three second versions.
    expect(counts).toEqual({ CREATED: 51, UPDATED: 11 });
    const { articles } = await world.reader('{ articles { totalCount } }');
    expect(articles.totalCount).toBe(51);
  });

  it('give what is known of one of them', async () => {
    const world = await aServer();
    const article = await sendOne(world, aRealPost('posts/2022-03-29-NW202203292325948713.md'));
    expect(article).toMatchObject({
      externalId: 'eastmoney:202203292325948713',
      publishedAt: '2022-03-29T01:05:17Z',
      source: { name: '界面新闻' },
      category: { slug: 'jiemianxinwen', name: '界面新闻' },
      status: 'PUBLISHED',
      warnings: [],
    });
    const links = article.stocks.edges.map(({ role, node }: Answer) => `${role} ${node.symbol}`);
    expect(links).toContain('PRIMARY 601601.SH');
    expect(links.join()).not.toContain('601099.SH');
  });
});

function postsIn(folder: string): PostInput[] {
  return readdirSync(`${CORPUS}${folder}`)
    .sort()
    .map(name => aRealPost(`${folder}/${name}`));
}

function aRealPost(path: string): PostInput {
  return { content: readFileSync(CORPUS + path, 'utf8'), filename: path.split('/').at(-1) ?? null };
}
