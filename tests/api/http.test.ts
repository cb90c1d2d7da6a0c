import { createServer } from 'node:http';
import { describe, expect, it } from 'vitest';
import { aServer, TOKEN } from './a-server.js';

const GRAPHQL = { 'content-type': 'application/json' };
/** What a browser's form cannot send: Apollo's guard against requests forged by another site. */
const NOT_A_FORM = { 'apollo-require-preflight': 'true' };

describe('over HTTP', () => {
  it('a query is answered by POST', async () => {
    const { url } = await aListener();
    const response = await post(url, {
      query: 'query ($slug: String!) { article(slug: $slug) { title } }',
      variables: { slug: 'xiao-xi' },
    });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('application/json');
    expect(await response.json()).toEqual({ data: { article: { title: '消息' } } });
  });

  it('a query is answered by GET', async () => {
    const { url } = await aListener();
    const query = encodeURIComponent('{ articles { totalCount } }');
    for (const accept of ['application/json', 'text/html,*/*']) {
      const response = await fetch(`${url}/graphql?query=${query}`, { headers: { ...NOT_A_FORM, accept } });
      expect(response.status).toBe(200);
      expect(await response.json()).toEqual({ data: { articles: { totalCount: 1 } } });
    }
  });

  it('a mutation is taken by POST and refused by GET', async () => {
    const { url, reader } = await aListener();
    const query = 'mutation { ingestPost(input: { content: "<p>a</p>", format: HTML }) { outcome } }';
    const headers = { ...NOT_A_FORM, authorization: `Bearer ${TOKEN}` };
    const got = await fetch(`${url}/graphql?query=${encodeURIComponent(query)}`, { headers });
    expect(got.status).toBe(405);
    expect((await reader('{ articles { totalCount } }')).articles.totalCount).toBe(1);
    const posted = await post(url, { query }, headers);
    expect(await posted.json()).toEqual({ data: { ingestPost: { outcome: 'CREATED' } } });
  });

  it('a request that another site could forge is refused', async () => {
    const { url } = await aListener();
    const got = await fetch(`${url}/graphql?query=%7B__typename%7D`);
    expect(got.status).toBe(400);
    const posted = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: '{"query":"{__typename}"}',
    });
    expect(posted.status).toBeGreaterThanOrEqual(400);
    expect(posted.status).toBeLessThan(500);
  });

  it('a token tells who asks, and an unknown one is 401', async () => {
    const { url } = await aListener();
    const query = '{ viewer { role } }';
    for (const [authorization, role] of [
      [`Bearer ${TOKEN}`, 'ADMIN'],
      [`bearer ${TOKEN}`, 'ADMIN'],
      [null, 'READER'],
    ] as const) {
      const response = await post(url, { query }, authorization === null ? {} : { authorization });
      expect(await response.json()).toEqual({ data: { viewer: { role } } });
    }
    for (const authorization of ['Bearer x', 'Bearer', TOKEN, `Basic ${TOKEN}`, `Bearer ${TOKEN} x`]) {
      const response = await post(url, { query }, { authorization });
      expect(response.status, authorization).toBe(401);
      expect(await response.json(), authorization).toMatchObject({
        errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
      });
    }
  });

  it('a body that cannot be read, or is too large, is refused with 4xx', async () => {
    const { url } = await aListener();
    const bodies: [body: string, status: number][] = [
      ['{', 400],
      ['[]', 400],
      ['{}', 400],
      [JSON.stringify({ query: '{' }), 400],
      [JSON.stringify({ query: `{ __typename } #${'x'.repeat(20_000_000)}` }), 413],
    ];
    for (const [body, status] of bodies) {
      const response = await fetch(`${url}/graphql`, { method: 'POST', headers: GRAPHQL, body });
      expect(response.status, body.slice(0, 30)).toBe(status);
      expect(await response.text()).not.toMatch(/node_modules|\.[jt]s:/);
    }
  });

  it('a browser that opens the address gets the playground', async () => {
    const { url } = await aListener();
    const response = await fetch(`${url}/graphql`, { headers: { accept: 'text/html,application/xhtml+xml' } });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(await response.text()).toMatch(/^<!doctype html>/i);
  });

  it('health tells that it lives and is ready', async () => {
    const { url } = await aListener();
    for (const path of ['live', 'ready']) {
      const response = await fetch(`${url}/health/${path}`);
      expect(response.status, path).toBe(200);
      expect(await response.json(), path).toEqual({ status: 'ok' });
    }
    expect((await fetch(`${url}/elsewhere`)).status).toBe(404);
  });

  it('large answers are compressed for those who can read it', async () => {
    const { url } = await aListener();
    const response = await post(
      url,
      { query: '{ __schema { types { name description } } }' },
      { 'accept-encoding': 'gzip' },
    );
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(await response.json()).toHaveProperty('data.__schema');
  });

  it('closing ends it, and frees the port', async () => {
    const { url, desk } = await aListener();
    await fetch(`${url}/health/live`);
    await desk.close();
    await expect(fetch(`${url}/health/live`)).rejects.toThrow();
    const port = Number(new URL(url).port);
    const successor = createServer();
    await new Promise<void>((resolve, reject) => successor.once('error', reject).listen(port, '127.0.0.1', resolve));
    await new Promise(resolve => successor.close(resolve));
  });
});

async function aListener() {
  const world = await aServer({ posts: [{ title: '消息', slug: 'xiao-xi' }] });
  return { ...world, url: await world.desk.listen(0) };
}

function post(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${url}/graphql`, { method: 'POST', headers: { ...GRAPHQL, ...headers }, body: JSON.stringify(body) });
}
