import { describe, expect, it } from 'vitest';
import { aServer, TOKEN } from './a-server.js';

const POSTS = [
  { title: '有题', content: '<p>正文。</p>' },
  { title: null, content: '<p>没有标题的话。</p>', status: 'PUBLISHED' as const },
];

describe('fields for editors', () => {
  it('are null and named for a reader, and the rest is whole', async () => {
    const { ask } = await aServer({ posts: POSTS });
    for (const [name, selection] of [
      ['original', 'original'],
      ['warnings', 'warnings { code }'],
      ['refusedMentions', 'refusedMentions { reason }'],
    ] as const) {
      const { data, errors } = await ask(`{ articles { nodes { title ${selection} text } totalCount } }`);
      const guessed = { title: '没有标题的话', [name]: null, text: '没有标题的话。' };
      const stated = { title: '有题', [name]: null, text: '正文。' };
      expect(data).toEqual({ articles: { nodes: [guessed, stated], totalCount: 2 } });
      expect(errors).toMatchObject(
        [0, 1].map(index => ({
          message: `Article.${name} is for editors; send an editor's token.`,
          path: ['articles', 'nodes', index, name],
          extensions: { code: 'FORBIDDEN' },
        })),
      );
    }
  });

  it('tell an editor what came in, and what was guessed', async () => {
    const { editor } = await aServer({ posts: POSTS });
    const { articles } = await editor('{ articles { nodes { title original warnings { code message } } } }');
    const [guessed, stated] = articles.nodes;
    expect(stated).toEqual({ title: '有题', original: '<p>正文。</p>', warnings: [] });
    expect(guessed.original).toBe('<p>没有标题的话。</p>');
    expect(guessed.warnings).toMatchObject([{ code: 'TITLE_GUESSED', message: expect.any(String) }]);
  });

  it('keep readers from filtering by warnings, in every list of articles', async () => {
    const { ask, editor } = await aServer({ posts: [{ category: 'gu' }] });
    for (const value of [true, false]) {
      const filter = `filter: { hasWarnings: ${value} }`;
      for (const query of [
        `{ articles(${filter}) { nodes { id } } }`,
        `{ category(slug: "gu") { articles(${filter}) { nodes { id } } } }`,
      ]) {
        const { errors } = await ask(query);
        expect(errors, query).toMatchObject([
          { message: "filter.hasWarnings is for editors; send an editor's token.", extensions: { code: 'FORBIDDEN' } },
        ]);
        await editor(query);
      }
    }
  });

  it('keep readers from previews', async () => {
    const { ask, editor } = await aServer();
    const preview = '{ previewPost(input: { format: HTML, content: "<p>a</p>" }) { html } }';
    const { data, errors } = await ask(preview);
    expect(data?.previewPost ?? null).toBeNull();
    expect(errors).toMatchObject([{ path: ['previewPost'], extensions: { code: 'FORBIDDEN' } }]);
    expect(await editor(preview)).toEqual({ previewPost: { html: '<p>a</p>' } });
  });
});

describe('viewer', () => {
  it('tells who asks', async () => {
    const { reader, editor } = await aServer();
    const query = '{ viewer { role tokenName } }';
    expect(await reader(query)).toEqual({ viewer: { role: 'READER', tokenName: null } });
    expect(await editor(query)).toEqual({ viewer: { role: 'ADMIN', tokenName: 'ADMIN_TOKEN' } });
  });

  it('is nobody with an unknown token, which never reads as everybody', async () => {
    const { ask } = await aServer({ posts: POSTS });
    for (const token of ['', 'x', `${TOKEN}x`, TOKEN.toUpperCase(), `${TOKEN} x`]) {
      const { data, errors } = await ask('{ articles { nodes { id } } }', {}, token);
      expect(data ?? null, token).toBeNull();
      expect(errors, token).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    }
  });
});
