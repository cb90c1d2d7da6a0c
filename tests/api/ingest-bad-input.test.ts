import { describe, expect, it } from 'vitest';
import type { PostInput } from '../../src/ingest/post-input.js';
import { aPost, aServer } from './a-server.js';
import { allArticles, send, sendOne } from './ingest-door.js';

interface Refusal {
  code?: string;
  field: string[];
  message: RegExp;
}

const REFUSALS: [string, Partial<PostInput>, Refusal][] = [
  ['without content', { content: '' }, { field: ['content'], message: /empty/ }],
  ['of blanks', { content: ' \r\n\t ' }, { field: ['content'], message: /empty/ }],
  ['with neither text nor title', { content: '<p></p>', title: null }, { field: ['content'], message: /title/ }],
  ['that is binary', { content: 'PK\u0003\u0004\0\0' }, { field: ['content'], message: /NUL/ }],
  [
    'that is not UTF-8',
    { content: '\uFFFD\uFFFDa\uFFFD'.repeat(50) },
    { field: ['content'], message: /not text in UTF-8/ },
  ],
  [
    'of more than 2,000,000 bytes',
    { content: `<p>${'中'.repeat(666_665)}</p>` },
    { code: 'TOO_LARGE', field: ['content'], message: /more than 2000000 bytes; split the post/ },
  ],
  ['with an empty title', { title: '' }, { field: ['title'], message: /empty; leave it out/ }],
  ['with a title of markup', { title: '<b> </b>' }, { field: ['title'], message: /empty/ }],
  ['with a title of 301 characters', { title: '字'.repeat(301) }, { field: ['title'], message: /301 .* at most 300/ }],
  ['with a slug that holds spaces', { slug: 'a b' }, { field: ['slug'], message: /"a b" .* for example a-b-2/ }],
  ['with a slug in capitals', { slug: 'News' }, { field: ['slug'], message: /lower case/ }],
  ['with a slug that ends in a hyphen', { slug: 'news-' }, { field: ['slug'], message: /single hyphens/ }],
  ['with a slug of 201 characters', { slug: 'a'.repeat(201) }, { field: ['slug'], message: /at most 200/ }],
  ['with 51 tags', { tags: Array.from({ length: 51 }, (_, n) => `t${n}`) }, { field: ['tags'], message: /at most 50/ }],
  [
    'with a tag of 500 characters',
    { tags: ['a', '字'.repeat(500)] },
    { field: ['tags', '1'], message: /tags\[1\]: 500/ },
  ],
  ['with an empty tag', { tags: ['a', ' '] }, { field: ['tags', '1'], message: /empty/ }],
  ['with a long category', { category: 'c'.repeat(101) }, { field: ['category'], message: /at most 100/ }],
  ['with an empty source', { source: '' }, { field: ['source'], message: /empty/ }],
  [
    'with an externalId that holds a control',
    { externalId: 'a\u0007b' },
    { field: ['externalId'], message: /control/ },
  ],
  ['with an externalId between blanks', { externalId: ' a ' }, { field: ['externalId'], message: /outer blanks/ }],
  ['with an empty externalId', { externalId: '' }, { field: ['externalId'], message: /empty|plain text/ }],
  ['for the trash', { status: 'TRASHED' }, { field: ['status'], message: /trash/ }],
  [
    'to be scheduled without a date',
    { status: 'SCHEDULED', publishedAt: null },
    { field: ['publishedAt'], message: /needs a date/ },
  ],
];

describe('a post is REJECTED, with the field and what to do', () => {
  it('one by one, each for its own reason', async () => {
    const world = await aServer();
    const results = await send(world, ...REFUSALS.map(([, post]) => aPost(post)));
    for (const [index, [name, , { code = 'INVALID', field, message }]] of REFUSALS.entries()) {
      const { userErrors, ...result } = results[index];
      expect(result, name).toEqual({ index, outcome: 'REJECTED', article: null, report: null, warnings: [] });
      const path = ['inputs', String(index), ...field];
      expect(userErrors, name).toEqual([{ code, field: path, message: expect.stringMatching(message) }]);
    }
    expect(await allArticles(world)).toEqual([]);
  });

  it('where it cannot replace what is stored, which stays', async () => {
    const world = await aServer();
    const stored = await sendOne(world, aPost({ externalId: 'x:1' }));
    const [result] = await send(world, aPost({ externalId: 'x:1', content: ' ' }));
    expect(result.outcome).toBe('REJECTED');
    expect(await allArticles(world)).toEqual([stored]);
  });
});

it('takes a post at the edge of a limit', async () => {
  const world = await aServer();
  const posts: [string, Partial<PostInput>][] = [
    ['2,000,000 bytes', { content: `<p>${'a'.repeat(1_999_993)}</p>` }],
    ['a title of 300 characters', { title: '字'.repeat(300) }],
    ['a slug of 200 characters', { slug: 'a'.repeat(200) }],
    ['an externalId of 200 characters', { externalId: 'x'.repeat(200) }],
    ['50 tags of 100 characters', { tags: Array.from({ length: 50 }, (_, n) => `${n}`.padStart(100, '字')) }],
    ['text with a lone surrogate', { content: '<p>半个\uD83D字</p>' }],
  ];
  for (const [name, post] of posts) {
    const input = aPost(post);
    const results = await send(world, input, input);
    expect(
      results.map(({ outcome }) => outcome),
      name,
    ).toEqual(['CREATED', 'UNCHANGED']);
  }
});

describe('a value that its scalar refuses', () => {
  it('is BAD_USER_INPUT that names its path, and no post is stored', async () => {
    const world = await aServer();
    const query = 'mutation ($inputs: [PostInput!]!) { ingestPosts(inputs: $inputs) { createdCount } }';
    const inputs = [{ content: '<p>甲</p>' }, { content: '<p>乙</p>', publishedAt: '2022-13-40' }];
    const { desk } = world;
    const { errors } = await desk.execute(query, { inputs }, 'a-token-for-tests');
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(errors?.[0]?.message).toMatch(/inputs\[1\]\.publishedAt.*2022-13-40.*RFC 3339/);
    expect(await allArticles(world)).toEqual([]);
  });
});
