import { onTestFinished, vi } from 'vitest';
import { openDatabase } from '../../src/database/database.js';
import type { PostInput } from '../../src/ingest/post-input.js';
import { queueDeliveries } from '../../src/jobs/queue-deliveries.js';
import { type Answer, aServer, ingest, TOKEN, type World } from './a-server.js';
import { aToken } from './a-token.js';
import { editTerms } from './edit-terms.js';
import { aDraft, aPublished, at, edit, edited } from './editing-door.js';
import type { Values } from './every-path.js';
import { withDirectory } from './ingest-directory.js';
import { marked } from './marked.js';
import { aWebhook } from './webhook-door.js';

/** What all that is hidden bears, and nothing else: names, titles, bodies, slugs, ids of publishers, notes, reasons. */
export const SECRET = /secret/i;

/** Two worlds that a reader cannot tell from each other. */
export interface HiddenWorld {
  /** With hidden articles of every kind. */
  world: World;
  /** The same public articles, made at the same times, and nothing else. */
  twin: World;
  /** Those who may see the public ones alone. */
  readers: readonly { name: string; token?: string }[];
}

/** Makes both; the clock stands still, so that they are alike to the millisecond. */
export async function aHiddenWorld(): Promise<HiddenWorld> {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  onTestFinished(() => void vi.useRealTimers());
  const [world, twin] = [await aServer(), await aServer()];
  for (const each of [world, twin]) await makePublic(each);
  const { secret } = await aToken(world, { name: 'a reader', role: 'READER' });
  await makeHidden(world);
  return { world, twin, readers: [{ name: 'anybody' }, { name: 'a reader with a token', token: secret }] };
}

const NOW = Date.UTC(2026, 5, 1);
const HOUR = 3_600_000;
const SHARE = marked('1.600519', '贵州茅台');

/** Of a security that stands in the directory, and in no public article. */
const HIDDEN_SHARE = marked('0.000858', '五粮液');

/** What two public articles tell, and one that is hidden; and what one public article alone tells, and one that is hidden. */
const SHARED = '股价创出新高，白酒板块午后集体走强，成交额较前一日明显放大。';
const ALONE = '将于下月召开股东大会，审议利润分配方案与董事会换届事项。';

const DIRECTORY = 'market,code,name_zh,name_en\n1,600519,贵州茅台,\n0,000858,五粮液,\n';

const PUBLIC: Partial<PostInput>[] = [
  { title: '公开一', category: '公司', tags: ['白酒', '股市'], source: '界面新闻', externalId: 'open:1' },
  { title: '公开二', category: '公司', tags: ['白酒'], source: '新华社', externalId: 'open:2' },
  { title: '公开三', category: '宏观', tags: ['股市'], externalId: 'open:3' },
  { title: '公开四', category: '宏观', tags: ['白酒'], source: '界面新闻', externalId: 'open:4' },
];

/** How many are public; they are made first, so theirs are the smallest keys. */
export const PUBLIC_COUNT = PUBLIC.length;

/** What each of them tells: the first and the third the same. */
const TOLD = [SHARED, ALONE, SHARED];

/** The public articles, one of them corrected, and a term of theirs renamed. */
async function makePublic(world: World): Promise<void> {
  await withDirectory(world, DIRECTORY);
  const posts = PUBLIC.map((post, day) => ({
    ...post,
    content: `<p>${SHARE}${TOLD[day] ?? post.title}</p>`,
    publishedAt: Date.UTC(2026, 0, 10 + day),
  }));
  const [first] = await ingest(world, posts);
  const correction = {
    id: first.article.id,
    expectedVersion: 1,
    input: { slug: 'open-one' },
    correctionNote: '更正。',
  };
  await edited(world, 'updateArticle', correction);
  await editTerms(world, 'renameTag(slug: "gushi", newSlug: "stocks")');
}

/** Articles of every status that a reader may not see, under shared terms and their own, and what belongs to them. */
async function makeHidden(world: World): Promise<void> {
  await ingest(world, [
    hidden('DRAFT', Date.UTC(2026, 0, 9)),
    hidden('SCHEDULED', Date.UTC(2099, 0, 1)),
    hidden('ARCHIVED', Date.UTC(2026, 0, 11)),
    ...[SHARED, ALONE].map(text => aTwin(text)),
  ]);
  const trashed = await aPublished(world, secretInput('trashed'));
  await previewTokenOf(world, trashed.id);
  await edit(world, 'deleteArticle', at(trashed));
  const purged = await aPublished(world, secretInput('purged'));
  await previewTokenOf(world, purged.id);
  await edit(world, 'purgeArticle', { id: purged.id, reason: 'secret reason' });
  const draft = await aDraft(world, secretInput('written'));
  await previewTokenOf(world, draft.id, 1);
  await keepWorkingCopy(world);
  await ruleOnLinks(world, draft.id);
  await editTerms(world, 'renameTag(slug: "secret-tag", newSlug: "secret-tag-renamed")');
  await editTerms(world, 'renameCategory(slug: "secret-category", newSlug: "secret-category-renamed")');
  await editTerms(world, 'updateSource(slug: "secret-source", homepage: "https://secret.example/")');
  await aToken(world, { name: 'secret token', role: 'EDITOR' });
  await aWebhook(world, { url: 'https://secret.example/hook' });
  const goner = await aGoner(world, 'unpublished');
  await edited(world, 'unpublishArticle', at(goner));
  await queued(world);
  // The draft's token, made for an hour, is over.
  vi.setSystemTime(NOW + 2 * HOUR);
}

/** Makes the deliveries of the changes so far, and sends none. */
async function queued({ databaseUrl }: World): Promise<void> {
  const database = await openDatabase(databaseUrl);
  await queueDeliveries({ database, now: () => Date.now() });
  await database.close();
}

function hidden(status: 'DRAFT' | 'SCHEDULED' | 'ARCHIVED', publishedAt: number): Partial<PostInput> {
  const name = `secret-${status.toLowerCase()}`;
  const content = `<h2>secret</h2><p>secret：${SHARE}、${HIDDEN_SHARE}。</p>`;
  const terms = { category: '公司', tags: ['白酒', 'secret tag'], source: 'secret source' };
  return { status, title: name, externalId: name, content, publishedAt, ...terms };
}

/** A draft that tells what public articles tell, before them. */
function aTwin(text: string): Partial<PostInput> {
  const name = `secret-twin-${text.length}`;
  const content = `<p>${SHARE}${text}（secret）</p>`;
  return {
    status: 'DRAFT',
    title: name,
    externalId: name,
    content,
    publishedAt: Date.UTC(2026, 0, 9, 12),
    source: name,
  };
}

function secretInput(name: string): Record<string, unknown> {
  return {
    ...{ title: `secret ${name}`, slug: `secret-${name}`, externalId: `secret:${name}` },
    ...{ html: `<p>secret，${SHARE}、${HIDDEN_SHARE}。</p>`, canonicalUrl: `https://secret.example/${name}` },
    ...{ category: 'secret category', tags: ['股市', 'secret tag'], source: '界面新闻' },
  };
}

/** A published article that is about to go: with a slug that it had before, and a correction. */
export async function aGoner(world: World, name: string): Promise<Answer> {
  const article = await aPublished(world, secretInput(name));
  const input = { slug: `secret-${name}-renamed`, title: `secret ${name} renamed` };
  return await edited(world, 'updateArticle', { ...at(article), input, correctionNote: 'secret correction' });
}

/** Securities that editors alone know of: pinned to a draft, and taken off a public article that never had it. */
async function ruleOnLinks(world: World, draft: string): Promise<void> {
  await edited(world, 'linkStock', { articleId: draft, symbol: '601318.SH' });
  const { article } = await world.editor('{ article(externalId: "open:1") { id } }');
  await edited(world, 'unlinkStock', { articleId: article.id, symbol: '300750.SZ' });
}

/** A public article that is worked on: every field of it is to become another. */
async function keepWorkingCopy(world: World): Promise<void> {
  const { article } = await world.editor('{ article(externalId: "open:4") { id version } }');
  const input = { ...secretInput('copy'), source: 'secret copied source', tags: ['secret copied tag'] };
  await edited(world, 'updateArticle', { ...at(article), input, publish: false });
}

const previewTokens = new WeakMap<World, string[]>();

async function previewTokenOf(world: World, id: string, hours = 24): Promise<void> {
  const query = `mutation { createPreviewToken(articleId: "${id}", hours: ${hours}) { token } }`;
  const { token } = (await world.editor(query)).createPreviewToken;
  previewTokens.set(world, [...(previewTokens.get(world) ?? []), token]);
}

/** Every key of the world, hidden or public, now or once. */
export async function keysOf(world: World): Promise<Values> {
  const { articles, auditLog, stocks, stories, webhooks, ...lists } = await world.editor(ALL);
  const terms = Object.values<Answer>(lists).flatMap(({ nodes }) => nodes ?? []);
  const pages = [articles, stocks, stories, auditLog].flatMap(({ nodes }) => nodes);
  const found = [...pages, ...terms, ...lists.apiTokens, ...webhooks];
  const deliveries = webhooks.flatMap((webhook: Answer) => webhook.deliveries.nodes);
  const revisions = articles.nodes.flatMap((article: Answer) => article.revisions.nodes);
  // What was purged stands in the audit log alone.
  const targets = auditLog.nodes.flatMap(({ targetId }: Answer) => targetId ?? []);
  const ids = distinct<string>([...found, ...revisions, ...deliveries].map(({ id }) => id).concat(targets));
  const externalIds = articles.nodes.flatMap(({ externalId }: Answer) => externalId ?? []);
  return {
    ...{ id: ids, ids: chunks(ids), externalId: distinct([...externalIds, 'secret:purged', 'secret:copy']) },
    slug: distinct([...articles.nodes, ...terms].map(({ slug }) => slug).concat(FORMER_SLUGS)),
    ...{ symbol: ['600519.SH', '000858.SZ', ...RULED], token: [...(previewTokens.get(world) ?? []), TOKEN, 'none'] },
    // The required arguments of fields for editors.
    ...{ format: ['HTML'], content: ['<p>a</p>'], filename: [null], title: ['a'], tags: [['a']], status: [null] },
    ...{ category: ['a'], source: ['a'], publishedAt: [null] },
    // What the public articles hold, and the hidden ones, too.
    query: ['茅台'],
  };
}

/** A few keys, with arguments of lists that ask for what is hidden in every way. */
export async function argumentsOf(world: World): Promise<Values> {
  const keys = await keysOf(world);
  // What is made first is public.
  const ids = ['Article:1', 'Tag:1'].map(id => Buffer.from(id).toString('base64url'));
  const tags = ['baijiu', 'gushi', 'secret-tag-renamed'].map(slug => [slug]);
  return {
    ...{ id: ids, ids: [(keys.id ?? []).slice(0, 1)], slug: SLUGS, externalId: ['secret-draft'] },
    ...{ symbol: ['600519.SH', '000858.SZ', ...RULED], token: (keys.token ?? []).slice(0, 1) },
    ...{ after: [], before: [], first: [1], last: [1], query: ['茅台', 'secret', '公'], againstVersion: [] },
    ...{ categorySlugs: [['gongsi'], ['secret-category']], sourceSlugs: [['jiemianxinwen'], ['secret-source']] },
    ...{ anyTagSlugs: tags, allTagSlugs: [...tags, ['baijiu', 'secret-tag']] },
    ...{
      stockSymbols: [['600519.SH'], ['000858.SZ'], RULED],
      stockLinks: [true],
      onePerStory: [true, false],
      minConfidence: [0, 1],
      updatedAfter: [0, NOW],
    },
    ...{ limit: [1], hours: [1, 8_760], from: ['2026-01-12'], to: ['2026-01-12'] },
    ...{ publishedAfter: [0, Date.UTC(2026, 0, 12)], publishedBefore: [Date.UTC(2026, 0, 12), Date.UTC(2100, 0, 1)] },
  };
}

/** What editors alone know of. */
const RULED = ['601318.SH', '300750.SZ'];

/** Of terms: of public ones, now and once, and of hidden ones, now and once. */
const SLUGS = ['baijiu', 'gushi', 'gongsi', 'jiemianxinwen', 'secret-tag-renamed', 'secret-category', 'secret-source'];

const ALL = `{
  articles(first: 100, filter: { statuses: [DRAFT, SCHEDULED, PUBLISHED, ARCHIVED, TRASHED] }) {
    nodes { id slug externalId revisions { nodes { id } } }
  }
  stocks { nodes { id } } stories { nodes { id } } categories { nodes { id slug } } tags { nodes { id slug } } sources { nodes { id slug } }
  auditLog(first: 100) { nodes { id targetId } } apiTokens { id } webhooks { id deliveries(first: 100) { nodes { id } } }
}`;

const FORMER_SLUGS = ['gushi', 'secret-tag', 'secret-category', 'secret-purged', 'secret-copy', 'secret-unpublished'];

function distinct<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)];
}

function chunks<Value>(values: readonly Value[]): Value[][] {
  const count = Math.ceil(values.length / 100);
  return Array.from({ length: count }, (_, index) => values.slice(100 * index, 100 * (index + 1)));
}
