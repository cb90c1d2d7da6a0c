import { mulberry32 } from '../../bench/mulberry32.js';
import { TOKEN, type World } from './a-server.js';

/** What a reader asks. */
export interface Question {
  query: string;
  variables: Record<string, unknown>;
}

const STATE = `{
  articles(first: 100, filter: { statuses: [DRAFT, PUBLISHED, ARCHIVED, TRASHED] }) { nodes { id slug version status } }
}`;

const TAGS = ['t1', 't2', 't3', 't4', 't5', 't6', 't7', 't8'];
const CATEGORIES = ['c1', 'c2'];
const SYMBOLS = ['600519.SH', '000858.SZ', '300750.SZ', '00700.HK'];
const DAYS = ['2025-03-01', '2025-03-02', '2025-03-03', '2025-03-04'];

const CARD = `id slug title excerpt publishedAt version source { name slug } category { name slug } tags { name slug }
  stocks(first: 5) { totalCount edges { role reason node { symbol name } } } corrections { note }`;

/** Writes and questions at random, the same at each run with the same seed. */
export class CacheFuzz {
  private readonly random: () => number;

  constructor(
    private readonly world: World,
    seed: number,
  ) {
    this.random = mulberry32(seed);
  }

  /** Does one thing that an editor can do to content; what cannot be done now is refused, which is as well. */
  async write(): Promise<string> {
    const { data } = await this.world.ask(STATE, {}, TOKEN);
    const articles = nodesOf(data);
    const article = articles.length < 4 ? undefined : this.pick(articles);
    const mutation = article === undefined ? this.newArticle() : this.change(article);
    const { errors } = await this.world.ask(`mutation { ${mutation} }`, {}, TOKEN);
    if (errors !== undefined) throw new Error(`${mutation}: ${errors[0]?.message}`);
    return mutation;
  }

  /** One of the questions that are asked again and again. */
  question(): Question {
    const before = `${this.pick(DAYS)}T12:00:00Z`;
    return this.pick<Question>([
      {
        query: `{ articles(first: ${this.pick([1, 3, 20])}) { nodes { ${CARD} } pageInfo { hasNextPage endCursor } } }`,
        variables: {},
      },
      {
        query: `query ($before: DateTime, $first: Int) { articles(first: $first, filter: { publishedBefore: $before }) {
          nodes { ${CARD} } pageInfo { hasNextPage endCursor } } }`,
        variables: { before, first: this.pick([1, 2, 5]) },
      },
      {
        query: `{ articles(filter: { publishedAfter: "${before}", anyTagSlugs: ["${this.pick(TAGS)}"] }) { totalCount nodes { title } } }`,
        variables: {},
      },
      {
        query: `{ articles(filter: { stockSymbols: ["${this.pick(SYMBOLS)}"] }) { nodes { title } facets { tags { count tag { name } } } } }`,
        variables: {},
      },
      { query: `{ articles(orderBy: { field: TITLE, direction: ASC }, first: 3) { nodes { title } } }`, variables: {} },
      {
        query: 'query ($slug: String!) { article(slug: $slug) { html text '.concat(CARD, ' } }'),
        variables: { slug: this.slug() },
      },
      { query: `{ article(slug: "${this.slug()}") { title relatedArticles { title } story { id } } }`, variables: {} },
      {
        query: `{ stock(symbol: "${this.pick(SYMBOLS)}") { name articles(first: 2) { nodes { title source { name } } } } }`,
        variables: {},
      },
      {
        query: `{ stock(symbol: "${this.pick(SYMBOLS)}") { articleCount: articles { totalCount } mentionedWith { count stock { symbol } } } }`,
        variables: {},
      },
      {
        query: `{ tag(slug: "${this.pick(TAGS)}") { name articles(first: 3) { totalCount nodes { title } } } }`,
        variables: {},
      },
      {
        query: `{ category(slug: "${this.pick(CATEGORIES)}") { name articles(first: 3) { nodes { title publishedAt } } } }`,
        variables: {},
      },
      {
        query:
          '{ tags(first: 20) { nodes { name slug } } categories(first: 20) { nodes { name } } sources(first: 20) { nodes { name } } }',
        variables: {},
      },
      {
        query: `{ searchArticles(query: "${this.pick(['茅台', '光伏', '公告', 'gzmt'])}") { totalCount edges { node { title } } } }`,
        variables: {},
      },
      {
        query: '{ articleChanges(first: 5) { nodes { kind article { title } } } stories(first: 5) { nodes { id } } }',
        variables: {},
      },
      { query: '{ stocks(first: 10) { nodes { symbol name aliases { name } } } }', variables: {} },
    ]);
  }

  private newArticle(): string {
    const number = this.number(12);
    const marked = `<a href=\\"http://quote.eastmoney.com/unify/r/1.600519\\" class=\\"keytip\\" data-code=\\"1,600519\\">贵州茅台</a>`;
    const html = `<p>${this.pick(['光伏', '公告', marked])}第${this.number(5)}条。五粮液（000858）。</p>`;
    return this.pick([
      `ingestPost(input: { content: "${html}", title: "标题${number}", externalId: "e${number}", publishedAt: "${this.time()}", source: "来源${this.number(3)}", tags: ["${this.pick(TAGS)}"], category: "${this.pick(CATEGORIES)}" }) { outcome }`,
      `createArticle(input: { title: "写的${number}", slug: "s${this.number(30)}", html: "${html}", tags: ["${this.pick(TAGS)}"], publishedAt: "${this.time()}" }) { userErrors { code } }`,
    ]);
  }

  private change({ id, version }: State): string {
    const at = `id: "${id}", expectedVersion: ${version}`;
    const payload = '{ userErrors { code } }';
    const symbol = this.pick(SYMBOLS);
    const [tag, otherTag] = [this.pick(TAGS), this.pick(TAGS)];
    return this.pick([
      this.newArticle(),
      `publishArticle(${at}) ${payload}`,
      `publishArticle(${at}) ${payload}`,
      `unpublishArticle(${at}) ${payload}`,
      `archiveArticle(${at}) ${payload}`,
      `deleteArticle(${at}) ${payload}`,
      `restoreArticle(id: "${id}") ${payload}`,
      `purgeArticle(id: "${id}", reason: "r") ${payload}`,
      `updateArticle(${at}, input: { title: "新${this.number(9)}" }) ${payload}`,
      `updateArticle(${at}, input: { title: "更${this.number(9)}" }, correctionNote: "更正") ${payload}`,
      `updateArticle(${at}, input: { slug: "s${this.number(30)}" }) ${payload}`,
      `updateArticle(${at}, input: { tags: ["${tag}", "${otherTag}"] }) ${payload}`,
      `updateArticle(${at}, input: { category: "${this.pick(CATEGORIES)}", source: "来源${this.number(3)}" }) ${payload}`,
      `updateArticle(${at}, input: { publishedAt: "${this.time()}" }) ${payload}`,
      `updateArticle(${at}, input: { html: "<p>光伏茅台${this.number(9)}</p>" }, publish: false) ${payload}`,
      `linkStock(articleId: "${id}", symbol: "${symbol}", role: ${this.pick(['PRIMARY', 'MENTION', 'VOICE'])}) ${payload}`,
      `unlinkStock(articleId: "${id}", symbol: "${symbol}") ${payload}`,
      `upsertStock(input: { symbol: "${symbol}", name: "名${this.number(4)}", aliases: [{ name: "别${this.number(4)}" }] }) ${payload}`,
      `importStocks(inputs: [{ symbol: "${symbol}", name: "入${this.number(4)}" }]) ${payload}`,
      `relinkArticles(batchSize: 10) ${payload}`,
      `renameTag(slug: "${tag}", name: "签${this.number(9)}") ${payload}`,
      `mergeTags(fromSlugs: ["${tag}"], intoSlug: "${otherTag}") ${payload}`,
      `mergeCategories(fromSlugs: ["c1"], intoSlug: "c2") ${payload}`,
      `renameCategory(slug: "${this.pick(CATEGORIES)}", name: "类${this.number(9)}") ${payload}`,
      `deleteTag(slug: "${tag}") ${payload}`,
    ]);
  }

  private slug(): string {
    return this.pick([`s${this.number(30)}`, `biao-ti-${this.number(12)}`, `biaoti${this.number(12)}`]);
  }

  private time(): string {
    return `${this.pick(DAYS)}T${String(this.number(24)).padStart(2, '0')}:00:00Z`;
  }

  private number(below: number): number {
    return Math.floor(this.random() * below);
  }

  private pick<Value>(values: readonly Value[]): Value {
    const value = values[this.number(values.length)];
    if (value === undefined) throw new Error('There is nothing to pick from.');
    return value;
  }
}

interface State {
  id: string;
  version: number;
}

function nodesOf(data: Record<string, unknown> | null | undefined): State[] {
  const { articles }: { articles?: { nodes: State[] } } = data ?? {};
  return articles?.nodes ?? [];
}
