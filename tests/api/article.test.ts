import { describe, expect, it } from 'vitest';
import { aServer } from './a-server.js';

describe('article', () => {
  it('is found by each of its keys', async () => {
    const { reader } = await aServer({
      posts: [{ title: '贵州茅台发布公告', externalId: 'eastmoney:202601010000000001' }],
    });
    const { articles } = await reader('{ articles { nodes { id slug externalId title } } }');
    const [article] = articles.nodes;
    expect(article).toMatchObject({ slug: 'gui-zhou-mao-tai-fa-bu-gong-gao', title: '贵州茅台发布公告' });
    for (const key of [
      `id: "${article.id}"`,
      `slug: "${article.slug}"`,
      'externalId: "eastmoney:202601010000000001"',
      'externalId: "202601010000000001"',
      'externalId: "NW202601010000000001"',
    ]) {
      expect(await reader(`{ article(${key}) { id } }`), key).toEqual({ article: { id: article.id } });
    }
  });

  it('must be asked by exactly one key', async () => {
    const { ask } = await aServer();
    for (const keys of ['', '(slug: "a", externalId: "b")']) {
      const { errors } = await ask(`{ article${keys} { id } }`);
      expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
    }
  });
});
