import { type SqlBool, sql } from 'kysely';
import type { Rows } from '../database/database.js';
import { isOneOf } from '../database/is-one-of.js';
import type { ArticleRow } from '../database/rows.js';
import type { Viewer } from '../viewer/viewer.js';
import { visibleArticles } from '../viewer/visibility.js';
import { REFERRING_ROLES } from './article-filter.js';
import { grouped } from './batch.js';

/** By the subject's key, by the candidate's key, what is between them. */
export type KeysOfSubjects<Value> = Map<number, Map<number, Value>>;

/** Articles of one security, tag or category that are looked at: those that came in last; of a category the newest. */
const OF_A_STOCK = 200;
const OF_A_TAG = 50;
const OF_A_CATEGORY = 50;

/** Of all articles, for those that have nothing else. */
const OF_ALL = 100;

/** The articles that refer to any of the subjects' securities, each with all securities that they share. */
export async function articlesSharingStocks(
  rows: Rows,
  viewer: Viewer,
  subjects: readonly ArticleRow[],
): Promise<KeysOfSubjects<number[]>> {
  const own = await rows
    .selectFrom('ArticleStock')
    .where(isOneOf('article', keysOf(subjects)))
    .where(isOneOf('role', REFERRING_ROLES))
    .select(['article', 'stock as key'])
    .execute();
  const stocks = [...new Set(own.map(({ key }) => key))];
  if (stocks.length === 0) return new Map();
  const last = visibleArticles(rows, viewer)
    .innerJoin('ArticleStock as Edge', 'Edge.article', 'Article.id')
    .where(isOneOf('Edge.role', REFERRING_ROLES))
    .where(sql<SqlBool>`${sql.ref('Edge.stock')} = ${sql.ref('Key.id')}`)
    .orderBy('Edge.article', 'desc')
    .limit(1)
    .offset(OF_A_STOCK - 1)
    .select('Edge.article');
  const found = await visibleArticles(rows, viewer)
    .innerJoin('ArticleStock', 'ArticleStock.article', 'Article.id')
    .innerJoin('StockReference as Key', 'Key.id', 'ArticleStock.stock')
    .where(isOneOf('Key.id', stocks))
    .where(isOneOf('ArticleStock.role', REFERRING_ROLES))
    .where(sql<SqlBool>`${sql.ref('ArticleStock.article')} >= coalesce((${last}), 0)`)
    .select(['ArticleStock.article', 'ArticleStock.stock as key'])
    .execute();
  // One that is among the last of one security may share another, of which it is not.
  const shared = await rows
    .selectFrom('ArticleStock')
    .where(isOneOf('article', [...new Set(found.map(({ article }) => article))]))
    .where(isOneOf('stock', stocks))
    .where(isOneOf('role', REFERRING_ROLES))
    .select(['article', 'stock as key'])
    .execute();
  const all = Map.groupBy(shared, ({ article }) => article);
  return eachSubject(subjects, own, found, (article, keys) =>
    (all.get(article) ?? []).flatMap(({ key }) => (keys.has(key) ? key : [])),
  );
}

/** The articles of the subjects' tags and categories, and the newest of all. */
export async function articlesOfOneKind(
  rows: Rows,
  viewer: Viewer,
  subjects: readonly ArticleRow[],
): Promise<Map<number, number[]>> {
  const own = await rows
    .selectFrom('ArticleTag')
    .where(isOneOf('article', keysOf(subjects)))
    .select(['article', 'tag as key'])
    .execute();
  const tags = [...new Set(own.map(({ key }) => key))];
  const categories = [...new Set(subjects.flatMap(({ category }) => category ?? []))];
  const { rows: found } = await sql<{ kind: 'tag' | 'category' | 'all'; key: number; article: number }>`
    ${ofTags(rows, viewer, tags)} union all ${ofCategories(rows, viewer, categories)} union all
    select * from (${ofAll(rows, viewer)}) as ${sql.table('Last')}`.execute(rows);
  const kinds = Map.groupBy(found, ({ kind }) => kind);
  const byTag = eachSubject(subjects, own, kinds.get('tag') ?? [], () => true);
  const byCategory = Map.groupBy(kinds.get('category') ?? [], ({ key }) => key);
  const last = kinds.get('all') ?? [];
  return new Map(
    subjects.map(({ id, category }) => {
      const ofCategory = category === null ? [] : (byCategory.get(category) ?? []);
      const others = [...ofCategory, ...last].map(({ article }) => article);
      return [id, [...new Set([...(byTag.get(id)?.keys() ?? []), ...others])]];
    }),
  );
}

function keysOf(subjects: readonly ArticleRow[]): number[] {
  return subjects.map(({ id }) => id);
}

interface Keyed {
  article: number;
  key: number;
}

/** Of each subject the articles found by its own keys alone: another in the batch must not change what it gets. */
function eachSubject<Value>(
  subjects: readonly ArticleRow[],
  own: readonly Keyed[],
  found: readonly Keyed[],
  shared: (article: number, keys: ReadonlySet<number>) => Value,
): KeysOfSubjects<Value> {
  const byKey = Map.groupBy(found, ({ key }) => key);
  const keysOfEach = grouped(keysOf(subjects), own, ({ article }) => article);
  return new Map(
    subjects.map(({ id }, index) => {
      const keys = new Set((keysOfEach[index] ?? []).map(({ key }) => key));
      const articles = new Set([...keys].flatMap(key => (byKey.get(key) ?? []).map(({ article }) => article)));
      return [id, new Map([...articles].map(article => [article, shared(article, keys)]))];
    }),
  );
}

function ofTags(rows: Rows, viewer: Viewer, tags: readonly number[]) {
  const last = visibleArticles(rows, viewer)
    .innerJoin('ArticleTag as Edge', 'Edge.article', 'Article.id')
    .where(sql<SqlBool>`${sql.ref('Edge.tag')} = ${sql.ref('Key.id')}`)
    .orderBy('Edge.article', 'desc')
    .limit(1)
    .offset(OF_A_TAG - 1)
    .select('Edge.article');
  const found = visibleArticles(rows, viewer)
    .innerJoin('ArticleTag', 'ArticleTag.article', 'Article.id')
    .innerJoin('Tag as Key', 'Key.id', 'ArticleTag.tag')
    .where(isOneOf('Key.id', tags))
    .where(sql<SqlBool>`${sql.ref('ArticleTag.article')} >= coalesce((${last}), 0)`)
    .select([sql.lit('tag').as('kind'), 'Key.id as key', 'Article.id as article']);
  return sql`select * from (${found}) as ${sql.table('Tagged')}`;
}

/** By the time of publication, which is how the index of categories has them. */
function ofCategories(rows: Rows, viewer: Viewer, categories: readonly number[]) {
  const last = visibleArticles(rows, viewer)
    .where(sql<SqlBool>`${sql.ref('Article.category')} = ${sql.ref('Key.id')}`)
    .where('Article.publishedAt', 'is not', null)
    .orderBy('Article.publishedAt', 'desc')
    .limit(1)
    .offset(OF_A_CATEGORY - 1)
    .select('Article.publishedAt');
  const found = visibleArticles(rows, viewer)
    .innerJoin('Category as Key', 'Key.id', 'Article.category')
    .where(isOneOf('Key.id', categories))
    .where(sql<SqlBool>`${sql.ref('Article.publishedAt')} >= coalesce((${last}), 0)`)
    .select([sql.lit('category').as('kind'), 'Key.id as key', 'Article.id as article']);
  return sql`select * from (${found}) as ${sql.table('Filed')}`;
}

function ofAll(rows: Rows, viewer: Viewer) {
  return visibleArticles(rows, viewer)
    .where('Article.publishedAt', 'is not', null)
    .orderBy('Article.publishedAt', 'desc')
    .orderBy('Article.id', 'desc')
    .limit(OF_ALL)
    .select([sql.lit('all').as('kind'), sql.lit(0).as('key'), 'Article.id as article']);
}
