import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { type Answer, aServer, TOKEN, type World } from './a-server.js';
import { aDraft, aPublished, at, edited } from './editing-door.js';
import { aHiddenWorld } from './hidden-world.js';
import { marked } from './marked.js';

const PUBLIC_URL = 'https://news.example.com';

describe('a feed', () => {
  it('of Atom has the newest fifty that everybody may read', async () => {
    const posts = Array.from({ length: 52 }, (_, index) => ({ title: `第${index}条` }));
    const world = await aServer({ publicUrl: PUBLIC_URL, posts: [...posts, { title: 'Draft', status: 'DRAFT' }] });
    const { response, entries } = await atom(await world.desk.listen(0));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('public, max-age=60');
    expect(entries).toHaveLength(50);
    expect(entries.map(({ title }) => title).slice(0, 2)).toEqual(['第51条', '第50条']);
  });

  it('tells of an article all that a reader of feeds shows', async () => {
    const world = await aServer({ publicUrl: PUBLIC_URL });
    const input = {
      ...{
        title: 'A < B & C "d"',
        slug: 'a-b',
        html: '<p>正文]]&gt;<b>粗</b> 1 &lt; 2 &amp; 3</p>',
        category: 'A < B',
      },
      ...{ tags: ['白酒', 'R&D'], publishedAt: '2026-01-02T03:04:05Z' },
    };
    const article = await aPublished(world, input);
    const id = `tag:news.example.com,2026:${article.id}`;
    const url = await world.desk.listen(0);
    const { entries, text } = await atom(url);
    expect(text).toContain('<link rel="self" href="https://news.example.com/feed.xml"/>');
    expect(entries).toEqual([
      {
        ...{ id, title: 'A &lt; B &amp; C "d"', link: 'https://news.example.com/articles/a-b' },
        ...{ published: '2026-01-02T03:04:05.000Z', updated: article.updatedAt.replace(/(:\d\d)Z$/, '$1.000Z') },
        content: article.html,
        summary: expect.stringContaining('1 &lt; 2 &amp; 3'),
        categories: ['A ＜ B', '白酒', 'R&amp;D'],
      },
    ]);
    const response = await fetch(`${url}/feed.json`);
    expect(response.headers.get('content-type')).toBe('application/feed+json; charset=utf-8');
    const feed: Answer = await response.json();
    expect(feed).toMatchObject({
      ...{ version: 'https://jsonfeed.org/version/1', home_page_url: PUBLIC_URL, title: 'Tickerdesk' },
      feed_url: `${PUBLIC_URL}/feed.json`,
    });
    expect(feed.items).toMatchObject([
      {
        ...{ id, url: `${PUBLIC_URL}/articles/a-b`, title: 'A < B & C "d"', content_html: article.html },
        ...{ summary: article.excerpt, date_published: '2026-01-02T03:04:05.000Z' },
        tags: [article.category.name, '白酒', 'R&D'],
      },
    ]);
  });

  it("links to the publisher's own page where the article has one, and to this server's address without PUBLIC_URL", async () => {
    const world = await aServer();
    await aPublished(world, { slug: 'ours' });
    await aPublished(world, { canonicalUrl: 'https://finance.eastmoney.com/a/1.html?a=1&b=2' });
    const url = await world.desk.listen(0);
    const { entries, text } = await atom(url);
    expect(entries.map(({ link }) => link)).toEqual([
      'https://finance.eastmoney.com/a/1.html?a=1&amp;b=2',
      `${url}/articles/ours`,
    ]);
    expect(text).not.toContain('null');
  });

  it('is narrowed to a category, a tag and a security in any notation', async () => {
    const about = `<p>${marked('1.600519', '贵州茅台')}公告。</p>`;
    const world = await aServer({
      posts: [
        { title: 'c', category: '公司' },
        { title: 't', tags: ['白酒'] },
        { title: 's', content: about },
        { title: 'cts', category: '公司', tags: ['白酒'], content: about },
      ],
    });
    await world.editor('mutation { renameTag(slug: "baijiu", newSlug: "liquor") { tag { slug } } }');
    const url = await world.desk.listen(0);
    for (const [query, titles] of [
      ['category=gongsi', ['cts', 'c']],
      ['tag=liquor', ['cts', 't']],
      ['tag=baijiu', ['cts', 't']],
      ['stock=SH600519', ['cts', 's']],
      ['stock=1.600519&category=gongsi&tag=liquor', ['cts']],
      ['unknown=1', ['cts', 's', 't', 'c']],
    ] as const) {
      const { entries } = await atom(url, `?${query}`);
      expect(
        entries.map(({ title }) => title),
        query,
      ).toEqual(titles);
    }
    const { text } = await atom(url, '?category=gongsi&stock=600519');
    expect(text).toContain('<title>Tickerdesk · 公司 · 贵州茅台</title>');
    expect(text).toContain(`href="${url}/feed.xml?category=gongsi&amp;stock=600519"`);
  });

  it('of what is unknown, or known to editors alone, is 404 and says so', async () => {
    const world = await aServer({ posts: [{ tags: ['secret'], status: 'DRAFT' }] });
    const url = await world.desk.listen(0);
    for (const [query, said] of [
      ['tag=secret', 'tag: there is none "secret".\n'],
      ['category=none', 'category: there is none "none".\n'],
      ['stock=NONE', 'stock: there is none "NONE".\n'],
      ['category=%00', 'category: there is none "\\u0000".\n'],
    ]) {
      for (const path of ['feed.xml', 'feed.json']) {
        const headers = { authorization: `Bearer ${TOKEN}` };
        const response = await fetch(`${url}/${path}?${query}`, { headers });
        expect([response.status, await response.text()]).toEqual([404, said]);
        expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
      }
    }
    const twice = await fetch(`${url}/feed.xml?tag=a&tag=b`);
    expect([twice.status, await twice.text()]).toEqual([400, 'tag: give it once.\n']);
  });

  it('is the same as that of a desk with nothing to hide', async () => {
    const { world, twin } = await aHiddenWorld();
    const [url, twinUrl] = [await world.desk.listen(0), await twin.desk.listen(0)];
    const told = async (address: string, path: string) => {
      const response = await fetch(`${address}${path}`);
      return [response.status, (await response.text()).replaceAll(address, '')];
    };
    const queries = ['', 'category=gongsi', 'category=secret-category', 'tag=baijiu', 'tag=secret-tag', 'stock=000858'];
    for (const path of queries.flatMap(query => [`/feed.xml?${query}`, `/feed.json?${query}`])) {
      expect(await told(url, path), path).toEqual(await told(twinUrl, path));
    }
  });

  it('is not sent again while nothing in it changed', async () => {
    const world = await aServer({ posts: [{ title: 'first' }] });
    const url = await world.desk.listen(0);
    const head = async (name: string) => {
      const response = await fetch(`${url}/feed.xml`);
      await response.text();
      return response.headers.get(name) ?? '';
    };
    const [etag, modified] = [await head('etag'), await head('last-modified')];
    expect(etag).toMatch(/^W\/"[\w-]{43}"$/);
    const ask = async (headers: Record<string, string>) => {
      const response = await fetch(`${url}/feed.xml`, { headers });
      return [response.status, (await response.text()) === '' ? 'nothing' : 'a feed'].join(', ');
    };
    expect(await ask({ 'if-none-match': etag })).toBe('304, nothing');
    expect(await ask({ 'if-none-match': `"other", ${etag}` })).toBe('304, nothing');
    expect(await ask({ 'if-none-match': '"other"' })).toBe('200, a feed');
    expect(await ask({ 'if-modified-since': modified })).toBe('304, nothing');
    expect(await ask({ 'if-modified-since': 'Thu, 01 Jan 2026 00:00:00 GMT' })).toBe('200, a feed');
    expect(await ask({ 'if-modified-since': 'x' })).toBe('200, a feed');
    expect((await fetch(`${url}/feed.xml`, { method: 'HEAD', headers: { 'if-none-match': etag } })).status).toBe(304);
    await aDraft(world);
    expect(await ask({ 'if-none-match': etag })).toBe('304, nothing');
    const article = await aPublished(world);
    expect(await ask({ 'if-none-match': etag, 'if-modified-since': modified })).toBe('200, a feed');
    // What goes is a change, too.
    const both = await head('etag');
    await edited(world, 'unpublishArticle', at(article));
    expect(await ask({ 'if-none-match': both })).toBe('200, a feed');
    expect(await ask({ 'if-none-match': etag })).toBe('304, nothing');
  });

  it('takes a constant number of statements', async () => {
    const world = await aServer({ posts: [{ category: 'a', tags: ['b'] }] });
    const url = await world.desk.listen(0);
    const count = async () => {
      world.statements();
      await (await fetch(`${url}/feed.xml?category=a&tag=b`)).text();
      return world.statements().length;
    };
    const one = await count();
    await more(world);
    expect(await count()).toBe(one);
    expect(one).toBeLessThanOrEqual(8);
  });

  it('without articles is a feed', async () => {
    const world = await aServer();
    const url = await world.desk.listen(0);
    const { entries, response, text } = await atom(url);
    expect(entries).toEqual([]);
    expect(response.headers.get('last-modified')).toBeNull();
    expect(text).toContain('<updated>1970-01-01T00:00:00.000Z</updated>');
    expect(await (await fetch(`${url}/feed.json`)).json()).toMatchObject({ items: [] });
  });
});

async function more(world: World): Promise<void> {
  const posts = Array.from({ length: 20 }, (_, index) => ({ slug: `more-${index}`, category: 'a', tags: ['b', 'c'] }));
  for (const input of posts) await aPublished(world, input);
}

async function atom(url: string, query = '') {
  const response = await fetch(`${url}/feed.xml${query}`);
  const text = await response.text();
  // Entities stay as they are written: what is HTML is seen to be escaped.
  const document = parseDocument(text, { xmlMode: true, decodeEntities: false });
  return { response, text, entries: elements(document, 'entry').map(entryOf) };
}

function entryOf(entry: Answer) {
  const text = (name: string) => textOf(elements(entry, name)[0]);
  return {
    ...{ id: text('id'), title: text('title'), link: elements(entry, 'link')[0].attribs.href },
    ...{ published: text('published'), updated: text('updated'), content: text('content'), summary: text('summary') },
    categories: elements(entry, 'category').map(({ attribs }) => attribs.term),
  };
}

function elements(node: Answer, name: string): Answer[] {
  return (node.children ?? []).flatMap((child: Answer) => (child.name === name ? [child] : elements(child, name)));
}

function textOf(node: Answer): string {
  return node.data ?? (node.children ?? []).map(textOf).join('');
}
