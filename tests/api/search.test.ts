import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answer, aServer, ingest, type World } from './a-server.js';
import { aDraft, aPublished, at, edit, edited } from './editing-door.js';
import { withDirectory } from './ingest-directory.js';
import { marked } from './marked.js';
import { marksOf, postOf, searched, titlesOf } from './search-door.js';
import { walkForward } from './walk.js';

/** Articles, the last of them the newest. */
const ARTICLES: readonly (readonly [title: string, text: string])[] = [
  ['甲', '滬深300指數上漲，創業板指走強。'],
  ['乙', '公司拟新建HFO-1234yf产能，毛利率95.87%，另有1,234.5万股。'],
  ['丙', '累计装机15GW，应用5G技术。茅台。贵州的酒。'],
  ['丁', '沪深 ３００ 指数回落，Apple Inc. 走高；ＡＩ芯片受关注。'],
  ['戊', 'A股三大指数收涨，光伏板块领涨，光伏设备走强。'],
  ['己：光伏产业', '行业会议召开，储能与白酒无关。'],
  ['庚', '2022年3月29日，股价报2022.5元，代码是300750。'],
];

/** Queries, and the titles that they find, without regard to their order. */
const CASES: readonly (readonly [query: string, titles: string])[] = [
  // CJK of any length.
  ['光', '戊己'],
  ['光伏', '戊己'],
  ['光伏设备', '戊'],
  ['伏设', '戊'],
  ['光伏光伏', ''],
  ['三大指数收涨', '戊'],
  // Two runs that a mark divides are no run.
  ['台贵', ''],
  ['茅台贵州', ''],
  ['茅台。贵州', '丙'],
  // Latin words and numbers match whole, beside CJK, too.
  ['5G', '丙'],
  ['5g技术', '丙'],
  ['15GW', '丙'],
  ['15', ''],
  ['GW', ''],
  ['G', ''],
  ['300', '甲丁'],
  ['沪深300', '甲丁'],
  ['沪深300指数', '甲丁'],
  ['沪深30', ''],
  ['沪深', '甲丁'],
  ['300750', '庚'],
  ['HFO-1234yf', '乙'],
  ['hfo 1234YF', '乙'],
  ['"1234yf HFO"', ''],
  ['1234yf', '乙'],
  ['1234', ''],
  ['95.87%', '乙'],
  ['95.87', '乙'],
  ['95', ''],
  ['1234.5', '乙'],
  ['1,234.5万', '乙'],
  ['2022', '庚'],
  ['2022年3月', '庚'],
  ['2022.5', '庚'],
  ['A股', '戊'],
  ['股', '乙戊庚'],
  ['apple', '丁'],
  ['app', ''],
  ['AI', '丁'],
  ['AI芯', '丁'],
  // Width, case and script.
  ['ＡＰＰＬＥ', '丁'],
  ['ａｉ芯片', '丁'],
  ['滬深３００', '甲丁'],
  ['创业板', '甲'],
  ['創業闆', '甲'],
  // Several words are all to be found; one may stand in the title.
  ['光伏 走强', '戊'],
  ['光伏 储能', '己'],
  ['光伏　走强', '戊'],
  ['指数 芯片 沪深', '丁'],
  ['光伏 没有', ''],
  // Phrases.
  ['"光伏板块"', '戊'],
  ['“光伏板块”', '戊'],
  ['"apple inc"', '丁'],
  ['"inc apple"', ''],
  // Exclusion.
  ['光伏 -储能', '戊'],
  ['光伏 -"光伏 产业"', '戊己'],
  ['光伏 -"光伏产业"', '戊'],
  ['指数 -沪深300', '戊'],
  ['光伏 －储能', '戊'],
  // Signs without a sense are none.
  ['"光伏', '戊己'],
  ['光伏"', '戊己'],
  ['光伏 - 储能', '己'],
  ['光伏 -', '戊己'],
  ['光伏 ""', '戊己'],
  ['(光伏) AND', ''],
  ['光伏*', '戊己'],
  ['光伏 OR 储能', ''],
  ['title:光伏', ''],
  ['%', ''],
  ['光%', '戊己'],
  // What cannot be searched finds nothing.
  ['', ''],
  [' 　\t', ''],
  ['-', ''],
  ['-光伏', ''],
  ['""', ''],
  ['。！？', ''],
  ['\0', ''],
  ['😀', ''],
];

describe('searchArticles', () => {
  it('finds what it is asked for', async () => {
    const { reader } = await aServer({ posts: ARTICLES.map(postOf) });
    for (const orderBy of ['RELEVANCE', 'NEWEST']) {
      for (const [query, titles] of CASES) {
        const found = await titlesOf(reader, query, { orderBy });
        expect(found.map(title => title.charAt(0)).sort(), `${query} ${orderBy}`).toEqual(Array.from(titles).sort());
      }
    }
  });

  it('has no query that is an error, however strange or long', async () => {
    const { desk } = await aServer({ posts: ARTICLES.map(postOf) });
    const parts = fc.constantFrom(
      '"',
      '-',
      '*',
      ':',
      '(',
      ')',
      '^',
      '+',
      '{',
      '\\',
      "'",
      '\0',
      '光',
      '伏',
      'A',
      '5',
      '.',
      ' ',
      ',',
      'NEAR',
      '\ud800',
    );
    const queries = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(parts).map(list => list.join('')),
    );
    await fc.assert(
      fc.asyncProperty(queries, async query => {
        const asked = 'query ($query: String!) { searchArticles(query: $query) { totalCount nodes { id } } }';
        const { data, errors } = await desk.execute(asked, { query });
        expect(errors).toBeUndefined();
        const { totalCount, nodes }: Answer = Object(data).searchArticles;
        expect(nodes).toHaveLength(totalCount);
      }),
    );
  });

  it('answers ten thousand characters at once', async () => {
    const { reader } = await aServer({ posts: ARTICLES.map(postOf) });
    const long = Array.from({ length: 10_000 }, (_, index) => String.fromCharCode(0x4e00 + index)).join('');
    for (const query of [
      long,
      '光'.repeat(10_000),
      '光 '.repeat(5_000),
      '"a '.repeat(3_000),
      'a-'.repeat(5_000),
      '9'.repeat(10_001),
    ]) {
      await searched(reader, query);
      const start = performance.now();
      await searched(reader, query);
      expect(performance.now() - start, query.slice(0, 10)).toBeLessThan(500);
    }
    expect(await titlesOf(reader, '光 '.repeat(5_000))).toHaveLength(2);
  });

  it('finds a long article by words of its end', async () => {
    const text = Array.from({ length: 40_000 }, (_, index) => String.fromCharCode(0x4e00 + ((index * 7) % 9_000))).join(
      '',
    );
    const { reader } = await aServer({ posts: [postOf(['长', `${text}，末尾的词。`], 0)] });
    expect(await titlesOf(reader, '末尾的词')).toEqual(['长']);
    const { edges } = await searched(reader, '"末尾的词"');
    expect(marksOf(edges[0].snippet)).toEqual(['末尾的词']);
  });
});

describe('a security in a query', () => {
  const DIRECTORY = `symbol,name,short_names,english_name
600519.SH,贵州茅台,茅台,Kweichow Moutai
000858.SZ,五粮液,,
00700.HK,腾讯控股,腾讯,
`;
  const POSTS = [
    { title: '一', content: `<p>${marked('1.600519', '贵州茅台')}发布公告。</p>` },
    { title: '二', content: `<p>酱酒龙头（${marked('1.600519', '该公司')}）提价。</p>` },
    { title: '三', content: '<p>茅台镇旅游升温。</p>' },
    { title: '四', content: `<p>${marked('0.000858', '五粮液')}发布公告。</p>`, status: 'DRAFT' as const },
  ];

  it('finds what is linked to it, by name, alias, code and pinyin initials', async () => {
    const { reader } = await withDirectory(await aServer({ posts: POSTS }), DIRECTORY);
    for (const [query, titles] of [
      ['贵州茅台', '一二'],
      ['貴州茅臺', '一二'],
      ['茅台', '一二三'],
      ['gzmt', '一二'],
      ['GZMT', '一二'],
      ['600519', '一二'],
      ['sh600519', '一二'],
      ['600519.SH', '一二'],
      ['1.600519', '一二'],
      ['gzmt 公告', '一'],
      ['公告 600519.SS', '一'],
      ['茅台 -gzmt', '三'],
      ['茅台 -公告', '二三'],
      // A name of several words.
      ['Kweichow Moutai', '一二'],
      ['公告 kweichow  moutai', '一'],
      ['茅台 -公告 KWEICHOW MOUTAI', '二'],
      ['Moutai Kweichow', ''],
      ['Moutai', ''],
      ['"Kweichow Moutai"', ''],
      // Text alone.
      ['"gzmt"', ''],
      ['"贵州茅台"', '一'],
      ['"600519"', ''],
      // Parts of what it is called are words alone.
      ['贵州', '一'],
      ['gzm', ''],
      ['60051', ''],
    ] as const) {
      for (const orderBy of ['RELEVANCE', 'NEWEST']) {
        expect((await titlesOf(reader, query, { orderBy })).sort(), query).toEqual(Array.from(titles).sort());
      }
    }
  });

  it('follows its names and links', async () => {
    const world = await withDirectory(await aServer({ posts: POSTS }), DIRECTORY);
    const { articles } = await world.editor('{ articles { nodes { title id } } }');
    const [second] = articles.nodes.filter(({ title }: Answer) => title === '二');
    await world.editor(
      `mutation { unlinkStock(articleId: "${second.id}", symbol: "600519.SH") { userErrors { code } } }`,
    );
    expect(await titlesOf(world.reader, 'gzmt')).toEqual(['一']);
    await world.editor(`mutation { linkStock(articleId: "${second.id}", symbol: "00700.HK") { userErrors { code } } }`);
    expect(await titlesOf(world.reader, 'txkg')).toEqual(['二']);
    const aliases = '[{ name: "鹅厂" }]';
    await world.editor(
      `mutation { upsertStock(input: { symbol: "00700.HK", aliases: ${aliases} }) { userErrors { code } } }`,
    );
    expect(await titlesOf(world.reader, '鹅厂')).toEqual(['二']);
  });

  it('tells readers nothing of drafts', async () => {
    const { reader, editor } = await withDirectory(await aServer({ posts: POSTS }), DIRECTORY);
    expect(await titlesOf(editor, 'wly')).toEqual(['四']);
    expect(await titlesOf(reader, 'wly')).toEqual([]);
    expect(await titlesOf(reader, '五粮液')).toEqual([]);
  });
});

describe('the order', () => {
  it('has the title above the text, more above fewer, and the newer of two that are alike first', async () => {
    const { reader } = await aServer({
      posts: (
        [
          ['光伏新政', '文件公布。'],
          ['消息', '光伏一处提及，其余无关。'],
          ['简讯', '光伏板块与光伏设备，光伏组件。'],
          ['消息又', '光伏一处提及，其余无关。'],
        ] as const
      ).map(postOf),
    });
    expect(await titlesOf(reader, '光伏')).toEqual(['光伏新政', '简讯', '消息又', '消息']);
    expect(await titlesOf(reader, '光伏', { orderBy: 'NEWEST' })).toEqual(['消息又', '简讯', '消息', '光伏新政']);
    const { edges } = await searched(reader, '光伏');
    const scores = edges.map(({ score }: Answer) => score);
    expect(scores.every((score: number) => score > 0)).toBe(true);
    expect(scores).toEqual(scores.toSorted((a: number, b: number) => b - a));
  });

  it('weighs a rare word above a frequent one', async () => {
    const frequent = Array.from({ length: 12 }, (_, index) => [`市场${index}`, '市场平稳。'] as const);
    const { reader } = await aServer({
      posts: [
        ['甲', '稀土、市场、市场、市场。'] as const,
        ['乙', '稀土、稀土、稀土、市场。'] as const,
        ...frequent,
      ].map(postOf),
    });
    expect(await titlesOf(reader, '稀土 市场')).toEqual(['乙', '甲']);
  });
});

describe('pages of a search', () => {
  it('keep articles of one time apart, in the order in which they came in', async () => {
    const world = await aServer();
    const publishedAt = Date.UTC(2026, 0, 1);
    await ingest(
      world,
      Array.from({ length: 30 }, (_, index) => ({ title: `${index}`, content: '<p>光伏。</p>', publishedAt })),
    );
    const page = (more: object) => searched(world.reader, '光伏', { orderBy: 'NEWEST', ...more });
    const titles = (await walkForward(page, 7)).map(({ title }: Answer) => title);
    expect(titles).toEqual(Array.from({ length: 30 }, (_, index) => `${29 - index}`));
  });

  it('have each article once, in one order, also behind what is ranked', async () => {
    const world = await aServer();
    const posts = Array.from({ length: 450 }, (_, index) =>
      postOf([`${index % 9 === 0 ? '光伏' : '消息'}${index}`, '光伏。'], index),
    );
    await ingest(world, posts);
    for (const orderBy of ['RELEVANCE', 'NEWEST']) {
      const page = (more: object) => searched(world.reader, '光伏', { orderBy, ...more });
      const titles = (await walkForward(page, 90)).map(({ title }: Answer) => title);
      expect(new Set(titles).size, orderBy).toBe(450);
      expect(titles, orderBy).toHaveLength(450);
      expect((await page({ first: 1 })).totalCount).toBe(450);
      const scores = (await page({ first: 100 })).edges.map(({ score }: Answer) => score);
      if (orderBy === 'RELEVANCE') expect(scores).toEqual(scores.toSorted((a: number, b: number) => b - a));
    }
  });

  it('hold up while articles come in', async () => {
    const world = await aServer({ posts: ARTICLES.map(postOf) });
    for (const orderBy of ['RELEVANCE', 'NEWEST']) {
      const before = await titlesOf(world.reader, '指数', { orderBy });
      const { edges } = await searched(world.reader, '指数', { orderBy, first: 1 });
      await aPublished(world, { title: `指数新${orderBy}`, html: '<p>指数。</p>' });
      const rest = await searched(world.reader, '指数', { orderBy, after: edges[0].cursor });
      const titles = rest.edges.map(({ node }: Answer) => node.title);
      expect(titles.filter((title: string) => before.includes(title))).toEqual(before.slice(1));
    }
  });

  it('belong to their query and order', async () => {
    const { reader, ask } = await aServer({ posts: ARTICLES.map(postOf) });
    const { edges } = await searched(reader, '指数');
    const [{ cursor }] = edges;
    expect((await searched(reader, ' 指數 ', { after: cursor })).edges).toHaveLength(edges.length - 1);
    const list = (await reader('{ articles(first: 1) { pageInfo { endCursor } } }')).articles.pageInfo.endCursor;
    for (const [query, orderBy, after] of [
      ['光伏', 'RELEVANCE', cursor],
      ['指数', 'NEWEST', cursor],
      ['指数', 'RELEVANCE', list],
      ['指数', 'RELEVANCE', 'x'],
      ['', 'RELEVANCE', cursor],
    ]) {
      const asked = `query ($query: String!, $orderBy: ArticleSearchOrder, $after: String) {
        searchArticles(query: $query, orderBy: $orderBy, after: $after) { totalCount } }`;
      const { errors } = await ask(asked, { query, orderBy, after });
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    }
  });

  it('can be narrowed by a filter', async () => {
    const posts = ARTICLES.map((article, day) => ({ ...postOf(article, day), tags: [day % 2 === 0 ? 'even' : 'odd'] }));
    const { reader } = await aServer({ posts });
    expect(await titlesOf(reader, '指数', { filter: { anyTagSlugs: ['even'] } })).toEqual(['甲', '戊']);
    expect(await titlesOf(reader, '指数', { filter: { publishedAfter: '2026-01-01T02:00:00Z' } })).toHaveLength(2);
    await expect(searched(reader, '指数', { first: 0 })).rejects.toThrow('first: 0 is out of range');
    await expect(searched(reader, '指数', { filter: { hasWarnings: true } })).rejects.toThrow('for editors');
  });
});

describe('a snippet', () => {
  it('marks where the words stand', async () => {
    const { reader } = await aServer({ posts: ARTICLES.map(postOf) });
    for (const [query, marks] of [
      ['沪深300', [['滬深300'], ['沪深 ３００']]],
      ['HFO-1234yf 95.87%', [['HFO-1234yf', '95.87']]],
      ['1234.5', [['1,234.5']]],
      ['5G', [['5G']]],
      ['产业', [['产业']]],
      ['光伏板块 板块领涨', [['光伏板块领涨']]],
    ] as const) {
      const { edges } = await searched(reader, query);
      expect(
        edges.map(({ snippet }: Answer) => marksOf(snippet)),
        query,
      ).toEqual(marks);
    }
  });

  it('is a line of the text around the best of them, or of the title', async () => {
    const filler = '无关的句子在这里。'.repeat(60);
    const { reader } = await aServer({
      posts: (
        [
          ['标题光伏', '正文没有。'],
          ['长文', `光伏。${filler}储能与光伏，光伏与储能。${filler}`],
        ] as const
      ).map(postOf),
    });
    const { edges } = await searched(reader, '光伏');
    const [long, title] = [edges.find(isLong), edges.find((edge: Answer) => !isLong(edge))];
    expect(title.snippet).toEqual({ text: '标题光伏', matches: [{ start: 2, end: 4 }] });
    expect(long.snippet.text).toMatch(/^….{120}…$/u);
    expect(long.snippet.text).toContain('储能与光伏，光伏与储能');
    expect(marksOf(long.snippet)).toEqual(['光伏', '光伏']);
  });

  it('never divides a character, and its spans are within it and apart', async () => {
    const { reader } = await aServer({ posts: [postOf(['字', `${'𠮷😀'.repeat(100)}光伏${'𠮷😀'.repeat(100)}`], 0)] });
    const { edges } = await searched(reader, '光伏');
    expect(edges[0].snippet.text.isWellFormed()).toBe(true);
    expect(marksOf(edges[0].snippet)).toEqual(['光伏']);
  });
});

describe('the index', () => {
  it('follows an article through its life', async () => {
    const world = await aServer();
    const draft = await aDraft(world, { title: '草稿', html: '<p>独特词语。</p>' });
    await expectFound(world, '独特词语', { editor: 1, reader: 0 });
    const published = await edited(world, 'publishArticle', at(draft));
    await expectFound(world, '独特词语', { editor: 1, reader: 1 });
    const changed = await edited(world, 'updateArticle', { ...at(published), input: { html: '<p>另外内容。</p>' } });
    await expectFound(world, '独特词语', { editor: 0, reader: 0 });
    await expectFound(world, '另外内容', { editor: 1, reader: 1 });
    const titled = await edited(world, 'updateArticle', { ...at(changed), input: { title: '新题目' } });
    await expectFound(world, '草稿', { editor: 0, reader: 0 });
    await expectFound(world, '新题目', { editor: 1, reader: 1 });
    const withdrawn = await edited(world, 'unpublishArticle', at(titled));
    await expectFound(world, '新题目', { editor: 1, reader: 0 });
    await edit(world, 'deleteArticle', at(withdrawn));
    await expectFound(world, '新题目', { editor: 0, reader: 0 });
    const trash = { filter: { statuses: ['TRASHED'] } };
    expect(await titlesOf(world.editor, '新题目', trash)).toEqual(['新题目']);
    await edit(world, 'purgeArticle', { id: draft.id, reason: '测试' });
    expect(await titlesOf(world.editor, '新题目', trash)).toEqual([]);
  });

  it('does not know a working copy before it is published', async () => {
    const world = await aServer();
    const article = await aPublished(world, { title: '公开', html: '<p>旧内容。</p>' });
    await edited(world, 'updateArticle', { ...at(article), input: { html: '<p>保密内容。</p>' }, publish: false });
    await expectFound(world, '保密内容', { editor: 0, reader: 0 });
    await expectFound(world, '旧内容', { editor: 1, reader: 1 });
  });
});

async function expectFound({ editor, reader }: World, query: string, counts: Record<'editor' | 'reader', number>) {
  expect(await titlesOf(editor, query), `${query}, editor`).toHaveLength(counts.editor);
  expect(await titlesOf(reader, query), `${query}, reader`).toHaveLength(counts.reader);
}

function isLong({ node }: Answer): boolean {
  return node.title === '长文';
}
