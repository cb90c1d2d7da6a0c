import { type Database, openDatabase } from '../../src/database/database.js';
import type { Tickerdesk } from '../../src/tickerdesk.js';
import { type Answer, TOKEN, type World } from './a-server.js';

/** All that a test may want to know of an article that was edited. */
const ARTICLE = `fragment All on Article {
  id slug externalId status publishedAt createdAt updatedAt version title excerpt html text original canonicalUrl authors
  characterCount readingMinutes warnings { code } headings { level text } images { url }
  source { slug name } category { slug name } tags { slug name } corrections { createdAt note version }
  stocks(first: 100) { edges { role origins mentions { field start end text } node { symbol } } }
  workingCopy { id version title html changedFields diff { kind text } }
}`;

/** The types of the mutations' arguments. */
const TYPES: Readonly<Record<string, string>> = {
  id: 'ID!',
  expectedVersion: 'Int!',
  input: 'ArticleInput!',
  correctionNote: 'String',
  publish: 'Boolean',
  at: 'DateTime',
  reason: 'String!',
  articleId: 'ID!',
  symbol: 'String!',
  role: 'StockRole',
};

/** Which mutation, and what it is given. */
export type Edit = readonly [mutation: string, args: Record<string, unknown>];

/** Runs a mutation of an article on an instance, as its admin; gives the payload. */
export async function editOn(desk: Pick<Tickerdesk, 'execute'>, ...[mutation, args]: Edit): Promise<Answer> {
  const names = Object.keys(args);
  const declared = names.map(name => `$${name}: ${TYPES[name]}`).join(', ');
  const given = names.map(name => `${name}: $${name}`).join(', ');
  const shown = mutation === 'purgeArticle' ? 'purgedArticleId' : 'article { ...All }';
  const id = mutation === 'deleteArticle' ? 'deletedArticleId' : '';
  const query = `${mutation === 'purgeArticle' ? '' : ARTICLE}
    mutation (${declared}) { ${mutation}(${given}) { ${id} ${shown} userErrors { code field message } } }`;
  const { data, errors } = await desk.execute(query, args, TOKEN);
  if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join('\n'));
  return data?.[mutation];
}

/** Runs a mutation of an article; gives the payload. */
export async function edit({ desk }: Pick<World, 'desk'>, ...[mutation, args]: Edit): Promise<Answer> {
  return await editOn(desk, mutation, args);
}

/** Runs a mutation that is to be taken; gives the article. */
export async function edited(world: Pick<World, 'desk'>, ...[mutation, args]: Edit): Promise<Answer> {
  const { article, userErrors } = await edit(world, mutation, args);
  if (userErrors.length > 0) throw new Error(`${mutation}: ${userErrors[0].message}`);
  return article;
}

/** What a mutation that changes an article is told of it. */
export function at({ id, version }: { id: string; version: number }) {
  return { id, expectedVersion: version };
}

/** An article that was written here. */
export async function aDraft(world: World, input: Record<string, unknown> = {}): Promise<Answer> {
  return await edited(world, 'createArticle', { input: { title: '标题', html: '<p>正文。</p>', ...input } });
}

/** An article that was written here and published. */
export async function aPublished(world: World, input: Record<string, unknown> = {}): Promise<Answer> {
  return await edited(world, 'publishArticle', at(await aDraft(world, input)));
}

/** An article as an editor sees it; null for none. */
export async function articleOf({ editor }: World, id: string): Promise<Answer> {
  return (await editor(`${ARTICLE} query ($id: ID!) { article(id: $id) { ...All } }`, { id })).article;
}

/** An article's revisions, newest first. */
export async function revisionsOf({ editor }: World, id: string): Promise<Answer[]> {
  const query = `query ($id: ID!) { article(id: $id) { revisions(first: 100) { nodes {
    id version title html editor createdAt changedFields diff { kind text }
  } } } }`;
  return (await editor(query, { id })).article.revisions.nodes;
}

/** The changes that readers are told of, in their order. */
export async function changesOf(world: World): Promise<string[]> {
  return (await rowsOf(world, 'ArticleChange')).map(({ kind }) => kind);
}

/** The rows of a table, in the order of their keys where those are numbers. */
export async function rowsOf(world: World, table: TableName): Promise<Answer[]> {
  return await inDatabase(world, async ({ rows }) => {
    const found: Answer[] = await rows.selectFrom(table).selectAll().execute();
    return found.sort((a, b) => (a.id ?? 0) - (b.id ?? 0));
  });
}

/** The tables that hold something of an article. */
type TableName = (typeof TABLES)[number];
const TABLES = [
  'Article',
  'ArticleBody',
  'ArticleChange',
  'ArticleSlug',
  'ArticleStock',
  'ArticleTag',
  'AuditEntry',
  'Correction',
  'PreviewToken',
  'PurgedPost',
  'Revision',
  'StockRuling',
] as const;

/** How many rows each table holds: whatever is written shows. */
export async function rowCounts(world: World): Promise<Record<string, number>> {
  return await inDatabase(world, async ({ rows }) => {
    const counts: Record<string, number> = {};
    for (const table of TABLES) counts[table] = (await rows.selectFrom(table).selectAll().execute()).length;
    return counts;
  });
}

async function inDatabase<Result>(
  { databaseUrl }: World,
  look: (database: Database) => Promise<Result>,
): Promise<Result> {
  const database = await openDatabase(databaseUrl);
  try {
    return await look(database);
  } finally {
    await database.close();
  }
}
