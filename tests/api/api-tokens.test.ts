import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pino } from 'pino';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { openDatabase } from '../../src/database/database.js';
import { createTickerdesk, type Tickerdesk } from '../../src/tickerdesk.js';
import { type Answer, aServer, TOKEN, type World } from './a-server.js';
import { aToken, revoke, tryToken } from './a-token.js';

const VIEWER = '{ viewer { role tokenName } }';
const HOUR = 3_600_000;

describe('a token', () => {
  it.each(['READER', 'EDITOR', 'ADMIN'] as const)('of role %s is a viewer of that role', async role => {
    const world = await aServer();
    const { secret } = await aToken(world, { name: '夜班', role });
    expect(secret).toMatch(/^tickerdesk_[\w-]{43}$/);
    expect(await world.ask(VIEWER, {}, secret)).toMatchObject({ data: { viewer: { role, tokenName: '夜班' } } });
  });

  it('of a reader reads what readers read', async () => {
    const world = await aServer({ posts: [{ title: 'Public' }, { title: 'Draft', status: 'DRAFT' }] });
    const { secret } = await aToken(world, { name: 'frontend', role: 'READER' });
    const { data } = await world.ask('{ articles { nodes { title } } }', {}, secret);
    expect(data?.articles).toEqual({ nodes: [{ title: 'Public' }] });
    const { errors } = await world.ask('mutation { createArticle(input: {}) { article { id } } }', {}, secret);
    expect(errors?.[0]).toMatchObject({ path: ['createArticle'], extensions: { code: 'FORBIDDEN' } });
  });

  it('of an editor writes, and keeps no tokens', async () => {
    const world = await aServer({ posts: [{ title: 'Public' }] });
    const { secret } = await aToken(world, { name: 'desk', role: 'EDITOR' });
    for (const token of [secret, undefined]) {
      const { data, errors } = await world.ask('{ apiTokens { id } articles { totalCount } }', {}, token);
      expect(data).toEqual({ apiTokens: null, articles: { totalCount: 1 } });
      expect(errors).toMatchObject([{ path: ['apiTokens'], extensions: { code: 'FORBIDDEN' } }]);
      expect(errors?.[0]?.message).toContain('apiTokens');
      for (const mutation of [
        'createApiToken(input: { name: "mine", role: ADMIN }) { secret }',
        'revokeApiToken(id: "x") { userErrors { code } }',
      ]) {
        const refused = await world.ask(`mutation { ${mutation} }`, {}, token);
        expect(refused.data).toBeNull();
        expect(refused.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
      }
    }
    const { data } = await world.ask('mutation { createArticle(input: {}) { userErrors { code } } }', {}, secret);
    expect(data).toEqual({ createArticle: { userErrors: [] } });
    expect(await namesOf(world)).toEqual(['desk']);
  });

  it('is known by its secret alone', async () => {
    const world = await aServer();
    const { id, secret } = await aToken(world, { name: 'desk', role: 'ADMIN' });
    for (const other of [id, 'desk', secret.slice(0, -1), `${secret}A`, secret.toUpperCase(), await hashIn(world)]) {
      expect(await world.ask(VIEWER, {}, other), other).toMatchObject({
        errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
      });
    }
  });

  it('that is revoked is refused by every instance at the next request', async () => {
    const world = await aServer();
    const other = await another(world);
    const { id, secret } = await aToken(world, { name: 'desk', role: 'EDITOR' });
    const [url, otherUrl] = [await world.desk.listen(0), await other.listen(0)];
    for (const address of [url, otherUrl]) expect((await post(address, secret)).status).toBe(200);
    const { apiToken, userErrors } = await revoke(world, id);
    expect(userErrors).toEqual([]);
    expect(apiToken).toEqual({ id, name: 'desk', revokedAt: expect.any(String) });
    for (const address of [otherUrl, url]) {
      const response = await post(address, secret);
      expect(response.status).toBe(401);
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    }
    expect(await other.execute(VIEWER, {}, secret)).toMatchObject({
      errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
    });
  });

  it('ends at its time', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    onTestFinished(() => void vi.useRealTimers());
    const world = await aServer();
    const end = Date.now() + HOUR;
    const { secret } = await aToken(world, { name: 'desk', role: 'EDITOR', expiresAt: new Date(end).toISOString() });
    vi.setSystemTime(end - 1);
    expect(await world.ask(VIEWER, {}, secret)).toMatchObject({ data: { viewer: { role: 'EDITOR' } } });
    vi.setSystemTime(end);
    expect(await world.ask(VIEWER, {}, secret)).toMatchObject({
      errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
    });
  });

  it('costs one statement a request, and the others none', async () => {
    const world = await aServer();
    const { secret } = await aToken(world, { name: 'desk', role: 'ADMIN' });
    for (const [token, count] of [
      [secret, 1],
      ['unknown', 1],
      [TOKEN, 0],
      [undefined, 0],
    ] as const) {
      world.statements();
      await world.ask('{ __typename }', {}, token);
      expect(aboutTokens(world.statements()), token).toHaveLength(count);
    }
  });

  it('remembers its last use, to the minute, without a request waiting for it', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    onTestFinished(() => void vi.useRealTimers());
    const world = await aServer();
    const { secret } = await aToken(world, { name: 'desk', role: 'EDITOR' });
    const other = await aToken(world, { name: 'other', role: 'EDITOR' });
    const lastUses = async (): Promise<Record<string, number | null>> => {
      const { apiTokens } = await world.editor('{ apiTokens { name lastUsedAt } }');
      return Object.fromEntries(
        apiTokens.map(({ name, lastUsedAt }: Answer) => [name, lastUsedAt && Date.parse(lastUsedAt)]),
      );
    };
    const written = (uses: Answer) =>
      vi.waitFor(async () => expect(await lastUses()).toEqual(uses), { timeout: 10_000, interval: 100 });
    const first = Date.now();
    await Promise.all([1, 2, 3].map(() => world.ask(VIEWER, {}, secret)));
    await written({ desk: first, other: null });
    vi.setSystemTime(first + 59_999);
    for (const token of [secret, other.secret]) await world.ask(VIEWER, {}, token);
    await written({ desk: first, other: first + 59_999 });
    vi.setSystemTime(first + 60_000);
    await world.ask(VIEWER, {}, secret);
    await written({ desk: first + 60_000, other: first + 59_999 });
    expect(aboutTokens(world.statements()).filter(sql => /^update/i.test(sql))).toHaveLength(3);
  });

  it('answers also where its last use cannot be written; the log says so', async () => {
    const log = aLog();
    const world = await aServer({ logger: log.logger });
    const { secret } = await aToken(world, { name: 'desk', role: 'EDITOR' });
    await run(world, 'alter table "ApiToken" rename column "lastUsedAt" to "gone"');
    expect(await world.ask(VIEWER, {}, secret)).toMatchObject({ data: { viewer: { role: 'EDITOR' } } });
    await vi.waitFor(() => expect(log.written()).toContain('last used'), { timeout: 10_000 });
  });
});

describe('the secret', () => {
  it('is neither in the database nor in the log', async () => {
    const log = aLog();
    const world = await aServer({ logger: log.logger, posts: [{}] });
    const { id, secret } = await aToken(world, { name: 'desk', role: 'ADMIN' });
    const url = await world.desk.listen(0);
    await post(url, secret);
    await world.ask('{ apiTokens { name } auditLog { nodes { summary } } }', {}, secret);
    await world.ask('{ none', {}, secret);
    await revoke(world, id);
    await post(url, secret);
    await world.desk.close();
    const stored = await everything(world);
    expect(stored).toContain('desk');
    expect(stored).not.toContain(secret);
    expect(stored).not.toContain(secret.slice('tickerdesk_'.length));
    expect(log.written()).not.toContain(secret.slice('tickerdesk_'.length));
  });
});

describe('createApiToken', () => {
  it.each([
    ['', 'INVALID', 'name'],
    [' \u200B\n', 'INVALID', 'name'],
    ['<b></b>', 'INVALID', 'name'],
    ['x'.repeat(101), 'INVALID', 'name'],
    ['ADMIN_TOKEN', 'INVALID', 'name'],
    ['command  line', 'INVALID', 'name'],
    ['Ｓcheduler', 'INVALID', 'name'],
    ['anonymous', 'INVALID', 'name'],
    ['taken', 'DUPLICATE', 'name'],
    ['revoked', 'DUPLICATE', 'name'],
  ])('refuses the name %j', async (name, code, field) => {
    const world = await aServer();
    await aToken(world, { name: 'taken', role: 'READER' });
    await revoke(world, (await aToken(world, { name: 'revoked', role: 'READER' })).id);
    const payload = await tryToken(world, { name, role: 'EDITOR' });
    expect(payload).toEqual({
      apiToken: null,
      secret: null,
      userErrors: [{ code, field: ['input', field], message: expect.stringMatching(/^name: /) }],
    });
    expect(await namesOf(world)).toEqual(['revoked', 'taken']);
  });

  it('keeps a name as plain text', async () => {
    const world = await aServer();
    await aToken(world, { name: ' 夜班 <i>编辑</i>\u202E ', role: 'EDITOR' });
    await aToken(world, { name: 'x'.repeat(100), role: 'EDITOR' });
    expect(await namesOf(world)).toEqual(['x'.repeat(100), '夜班 编辑']);
  });

  it('refuses an end that has passed', async () => {
    const world = await aServer();
    const payload = await tryToken(world, { name: 'desk', role: 'EDITOR', expiresAt: '2020-01-01T00:00:00Z' });
    expect(payload.userErrors).toMatchObject([{ code: 'INVALID', field: ['input', 'expiresAt'] }]);
    expect(payload.secret).toBeNull();
  });

  it('of two tokens of one name at the same time makes one', async () => {
    const world = await aServer();
    const other = await another(world);
    const mutation = `mutation { createApiToken(input: { name: "desk", role: EDITOR }) { userErrors { code } } }`;
    const results = await Promise.all(
      [world.desk, other, world.desk, other].map(desk => desk.execute(mutation, {}, TOKEN)),
    );
    const codes = JSON.stringify(results.map(({ data }) => data)).match(/DUPLICATE/g);
    expect(codes).toHaveLength(3);
    expect(await namesOf(world)).toEqual(['desk']);
  });
});

describe('revokeApiToken', () => {
  it('refuses what is no token', async () => {
    const world = await aServer({ posts: [{}] });
    const { articles } = await world.reader('{ articles { nodes { id } } }');
    const unknown = Buffer.from('ApiToken:999').toString('base64url');
    for (const id of [unknown, articles.nodes[0].id, 'desk', '']) {
      const { apiToken, userErrors } = await revoke(world, id);
      expect(apiToken).toBeNull();
      expect(userErrors, id).toMatchObject([{ code: 'NOT_FOUND', field: ['id'] }]);
    }
  });

  it('refuses what is revoked', async () => {
    const world = await aServer();
    const { id } = await aToken(world, { name: 'desk', role: 'EDITOR' });
    const { apiToken } = await revoke(world, id);
    expect((await revoke(world, id)).userErrors).toMatchObject([{ code: 'INVALID_STATE', field: ['id'] }]);
    expect((await world.editor('{ apiTokens { revokedAt } }')).apiTokens).toEqual([{ revokedAt: apiToken.revokedAt }]);
  });
});

describe('apiTokens', () => {
  it('lists every token, the newest first', async () => {
    const world = await aServer();
    expect(await namesOf(world)).toEqual([]);
    const { id } = await aToken(world, { name: 'first', role: 'READER', expiresAt: '2999-01-01T08:00:00+08:00' });
    await aToken(world, { name: 'second', role: 'ADMIN' });
    const { apiTokens, node } = await world.editor(
      `query ($id: ID!) {
        apiTokens { id name role createdAt expiresAt lastUsedAt revokedAt }
        node(id: $id) { ... on ApiToken { name } }
      }`,
      { id },
    );
    expect(apiTokens).toMatchObject([
      { name: 'second', role: 'ADMIN', expiresAt: null, revokedAt: null },
      { id, name: 'first', role: 'READER', expiresAt: '2999-01-01T00:00:00Z', lastUsedAt: null, revokedAt: null },
    ]);
    expect(node).toEqual({ name: 'first' });
  });
});

/** A second instance on the world's database. */
async function another({ databaseUrl }: World): Promise<Tickerdesk> {
  const desk = await createTickerdesk({ databaseUrl, adminToken: TOKEN, migrate: false });
  onTestFinished(() => desk.close());
  return desk;
}

function post(url: string, token: string): Promise<Response> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  return fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query: VIEWER }) });
}

async function namesOf(world: World): Promise<string[]> {
  return (await world.editor('{ apiTokens { name } }')).apiTokens.map(({ name }: { name: string }) => name);
}

function aboutTokens(statements: readonly string[]): string[] {
  return statements.filter(sql => sql.includes('ApiToken'));
}

/** A log that is kept, at its most talkative. */
function aLog() {
  const lines: string[] = [];
  const logger = pino({ level: 'trace' }, { write: line => void lines.push(line) });
  return { logger, written: () => lines.join('') };
}

async function hashIn(world: World): Promise<string> {
  const database = await openDatabase(world.databaseUrl);
  const { hash } = await database.rows.selectFrom('ApiToken').select('hash').executeTakeFirstOrThrow();
  await database.close();
  return hash;
}

async function run({ databaseUrl }: World, statement: string): Promise<void> {
  const database = await openDatabase(databaseUrl);
  await database.orm.em.execute(statement);
  await database.close();
}

/** All that is stored: every row, and of SQLite the bytes of its files too. */
async function everything({ databaseUrl }: World): Promise<string> {
  const database = await openDatabase(databaseUrl);
  const tables = [...database.orm.getMetadata().getAll().values()].map(({ tableName }) => tableName);
  const rows = await Promise.all(tables.map(table => database.orm.em.execute(`select * from "${table}"`)));
  await database.close();
  if (!databaseUrl.startsWith('sqlite:')) return JSON.stringify(rows);
  const file = databaseUrl.slice('sqlite:'.length);
  const files = readdirSync(dirname(file)).filter(name => name.startsWith(basename(file)));
  return JSON.stringify(rows) + files.map(name => readFileSync(join(dirname(file), name), 'latin1')).join('');
}
