import { describe, expect, it } from 'vitest';
import type { PostInput } from '../../src/ingest/post-input.js';
import { aServer, ingest } from './a-server.js';
import { marked } from './marked.js';

/** Queries, and the statements that each takes of the database, however many rows there are. */
const QUERIES: readonly [what: string, statements: number, query: string][] = [
  ['a list', 1, '{ articles(first: 100) { nodes { id title excerpt status publishedAt authors images { url } } } }'],
  ['its total', 2, '{ articles(first: 100) { nodes { id } totalCount } }'],
  [
    'a list with all that stands at it',
    6,
    `{ articles(first: 100) { nodes {
      title source { name } category { name } tags { name } stocks { totalCount edges { role node { symbol } } }
    } } }`,
  ],
  ['a list with bodies', 2, '{ articles(first: 100) { nodes { html text headings { text } } } }'],
  ['a list with links in its bodies', 4, '{ articles(first: 100) { nodes { html(stockLinks: true) } } }'],
  [
    'a filtered list',
    1,
    '{ articles(first: 100, filter: { anyTagSlugs: ["all"], stockSymbols: ["600519"] }) { nodes { id } } }',
  ],
  ['a page of changes', 1, '{ articleChanges { nodes { cursor kind articleId externalId note } } }'],
  ['changes with their articles', 3, '{ articleChanges { nodes { note article { title source { name } } } } }'],
  ['an article', 1, '{ article(slug: "first") { id title excerpt } }'],
  ['an article with its body', 2, '{ article(slug: "first") { html text headings { anchor } } }'],
  [
    "a security's page",
    6,
    `{ stock(symbol: "600519.SH") {
      symbol name aliases { name } articleCount articles(first: 100) { totalCount edges { role node { title source { name } } } }
    } }`,
  ],
  ['securities', 3, '{ stocks(first: 100) { totalCount nodes { symbol aliases { name } } } }'],
  ['securities that a query finds', 2, '{ stocks(first: 100, query: "6") { totalCount nodes { symbol } } }'],
  [
    'a search',
    6,
    '{ searchArticles(query: "行情", first: 100) { totalCount edges { score snippet { text } node { id } } } }',
  ],
  [
    'a search in order of time',
    5,
    '{ searchArticles(query: "行情", orderBy: NEWEST) { totalCount edges { snippet { text } node { id } } } }',
  ],
  [
    'securities with articles',
    4,
    '{ stocks(first: 100) { nodes { articleCount articles(first: 3) { totalCount nodes { title } } } } }',
  ],
  [
    'terms with articles',
    12,
    `{
      categories(first: 100) { nodes { name articleCount articles(first: 3) { totalCount nodes { title } } } }
      tags(first: 100, orderBy: { field: ARTICLE_COUNT, direction: DESC }) { nodes { articleCount articles(last: 3) { totalCount nodes { title } } } }
      sources(first: 100) { nodes { articleCount articles(first: 3) { totalCount nodes { title } } } }
    }`,
  ],
  [
    'a deep query',
    6,
    `{ articles(first: 100) { nodes {
      category { articles(first: 2) { nodes { tags { name articles(first: 2) { nodes { html } } } } } }
    } } }`,
  ],
];

describe('statements', () => {
  it('are as many for one row as for twenty or a hundred', async () => {
    const world = await aServer();
    let rows = 0;
    for (const size of [1, 20, 100]) {
      await ingest(
        world,
        Array.from({ length: size - rows }, (_, index) => aRow(rows + index)),
      );
      rows = size;
      for (const ask of [world.reader, world.editor]) {
        for (const [what, expected, query] of QUERIES) {
          world.statements();
          await ask(query);
          const sent = world.statements();
          expect(sent.length, `${what}, ${size} rows:\n${sent.join('\n').slice(0, 2_000)}`).toBe(expected);
        }
      }
    }
  });

  it('are none for what needs no database', async () => {
    const { reader, statements } = await aServer();
    statements();
    await reader(
      '{ __typename viewer { role } stock(symbol: "?") { id } node(id: "?") { id } nodes(ids: ["?"]) { id } }',
    );
    expect(statements()).toEqual([]);
  });
});

function aRow(index: number): Partial<PostInput> {
  const code = String(600000 + index);
  return {
    ...(index === 0 && { title: 'first' }),
    category: `c${index}`,
    source: `s${index}`,
    tags: ['all', `t${index}`],
    content: `<h2>行情</h2><p>${marked('1.600519', '贵州茅台')}与${marked(`1.${code}`, `公司${index}`)}。</p>`,
  };
}
