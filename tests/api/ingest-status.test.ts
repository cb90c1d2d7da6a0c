import { describe, expect, it } from 'vitest';
import type { PostInput } from '../../src/ingest/post-input.js';
import { aPost, aServer } from './a-server.js';
import { send, sendOne } from './ingest-door.js';

const HOUR = 3_600_000;
const past = Math.floor(Date.now() / 1_000) * 1_000 - HOUR;
const future = past + 48 * HOUR;

const STATUSES: [string, Partial<PostInput>, string][] = [
  ['with a title and a date that has come', { publishedAt: past }, 'PUBLISHED'],
  ['with a title and a date to come', { publishedAt: future }, 'SCHEDULED'],
  ['without a date', { publishedAt: null }, 'DRAFT'],
  ['without a title', { title: null }, 'DRAFT'],
  ["whose date is its file's name's only", { publishedAt: null, filename: '2026-01-05-a.html' }, 'DRAFT'],
  ['that is given as DRAFT', { status: 'DRAFT' }, 'DRAFT'],
  ['that is given as ARCHIVED', { status: 'ARCHIVED' }, 'ARCHIVED'],
  ['that is given as PUBLISHED without a title', { status: 'PUBLISHED', title: null }, 'PUBLISHED'],
  ['that is given as SCHEDULED', { status: 'SCHEDULED', publishedAt: future }, 'SCHEDULED'],
  ['that is given as SCHEDULED, whose date has come', { status: 'SCHEDULED', publishedAt: past }, 'PUBLISHED'],
];

describe('the status of a post', () => {
  it('follows from its title and date, or is what the caller gives', async () => {
    const world = await aServer();
    for (const [name, post, status] of STATUSES) {
      const article = await sendOne(world, aPost(post));
      expect(article.status, name).toBe(status);
      const { node } = await world.reader('query ($id: ID!) { node(id: $id) { id } }', { id: article.id });
      expect(node, name).toEqual(status === 'PUBLISHED' ? { id: article.id } : null);
    }
  });

  it('is DRAFT where the post says that it is not to be published', async () => {
    const world = await aServer();
    for (const line of ['published: false', 'draft: true', 'draft: "Yes"', 'PUBLISHED: no']) {
      const content = `---\ntitle: "${line.replaceAll('"', '')}"\ndate: 2026-01-05 09:30:00\n${line}\n---\n正文。`;
      expect(await sendOne(world, { content }), line).toMatchObject({ status: 'DRAFT', version: 1 });
      expect(await sendOne(world, { content, status: 'PUBLISHED' }), line).toMatchObject({ status: 'PUBLISHED' });
    }
  });

  it('that was given once is kept when the post comes again without', async () => {
    const world = await aServer();
    const post = aPost();
    await send(world, { ...post, status: 'ARCHIVED' });
    const [same, changed] = await send(world, post, { ...post, content: '<p>更正。</p>' });
    expect(same).toMatchObject({ outcome: 'UNCHANGED', article: { status: 'ARCHIVED' } });
    expect(changed).toMatchObject({ outcome: 'UPDATED', article: { status: 'ARCHIVED' } });
  });

  it('follows the date when it was never given', async () => {
    const world = await aServer();
    const post = aPost({ publishedAt: future });
    await send(world, post);
    const [result] = await send(world, { ...post, publishedAt: past });
    expect(result).toMatchObject({ outcome: 'UPDATED', article: { status: 'PUBLISHED' } });
  });

  it('PUBLISHED without a date dates the article now, once', async () => {
    const world = await aServer();
    const before = Date.now();
    const post = aPost({ status: 'PUBLISHED', publishedAt: null });
    const { publishedAt } = await sendOne(world, post);
    expect(Date.parse(publishedAt)).toBeGreaterThanOrEqual(before);
    const [again] = await send(world, post);
    expect(again).toMatchObject({ outcome: 'UNCHANGED', article: { publishedAt } });
  });

  it('SCHEDULED takes the date that was stored before', async () => {
    const world = await aServer();
    const post = aPost({ publishedAt: future });
    await send(world, post);
    const [result] = await send(world, { ...post, publishedAt: null, status: 'SCHEDULED' });
    expect(result).toMatchObject({ userErrors: [], article: { status: 'SCHEDULED' } });
  });
});

describe('the date of a post', () => {
  it('is read with its zone, or else in Shanghai', async () => {
    const world = await aServer();
    const dates = [
      ['2026-01-05 09:30:00', '2026-01-05T01:30:00Z'],
      ['2026-01-05 09:30:00 +0000', '2026-01-05T09:30:00Z'],
      ['2026-01-05T09:30:00.250-05:00', '2026-01-05T14:30:00.250Z'],
      ['2026-01-05', '2026-01-04T16:00:00Z'],
    ] as const;
    for (const [date, publishedAt] of dates) {
      const content = `---\ntitle: "标题"\ndate: ${date}\n---\n正文。`;
      expect(await sendOne(world, { content }), date).toMatchObject({ publishedAt });
    }
  });

  it("is the caller's where it gives one", async () => {
    const world = await aServer();
    const content = '---\ntitle: "标题"\ndate: 2026-01-05 09:30:00\n---\n正文。';
    expect(await sendOne(world, { content, publishedAt: past })).toMatchObject({
      publishedAt: new Date(past).toISOString().replace('.000Z', 'Z'),
    });
  });
});
