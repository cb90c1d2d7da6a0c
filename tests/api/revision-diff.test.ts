import { describe, expect, it } from 'vitest';
import { type Answer, aServer, TOKEN } from './a-server.js';
import { aDraft, aPublished, at, edited, revisionsOf } from './editing-door.js';

describe('the difference of a revision', () => {
  it.each([
    ['Chinese by character', '营收同比增长三成', '营收同比下降三成', ['=营收同比', '-增长', '+下降', '=三成']],
    ['other scripts by word', 'revenue grew again', 'revenue fell again', ['=revenue ', '-grew', '+fell', '= again']],
    [
      'both in one text',
      '苹果Apple发布iPhone17',
      '苹果Apple发售iPhone18',
      ['=苹果Apple发', '-布iPhone17', '+售iPhone18'],
    ],
    ['a word that grew', 'a share', 'a shares', ['=a ', '-share', '+shares']],
    ['what was only added', '上涨', '🚀上涨了', ['+🚀', '=上涨', '+了']],
    ['all of it', '甲', '乙', ['-甲', '+乙']],
  ])('is told of %s', async (_, before, after, expected) => {
    const world = await aServer();
    const draft = await aDraft(world, { html: `<p>${before}</p>` });
    await edited(world, 'updateArticle', { ...at(draft), input: { html: `<p>${after}</p>` } });
    const [second, first] = await revisionsOf(world, draft.id);
    expect(second?.diff.map(asLine)).toEqual(expected);
    expect(joined(second?.diff, 'ADDED')).toBe(after);
    expect(joined(second?.diff, 'REMOVED')).toBe(before);
    expect(first?.diff).toEqual([{ kind: 'ADDED', text: before }]);
  });

  it('is told against any older version, and none is BAD_USER_INPUT', async () => {
    const world = await aServer();
    let article = await aDraft(world, { html: '<p>一</p>' });
    for (const html of ['<p>一二</p>', '<p>一二三</p>']) {
      article = await edited(world, 'updateArticle', { ...at(article), input: { html } });
    }
    const diffOf = async (againstVersion: number) => {
      const query = `query ($id: ID!, $v: Int) { article(id: $id) { revisions(first: 1) { nodes { diff(againstVersion: $v) { kind text } } } } }`;
      return await world.ask(query, { id: article.id, v: againstVersion }, TOKEN);
    };
    const against1: Answer = await diffOf(1);
    expect(against1.data.article.revisions.nodes[0].diff.map(asLine)).toEqual(['=一', '+二三']);
    for (const version of [0, 4, -1]) {
      const { errors } = await diffOf(version);
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
      expect(errors?.[0]?.message).toBe(`againstVersion: the article has no version ${version}.`);
    }
  });

  it('of a live version is what readers saw change, whatever working copies came in between', async () => {
    const world = await aServer();
    const article = await aPublished(world, { html: '<p>甲</p>' });
    const copy = { ...at(article), input: { html: '<p>甲乙丙</p>' }, publish: false };
    const { version } = await edited(world, 'updateArticle', copy);
    await edited(world, 'updateArticle', { id: article.id, expectedVersion: version, input: { html: '<p>甲丁</p>' } });
    const [live] = await revisionsOf(world, article.id);
    expect(live?.diff.map(asLine)).toEqual(['=甲', '+丁']);
  });
});

function asLine({ kind, text }: Answer): string {
  return `${{ SAME: '=', ADDED: '+', REMOVED: '-' }[kind as 'SAME']}${text}`;
}

function joined(diff: Answer[], kind: 'ADDED' | 'REMOVED'): string {
  return diff
    .filter(segment => segment.kind === kind || segment.kind === 'SAME')
    .map(({ text }) => text)
    .join('');
}
