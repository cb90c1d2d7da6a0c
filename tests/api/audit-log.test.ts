import { describe, expect, it } from 'vitest';
import { type Answer, aServer, ingest, TOKEN, type World } from './a-server.js';
import { aToken, revoke } from './a-token.js';

const LINES = 'nodes { actor action targetId summary createdAt }';
const PAGE = `query ($after: String) {
  auditLog(first: 3, after: $after) {
    totalCount edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage endCursor }
  }
}`;

describe('auditLog', () => {
  it('tells who made and revoked a token, and never its secret', async () => {
    const world = await aServer();
    const { id, secret } = await aToken(world, { name: 'desk', role: 'EDITOR', expiresAt: '2999-01-01T00:00:00Z' });
    await revoke(world, id);
    const { auditLog } = await world.editor(`{ auditLog { ${LINES} } }`);
    expect(auditLog.nodes).toMatchObject([
      { actor: 'ADMIN_TOKEN', action: 'revokeApiToken', targetId: id, summary: '“desk”' },
      {
        actor: 'ADMIN_TOKEN',
        action: 'createApiToken',
        targetId: id,
        summary: '“desk”, EDITOR, expires 2999-01-01T00:00:00.000Z',
      },
    ]);
    expect(JSON.stringify(auditLog)).not.toContain(secret);
  });

  it('has no line of what was refused', async () => {
    const world = await aServer();
    const { id } = await aToken(world, { name: 'desk', role: 'EDITOR' });
    await revoke(world, id);
    const before = await logOf(world);
    await revoke(world, id);
    await world.editor('mutation { createApiToken(input: { name: "desk", role: EDITOR }) { secret } }');
    expect(await logOf(world)).toEqual(before);
  });

  it('names the token that ingested a post, as the revision does', async () => {
    const world = await aServer();
    const { secret } = await aToken(world, { name: '夜班', role: 'EDITOR' });
    const { data } = await world.ask(
      `mutation {
        ingestPost(input: { content: "<p>消息。</p>", title: "消息", format: HTML }) {
          article { id revisions { nodes { editor } } }
        }
      }`,
      {},
      secret,
    );
    const { article }: Answer = data?.ingestPost ?? {};
    expect(article.revisions.nodes).toEqual([{ editor: '夜班' }]);
    const [line] = await logOf(world);
    expect(line).toMatchObject({ actor: '夜班', action: 'ingestPost', targetId: article.id });
    expect(line.summary).toContain('消息');
  });

  it('is for admins, and leaves the rest of the answer whole', async () => {
    const world = await aServer({ posts: [{}] });
    const { secret } = await aToken(world, { name: 'desk', role: 'EDITOR' });
    const [line] = (await world.editor('{ auditLog { nodes { id } } }')).auditLog.nodes;
    for (const token of [undefined, secret]) {
      const { data, errors } = await world.ask(
        `{ auditLog { totalCount nodes { id } } articles { totalCount } node(id: "${line.id}") { id } }`,
        {},
        token,
      );
      expect(data).toEqual({ auditLog: null, articles: { totalCount: 1 }, node: null });
      expect(errors).toMatchObject([{ path: ['auditLog'], extensions: { code: 'FORBIDDEN' } }]);
      expect(errors?.[0]?.message).toContain('auditLog');
    }
  });

  it('is read page by page, each line once', async () => {
    const world = await aServer({ posts: Array.from({ length: 7 }, () => ({})) });
    const all = (await world.editor('{ auditLog { nodes { id } } }')).auditLog.nodes;
    expect(all).toHaveLength(7);
    const read: Answer[] = [];
    for (let after: string | null = null, isEnd = false; !isEnd; ) {
      const { auditLog } = await world.editor(PAGE, { after });
      expect(auditLog.totalCount).toBe(all.length + read.length / 3);
      expect(auditLog.pageInfo.hasPreviousPage).toBe(after !== null);
      expect(auditLog.edges.at(-1).cursor).toBe(auditLog.pageInfo.endCursor);
      read.push(...auditLog.edges.map(({ node }: Answer) => node));
      after = auditLog.pageInfo.endCursor;
      isEnd = !auditLog.pageInfo.hasNextPage;
      // What is written meanwhile stands before the pages that are still to come.
      await ingest(world, [{}]);
    }
    expect(read).toEqual(all);
  });

  it('gives 50 lines where nothing is said, and at most 100', async () => {
    const world = await aServer({ posts: Array.from({ length: 51 }, () => ({})) });
    expect(await logOf(world)).toHaveLength(50);
    for (const first of [0, -1, 101]) {
      const { data, errors } = await world.ask(`{ auditLog(first: ${first}) { nodes { id } } }`, {}, TOKEN);
      expect(data).toEqual({ auditLog: null });
      expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
      expect(errors?.[0]?.message).toContain('first');
    }
  });

  it('refuses the cursor of another list', async () => {
    const world = await aServer({ posts: [{}] });
    const { articles } = await world.editor('{ articles { pageInfo { endCursor } } }');
    for (const after of [articles.pageInfo.endCursor, 'x', '']) {
      const { errors } = await world.ask(`{ auditLog(after: "${after}") { nodes { id } } }`, {}, TOKEN);
      expect(errors, after).toMatchObject([{ path: ['auditLog'], extensions: { code: 'BAD_USER_INPUT' } }]);
    }
  });

  it('is filtered by who and by what', async () => {
    const world = await aServer({ posts: [{}] });
    const { id, secret } = await aToken(world, { name: 'desk', role: 'EDITOR' });
    await world.ask('mutation { createArticle(input: {}) { article { id } } }', {}, secret);
    const [made] = await logOf(world, { actor: 'desk' });
    expect(await logOf(world, { actor: 'desk' })).toMatchObject([{ actor: 'desk', action: 'createArticle' }]);
    expect(await logOf(world, { targetId: id })).toMatchObject([{ action: 'createApiToken' }]);
    expect(await logOf(world, { targetId: made.targetId })).toMatchObject([{ action: 'createArticle' }]);
    expect(await logOf(world, { actor: 'desk', targetId: made.targetId })).toHaveLength(1);
    expect(await logOf(world, { actor: 'desk', targetId: id })).toEqual([]);
    expect(await logOf(world, { actor: null, targetId: null })).toHaveLength(3);
    const { auditLog } = await world.editor('{ auditLog(actor: "desk") { totalCount } }');
    expect(auditLog.totalCount).toBe(1);
  });

  it('has nothing by nobody, and nothing done to no id', async () => {
    const world = await aServer({ posts: [{}] });
    const unknown = Buffer.from('Article:999').toString('base64url');
    for (const filter of [
      { actor: 'nobody' },
      { actor: '' },
      { actor: 'a\0b' },
      { targetId: unknown },
      { targetId: 'x' },
      { targetId: '' },
      { targetId: 'a\0b' },
    ]) {
      expect(await logOf(world, filter), JSON.stringify(filter)).toEqual([]);
    }
  });

  it('takes one statement a page, whatever its size', async () => {
    const world = await aServer({ posts: Array.from({ length: 5 }, () => ({})) });
    for (const first of [1, 5]) {
      world.statements();
      await world.editor(`{ auditLog(first: ${first}) { ${LINES} } }`);
      expect(world.statements().filter(sql => sql.includes('AuditEntry'))).toHaveLength(1);
    }
  });
});

async function logOf(world: World, filter: Answer = {}): Promise<Answer[]> {
  const query = `query ($actor: String, $targetId: ID) {
    auditLog(actor: $actor, targetId: $targetId) { ${LINES} }
  }`;
  return (await world.editor(query, filter)).auditLog.nodes;
}
