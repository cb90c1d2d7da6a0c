import type DataLoader from 'dataloader';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { anyOf } from '../database/conditions.js';
import type { Rows } from '../database/database.js';
import { isOneOf } from '../database/is-one-of.js';
import type { ArticleBodyRow, ArticleRow } from '../database/rows.js';
import type { Viewer } from '../viewer/viewer.js';
import { visibleArticles } from '../viewer/visibility.js';
import { escaped } from './containing.js';
import type { KeysOfSubjects } from './related-candidates.js';

/** The subject's key and that of an article, one of which links to the other. */
export type LinkedPair = readonly [subject: number, article: number];

/** Candidates of a subject whose bodies are searched for a link to it: the best, for a body is long. */
const MOST_BODIES = 300;

/** The visible articles that the subjects' bodies link to, and those of their candidates whose bodies link to them. */
export async function linkedArticles(
  rows: Rows,
  viewer: Viewer,
  bodyLoader: DataLoader<number, ArticleBodyRow>,
  subjects: readonly ArticleRow[],
  candidates: KeysOfSubjects<number>,
): Promise<LinkedPair[]> {
  const bodies = await Promise.all(subjects.map(({ id }) => bodyLoader.load(id)));
  const pairs = [
    ...(await articlesLinkedTo(rows, viewer, bodies)),
    ...(await articlesLinkingTo(rows, subjects, candidates)),
  ];
  return [...new Map(pairs.map(pair => [pair.join(), pair])).values()];
}

async function articlesLinkedTo(rows: Rows, viewer: Viewer, bodies: readonly ArticleBodyRow[]): Promise<LinkedPair[]> {
  const links = bodies.map(({ article, html }) => ({ article, addresses: addressesIn(html) }));
  const addresses = [...new Set(links.flatMap(link => link.addresses))].slice(0, MOST_ADDRESSES);
  if (addresses.length === 0) return [];
  const ids = addresses.flatMap(address => postIdOf(address) ?? []);
  const targets = await visibleArticles(rows, viewer)
    .where(isOneOf('Article.canonicalUrl', addresses.flatMap(spellingsOf)))
    .select(['Article.id', 'Article.canonicalUrl', 'Article.externalId'])
    // Not as "or": one of no ids keeps SQLite from its indexes.
    .union(
      visibleArticles(rows, viewer)
        .where(isOneOf('Article.externalId', ids.flatMap(idsOf)))
        .select(['Article.id', 'Article.canonicalUrl', 'Article.externalId']),
    )
    .execute();
  return links.flatMap(({ article, addresses: all }) => {
    const bare = new Set(all.map(withoutScheme));
    const own = new Set(all.flatMap(address => postIdOf(address) ?? []));
    return targets
      .filter(
        target => bare.has(withoutScheme(target.canonicalUrl ?? '')) || own.has(postIdOf(target.externalId) ?? ''),
      )
      .map(({ id }): LinkedPair => [article, id]);
  });
}

/** Addresses of one statement; a body has some few. */
const MOST_ADDRESSES = 5_000;

async function articlesLinkingTo(
  rows: Rows,
  subjects: readonly ArticleRow[],
  candidates: KeysOfSubjects<number>,
): Promise<LinkedPair[]> {
  const searches = subjects.flatMap(subject => {
    const mentions = namesOf(subject).map(
      name => sql<SqlBool>`${sql.ref('html')} like ${`%${escaped(name)}%`} escape '\\'`,
    );
    const best = [...(candidates.get(subject.id) ?? [])].sort(([a, left], [b, right]) => right - left || b - a);
    const keys = best.slice(0, MOST_BODIES).map(([key]) => key);
    if (mentions.length === 0 || keys.length === 0) return [];
    return [searchOf(rows, subject.id, keys, anyOf(mentions))];
  });
  if (searches.length === 0) return [];
  const { rows: found } = await sql<{ subject: number; article: number }>`
    ${sql.join(searches, sql` union all `)}`.execute(rows);
  return found.map(({ subject, article }) => [subject, article]);
}

function searchOf(rows: Rows, subject: number, keys: readonly number[], isLinking: RawBuilder<SqlBool>) {
  const found = rows
    .selectFrom('ArticleBody')
    .where(isOneOf('ArticleBody.article', keys))
    .where(isLinking)
    .select([sql.lit(subject).as('subject'), 'ArticleBody.article as article']);
  return sql`select * from (${found}) as ${sql.table('Linking')}`;
}

/** By what a link to an article is known in HTML: the number of its post, or else its address. */
function namesOf({ externalId, canonicalUrl }: ArticleRow): string[] {
  const id = postIdOf(externalId) ?? postIdOf(canonicalUrl);
  if (id !== null) return [id];
  return canonicalUrl === null ? [] : [`${withoutScheme(canonicalUrl).replaceAll('&', '&amp;')}"`];
}

function addressesIn(html: string): string[] {
  return Array.from(html.matchAll(/ href="(https?:[^"#]+)/g), ([, address = '']) => address.replaceAll('&amp;', '&'));
}

/** The 18 digits that eastmoney knows a post by, with which its address ends. */
function postIdOf(text: string | null): string | null {
  return /(?<!\d)\d{18}(?!\d)/.exec(text ?? '')?.[0] ?? null;
}

function idsOf(id: string): string[] {
  return [`eastmoney:${id}`, `eastmoney:NW${id}`, `NW${id}`, id];
}

function spellingsOf(address: string): string[] {
  const bare = withoutScheme(address);
  return [`http://${bare}`, `https://${bare}`];
}

function withoutScheme(address: string): string {
  return address.replace(/^https?:\/\//, '');
}
