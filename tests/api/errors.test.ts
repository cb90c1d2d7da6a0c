import { pino } from 'pino';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '../../src/database/database.js';
import { createTickerdesk } from '../../src/tickerdesk.js';
import { aDatabase } from './a-database.js';
import { aServer, TOKEN } from './a-server.js';

const BAD_TIMES = ['', '2022', '2022-03-29', '2022-03-29T09:05:17', '2022-02-30T00:00:00Z', '2022-13-01T00:00:00Z'];
const OTHER_BAD_TIMES = ['March 29', '2022-03-29T24:30:00Z', '2022-03-29T09:05:17+25:00', "' or 1=1"];

describe('a time', () => {
  it('that is none is refused by name, as a literal and as a variable', async () => {
    const { ask } = await aServer();
    for (const time of [...BAD_TIMES, ...OTHER_BAD_TIMES]) {
      const told = `${JSON.stringify(time)} is not a date; give RFC 3339, for example 2022-03-29T09:05:17+08:00`;
      const literal = await ask(`{ articles(filter: { publishedAfter: ${JSON.stringify(time)} }) { totalCount } }`);
      expect(literal.errors, time).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
      expect(literal.errors?.[0]?.message).toContain(told);
      const query = 'query ($filter: ArticleFilter) { articles(filter: $filter) { totalCount } }';
      const variable = await ask(query, { filter: { publishedAfter: time } });
      expect(variable.errors, time).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
      expect(variable.errors?.[0]?.message).toContain(told);
      expect(variable.errors?.[0]?.message).toContain('filter.publishedAfter');
    }
    for (const value of ['1', 'true', '[]']) {
      const { errors } = await ask(`{ articles(filter: { publishedAfter: ${value} }) { totalCount } }`);
      expect(errors, value).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
    }
  });

  it('is read in any zone and printed in UTC', async () => {
    const { reader } = await aServer({ posts: [{ publishedAt: Date.UTC(2022, 2, 29, 1, 5, 17) }] });
    for (const time of [
      '2022-03-29T09:05:17+08:00',
      '2022-03-29T01:05:17Z',
      '2022-03-29T01:05:17.000z',
      '2022-03-28 20:35:17-04:30',
    ]) {
      const { articles } = await reader(
        `{ articles(filter: { publishedAfter: "${time}" }) { nodes { publishedAt } } }`,
      );
      expect(articles.nodes, time).toEqual([{ publishedAt: '2022-03-29T01:05:17Z' }]);
      const before = await reader(`{ articles(filter: { publishedBefore: "${time}" }) { totalCount } }`);
      expect(before.articles.totalCount, time).toBe(0);
    }
  });
});

describe('a fault in a query', () => {
  it('is told with its code', async () => {
    const { ask } = await aServer();
    for (const [query, code] of FAULTS) {
      const { data, errors } = await ask(query);
      expect(data ?? null, query).toBeNull();
      expect(errors, query).toMatchObject([{ extensions: { code } }]);
      expect(JSON.stringify(errors), query).not.toContain('stacktrace');
    }
  });
});

const FAULTS = [
  ['{ articles { nodes { id }', 'GRAPHQL_PARSE_FAILED'],
  ['', 'BAD_REQUEST'],
  ['{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
  ['{ articles(first: "1") { totalCount } }', 'GRAPHQL_VALIDATION_FAILED'],
  ['{ articles(first: 99999999999) { totalCount } }', 'GRAPHQL_VALIDATION_FAILED'],
  ['{ articles(filter: { statuses: [GONE] }) { totalCount } }', 'GRAPHQL_VALIDATION_FAILED'],
  ['query ($first: Int!) { articles(first: $first) { totalCount } }', 'BAD_USER_INPUT'],
] as const;

describe('a fault of the server', () => {
  it('is told by an id alone, under which the log has the reason', async () => {
    const { desk, lines } = await aBrokenServer();
    const { data, errors } = await desk.execute('{ articles { nodes { title tags { name } } } }', {}, TOKEN);
    expect(data ?? null).toBeNull();
    const [error] = errors ?? [];
    const id = `${error?.extensions?.id}`;
    expect(id).toMatch(/^[\da-f-]{36}$/);
    expect(error).toMatchObject({
      message: `The server failed; its log has the reason under ${id}.`,
      extensions: { code: 'INTERNAL_SERVER_ERROR', id },
    });
    expect(JSON.stringify(errors)).not.toMatch(/select|ArticleTag|relation|stack|node_modules|\.[jt]s\b/i);
    const logged = lines.filter(line => line.includes(id));
    expect(logged).toHaveLength(1);
    expect(logged[0]).toContain('ArticleTag');
  });

  it('leaves what is asked beside it alone', async () => {
    const { desk } = await aBrokenServer();
    const { data, errors } = await desk.execute('{ viewer { role } tag(slug: "a") { name } stocks { totalCount } }');
    expect(data).toEqual({ viewer: { role: 'READER' }, tag: null, stocks: { totalCount: 0 } });
    expect(errors).toMatchObject([{ path: ['tag'], extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
  });
});

/** An instance with one article, whose database then loses a table, and the lines of its log. */
async function aBrokenServer() {
  const { url, drop } = await aDatabase();
  const lines: string[] = [];
  const logger = pino({ level: 'error' }, { write: (line: string) => lines.push(line) });
  const desk = await createTickerdesk({ databaseUrl: url, adminToken: TOKEN, logger, directory: 'none' });
  onTestFinished(async () => {
    await desk.close();
    await drop();
  });
  await desk.execute(
    'mutation { ingestPost(input: { format: HTML, title: "a", content: "<p>a</p>", tags: ["a"] }) { outcome } }',
    {},
    TOKEN,
  );
  const database = await openDatabase(url);
  await database.orm.em.getConnection('write').execute('drop table "ArticleTag"');
  await database.close();
  return { desk, lines };
}
