import { describe, expect, it, vi } from 'vitest';
import type * as linker from '../../src/linking/link-securities.js';
import { identify } from '../../src/linking/securities/security.js';
import { type Answer, aPost, aServer, TOKEN, type World } from './a-server.js';
import { changesOf, edited, rowsOf } from './editing-door.js';
import { asVariable, send, sendOne } from './ingest-door.js';

const refused: { word: string } = vi.hoisted(() => ({ word: '拒' }));

/** The linker as it is; but it refuses a security of which it makes a link or nothing otherwise, at each place of a word. */
vi.mock('../../src/linking/link-securities.js', async importOriginal => {
  const original = await importOriginal<typeof linker>();
  const linkSecurities: typeof original.linkSecurities = (post, directory) => {
    const { links } = original.linkSecurities(post, directory);
    const mentions = Array.from(post.text.matchAll(new RegExp(refused.word, 'g')), ({ 0: text, index: start }) => ({
      ...{ field: 'TEXT' as const, origin: 'NAME' as const },
      ...{ start, end: start + text.length, text },
    }));
    const identity = identify(1, '600036');
    const refusal = identity && { identity, name: '招商', reason: 'a word, not a name', mentions };
    return { links, refusals: refusal && mentions.length > 0 ? [refusal] : [] };
  };
  return { ...original, linkSecurities };
});

const REFUSED = '{ stock { symbol name } reason mentions { field start end text origin } }';
const MENTION = { field: 'TEXT', start: 1, end: 2, text: '拒', origin: 'NAME' };
const REFUSAL = { stock: { symbol: '600036.SH', name: '600036' }, reason: 'a word, not a name', mentions: [MENTION] };

describe('what the linker refuses', () => {
  it('is kept with the article, for editors, and makes a security that readers do not know', async () => {
    const world = await aServer();
    const { id } = await sendOne(world, aPost({ content: '<p>甲拒，五粮液（000858.SZ）。</p>' }));
    expect(await refusalsOf(world, id)).toEqual([REFUSAL]);
    expect(await world.reader('{ stock(symbol: "600036.SH") { id } stocks { nodes { symbol } } }')).toEqual({
      ...{ stock: null, stocks: { nodes: [{ symbol: '000858.SZ' }] } },
    });
    const { data, errors } = await world.ask(`{ article(id: "${id}") { title refusedMentions ${REFUSED} } }`);
    expect(data).toMatchObject({ article: { title: expect.any(String), refusedMentions: null } });
    expect(errors).toMatchObject([{ path: ['article', 'refusedMentions'], extensions: { code: 'FORBIDDEN' } }]);
  });

  it('changes with the text; readers are told nothing of it, and it makes no version', async () => {
    const world = await aServer();
    const post = aPost({ content: '<p>甲拒。</p>' });
    const { id } = await sendOne(world, post);
    expect((await send(world, post))[0].outcome).toBe('UNCHANGED');
    refused.word = '甲';
    try {
      const relink = 'mutation { relinkArticles { linkedCount unlinkedCount changes { article { id } } } }';
      expect(await world.editor(relink)).toEqual({ relinkArticles: { linkedCount: 0, unlinkedCount: 0, changes: [] } });
      expect(await refusalsOf(world, id)).toMatchObject([{ mentions: [{ text: '甲', start: 0 }] }]);
      expect(await changesOf(world)).toEqual(['PUBLISHED']);
      expect(await rowsOf(world, 'Article')).toMatchObject([{ version: 1 }]);
      expect(await rowsOf(world, 'AuditEntry')).toHaveLength(1);
    } finally {
      refused.word = '拒';
    }
    await send(world, { ...post, content: '<p>甲。</p>' });
    expect(await refusalsOf(world, id)).toEqual([]);
  });

  it('is linked where an editor pins it, with the evidence; and taken away it is the editor who refuses', async () => {
    const world = await aServer();
    const { id } = await sendOne(world, aPost({ content: '<p>甲拒。</p>' }));
    await edited(world, 'linkStock', { articleId: id, symbol: '600036.SH' });
    expect(await refusalsOf(world, id)).toEqual([]);
    const link = `{ article(id: "${id}") { stocks { edges { origins reason mentions { text } } } } }`;
    expect((await world.reader(link)).article.stocks.edges).toEqual([
      { origins: ['NAME', 'EDITOR'], reason: 'pinned by an editor; a word, not a name', mentions: [{ text: '拒' }] },
    ]);
    await edited(world, 'unlinkStock', { articleId: id, symbol: '600036.SH' });
    expect(await refusalsOf(world, id)).toEqual([{ ...REFUSAL, reason: 'taken away by ADMIN_TOKEN' }]);
  });

  it('is told by a preview, with nothing stored', async () => {
    const world = await aServer();
    const query = `query ($input: PostInput!) { previewPost(input: $input) { refusedMentions ${REFUSED} } }`;
    const input = asVariable(aPost({ content: '<p>甲拒。</p>' }));
    expect((await world.editor(query, { input })).previewPost.refusedMentions).toEqual([REFUSAL]);
    expect(await world.editor('{ stock(symbol: "600036.SH") { id } }')).toEqual({ stock: null });
    expect((await world.ask(query, { input }, TOKEN)).errors).toBeUndefined();
  });
});

async function refusalsOf({ editor }: World, id: string): Promise<Answer[]> {
  return (await editor(`{ article(id: "${id}") { refusedMentions ${REFUSED} } }`)).article.refusedMentions;
}
