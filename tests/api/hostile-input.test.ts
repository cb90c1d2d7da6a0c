import { describe, expect, it } from 'vitest';
import { aServer } from './a-server.js';
import { marked } from './marked.js';

/** What belongs to no slug, symbol or name, but to SQL, to patterns, or to nobody. */
const STRINGS = [
  "'",
  '"',
  "' or '1'='1",
  '\'; drop table "Article"; --',
  'x" union select * from "ArticleBody" --',
  '%',
  '_____',
  'g_',
  'g%',
  '\\',
  '\\%',
  '*',
  '$1',
  '?',
  ':slug',
  '\0',
  'gu\0',
  '\ud800',
  '\u202e',
  'x'.repeat(60_000),
  '酒'.repeat(1_001),
];

const EVERYWHERE = `query ($text: String!, $id: ID!, $texts: [String!]!, $ids: [ID!]!) {
  node(id: $id) { id }
  nodes(ids: $ids) { id }
  byId: article(id: $id) { id }
  bySlug: article(slug: $text) { id }
  byExternalId: article(externalId: $text) { id }
  category(slug: $text) { id }
  tag(slug: $text) { id }
  source(slug: $text) { id }
  stock(symbol: $text) { id }
  stocks(query: $text) { totalCount nodes { id } }
  categories(query: $text) { totalCount nodes { id } }
  tags(query: $text) { totalCount nodes { id } }
  sources(query: $text) { totalCount nodes { id } }
  inCategory: articles(filter: { categorySlugs: $texts }) { totalCount nodes { id } }
  withAnyTag: articles(filter: { anyTagSlugs: $texts }) { totalCount nodes { id } }
  withAllTags: articles(filter: { allTagSlugs: $texts }) { totalCount nodes { id } }
  ofSource: articles(filter: { sourceSlugs: $texts }) { totalCount nodes { id } }
  ofStock: articles(filter: { stockSymbols: $texts }) { totalCount nodes { id } }
}`;

const ONES = ['node', 'byId', 'bySlug', 'byExternalId', 'category', 'tag', 'source', 'stock'];
const LISTS = ['stocks', 'categories', 'tags', 'sources'];
const FILTERED = ['inCategory', 'withAnyTag', 'withAllTags', 'ofSource', 'ofStock'];

describe('hostile input', () => {
  it('finds nothing and does no harm, wherever a text is taken', async () => {
    const content = `<p>${marked('1.600519', '贵州茅台')}</p>`;
    const { reader } = await aServer({ posts: [{ category: 'gu', tags: ['gu'], source: 'gu', content }] });
    const none = { totalCount: 0, nodes: [] };
    for (const text of STRINGS) {
      const answer = await reader(EVERYWHERE, { text, id: text, texts: [text], ids: [text] });
      expect(answer, JSON.stringify(text.slice(0, 50))).toEqual({
        nodes: [null],
        ...Object.fromEntries(ONES.map(name => [name, null])),
        ...Object.fromEntries([...LISTS, ...FILTERED].map(name => [name, none])),
      });
    }
    const whole = '{ articles { totalCount } categories { totalCount } tags { totalCount } stocks { totalCount } }';
    const one = { totalCount: 1 };
    expect(await reader(whole)).toEqual({ articles: one, categories: one, tags: one, stocks: one });
  });

  it('is refused as a cursor, in every list', async () => {
    const { ask } = await aServer({ posts: [{ category: 'gu' }] });
    const query = (list: string) => `query ($after: String!) { ${list}(after: $after) { nodes { id } } }`;
    for (const list of ['articles', ...LISTS]) {
      for (const after of STRINGS) {
        const { errors } = await ask(query(list), { after });
        expect(errors, `${list} ${after.slice(0, 50)}`).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
      }
    }
  });
});
