import { describe, expect, it, onTestFinished } from 'vitest';
import { createTickerdesk } from '../../src/tickerdesk.js';
import { type Answer, aServer, TOKEN, type World } from './a-server.js';
import { CacheFuzz, type Question } from './cache-fuzz.js';
import { at, edited } from './editing-door.js';

/** Writes of the long test; 10,000 take two minutes. */
const STEPS = Number(process.env.CACHE_FUZZ_STEPS ?? 300);

const LIST = '{ articles(first: 5) { nodes { id title version source { name } tags { name } } } }';
const PREFLIGHT = { 'apollo-require-preflight': 'yes' };

const POSTS = ['甲', '乙', '丙'].map((title, day) => ({
  ...{ title, content: `<p>${title}的正文。</p>`, source: '本报', tags: ['要闻'] },
  publishedAt: Date.UTC(2025, 2, day + 1),
}));

describe('an answer to a reader', () => {
  it('is made once, and again when something of it changed', async () => {
    const world = await aServer({ posts: POSTS });
    const ask = await asked(world);
    const first = await ask(LIST);
    world.statements();
    expect(await ask(LIST)).toEqual(first);
    expect(readsOf(world)).toEqual([]);
    const [article] = first.body.data.articles.nodes;
    await edited(world, 'updateArticle', { ...at(article), input: { title: '丙改' } });
    expect((await ask(LIST)).body.data.articles.nodes[0].title).toBe('丙改');
    expect(readsOf(world)).not.toEqual([]);
  });

  it.each<[what: string, query: string, write: (world: World) => Promise<unknown>]>([
    [
      'its tag became another one',
      LIST,
      ({ editor }) =>
        editor('mutation { mergeTags(fromSlugs: ["yaowen"], intoSlug: "biede") { userErrors { code } } }'),
    ],
    [
      'the article behind its page went elsewhere',
      `{ articles(first: 1, filter: { publishedBefore: "2025-03-02T12:00:00Z" }) { nodes { title } pageInfo { hasNextPage } } }`,
      async world =>
        edited(world, 'updateArticle', {
          ...at(await titled(world, '甲')),
          input: { publishedAt: '2025-04-01T00:00:00Z' },
        }),
    ],
    [
      'a share has the code now that an index alone had',
      '{ stock(symbol: "000001") { symbol } }',
      ({ editor }) => editor(upsert('000001.SZ', 'EQUITY')),
    ],
  ])('is made anew where %s', async (_, query, write) => {
    const world = await aServer({ posts: POSTS });
    await edited(world, 'updateArticle', {
      ...at(await titled(world, '乙')),
      input: { tags: ['要闻', '别的'] },
    });
    await world.editor(upsert('000001.SH', 'INDEX'));
    const ask = await asked(world);
    const before = (await ask(query)).body;
    await write(world);
    const { body } = await ask(query);
    expect(body).toEqual(JSON.parse(JSON.stringify(await world.ask(query))));
    expect(body).not.toEqual(before);
  });

  it('stays while something else changes: another article, or one that comes in where its list is not', async () => {
    const world = await aServer({ posts: POSTS });
    const ask = await asked(world);
    const old = '{ articles(first: 1, filter: { publishedBefore: "2025-03-02T00:00:00Z" }) { nodes { title } } }';
    await ask(old);
    const { nodes } = (await ask(LIST)).body.data.articles;
    await edited(world, 'updateArticle', { ...at(nodes[0]), input: { title: '丙改' } });
    world.statements();
    await ask(old);
    expect(readsOf(world)).toEqual([]);
  });

  it('is the same for all readers, and an editor has her own', async () => {
    const world = await aServer({ posts: POSTS });
    const { createApiToken } = await world.editor(
      'mutation { createApiToken(input: { name: "r", role: READER }) { secret } }',
    );
    const ask = await asked(world);
    await ask(LIST);
    world.statements();
    await ask(LIST, createApiToken.secret);
    expect(readsOf(world)).toEqual([]);
    await ask(LIST, TOKEN);
    expect(readsOf(world)).not.toEqual([]);
    expect((await ask(LIST, 'no token')).status).toBe(401);
    const who = '{ viewer { tokenName } }';
    expect((await ask(who, createApiToken.secret)).body.data.viewer.tokenName).toBe('r');
    expect((await ask(who)).body.data.viewer.tokenName).toBeNull();
  });

  it('is not kept where it has errors', async () => {
    const world = await aServer({ posts: POSTS });
    const ask = await asked(world);
    const query = '{ articles(first: 101) { nodes { title } } }';
    const answers = [await ask(query), await ask(query)];
    for (const { headers, body } of answers) {
      expect(body.errors[0].extensions.code).toBe('BAD_USER_INPUT');
      expect(headers.get('etag')).toBeNull();
    }
  });

  it('has an ETag, by which GET is told that nothing has changed', async () => {
    const world = await aServer({ posts: POSTS });
    const url = `${await world.desk.listen(0)}/graphql?query=${encodeURIComponent(LIST)}`;
    const first = await fetch(url, { headers: PREFLIGHT });
    await first.arrayBuffer();
    const etag = first.headers.get('etag') ?? '';
    const again = await fetch(url, { headers: { ...PREFLIGHT, 'if-none-match': etag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const [article] = (await world.reader(LIST)).articles.nodes;
    await edited(world, 'updateArticle', { ...at(article), input: { title: '丙改' } });
    const changed = await fetch(url, { headers: { ...PREFLIGHT, 'if-none-match': etag } });
    expect(changed.status).toBe(200);
    await changed.arrayBuffer();
    expect(changed.headers.get('etag')).not.toBe(etag);
  });

  it('to GET says how it may be kept elsewhere, where that is set', async () => {
    const cacheControl = 'public, max-age=0, must-revalidate';
    const desk = await createTickerdesk({ jobs: false, directory: 'none', cacheControl });
    onTestFinished(() => desk.close());
    const url = await desk.listen(0);
    const to = async (query: string) => {
      const response = await fetch(`${url}/graphql?query=${encodeURIComponent(query)}`, { headers: PREFLIGHT });
      await response.arrayBuffer();
      return response.headers.get('cache-control');
    };
    expect([await to(LIST), await to(LIST)]).toEqual([cacheControl, cacheControl]);
    expect(await to('{ viewer { role } }')).not.toBe(cacheControl);
  });

  it('to GET without a preflight stays refused, whatever is kept', async () => {
    const world = await aServer({ posts: POSTS });
    const url = `${await world.desk.listen(0)}/graphql?query=${encodeURIComponent(LIST)}`;
    await (await fetch(url, { headers: PREFLIGHT })).arrayBuffer();
    const response = await fetch(url);
    await response.arrayBuffer();
    expect(response.status).toBe(400);
  });

  it('is compressed as well when it is kept', async () => {
    const world = await aServer({ posts: POSTS });
    const ask = await asked(world);
    const query = '{ __schema { types { name fields { name } } } }';
    const bodies = [];
    for (const encoding of ['identity', 'gzip', 'br', 'br, gzip;q=0', 'br;q=0, gzip']) {
      const { headers, body } = await ask(query, undefined, { 'accept-encoding': encoding });
      bodies.push(body);
      expect(headers.get('content-encoding')).toBe(
        encoding === 'identity' ? null : encoding === 'gzip' || encoding.startsWith('br;') ? 'gzip' : 'br',
      );
    }
    expect(new Set(bodies.map(body => JSON.stringify(body))).size).toBe(1);
  });

  it('is by hash of a query that was sent before, over GET, too', async () => {
    const world = await aServer({ posts: POSTS });
    const url = await world.desk.listen(0);
    const sha256Hash = Buffer.from(await crypto.subtle.digest('SHA-256', Buffer.from(LIST))).toString('hex');
    const extensions = JSON.stringify({ persistedQuery: { version: 1, sha256Hash } });
    const byHash = `${url}/graphql?extensions=${encodeURIComponent(extensions)}`;
    const unknown: Answer = await (await fetch(byHash, { headers: PREFLIGHT })).json();
    expect(unknown.errors[0].extensions.code).toBe('PERSISTED_QUERY_NOT_FOUND');
    await (await fetch(`${byHash}&query=${encodeURIComponent(LIST)}`, { headers: PREFLIGHT })).arrayBuffer();
    for (const _ of ['made', 'kept']) {
      const known: Answer = await (await fetch(byHash, { headers: PREFLIGHT })).json();
      expect(known.data.articles.nodes).toHaveLength(3);
    }
  });

  it('is never older than the question, whatever is written by which instance', {
    timeout: 30_000 + STEPS * 100,
  }, async () => {
    const world = await aServer();
    const other = await createTickerdesk({ databaseUrl: world.databaseUrl, adminToken: TOKEN, jobs: false });
    onTestFinished(() => other.close());
    const asks = [await asked(world), await asked({ desk: other })];
    const fuzz = new CacheFuzz(world, 20_261_125);
    const questions = Array.from({ length: 60 }, () => fuzz.question());
    for (let step = 0; step < STEPS; step++) {
      const mutation = await fuzz.write();
      for (const question of pickSome(questions, step)) {
        const expected = await world.ask(question.query, question.variables);
        for (const ask of asks) {
          const { body } = await ask(question.query, undefined, {}, question.variables);
          expect(body, `after ${step} writes, the last ${mutation}: ${question.query}`).toEqual(expected);
        }
      }
    }
  });
});

function pickSome(questions: readonly Question[], step: number): Question[] {
  return [0, 1, 2, 3].flatMap(index => questions[(step * 7 + index * 13) % questions.length] ?? []);
}

/** The reads of articles since statements were last asked for. */
function readsOf(world: World): string[] {
  return world.statements().filter(sql => sql.includes('"Article"'));
}

/** The mutation that lists a security. */
function upsert(symbol: string, kind: string): string {
  return `mutation { upsertStock(input: { symbol: "${symbol}", kind: ${kind}, name: "${symbol}" }) { userErrors { code } } }`;
}

/** The article of a title, for a mutation. */
async function titled({ editor }: World, title: string): Promise<Answer> {
  const { articles } = await editor('{ articles { nodes { id version title } } }');
  return articles.nodes.find((article: Answer) => article.title === title);
}

interface HttpAnswer {
  status: number;
  headers: Headers;
  body: Answer;
}

/** Asks over HTTP. */
async function asked({ desk }: Pick<World, 'desk'>) {
  const url = await desk.listen(0);
  return async (
    query: string,
    token?: string,
    more: Record<string, string> = {},
    variables = {},
  ): Promise<HttpAnswer> => {
    const headers = { 'content-type': 'application/json', ...more, ...(token && { authorization: `Bearer ${token}` }) };
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query, variables }),
    });
    return { status: response.status, headers: response.headers, body: await response.json() };
  };
}
