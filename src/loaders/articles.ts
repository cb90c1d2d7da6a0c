import DataLoader from 'dataloader';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Rows } from '../database/database.js';
import { isOneOf } from '../database/is-one-of.js';
import type { ArticleBodyRow, ArticleRow } from '../database/rows.js';
import { RequestError } from '../errors.js';
import { keyOf } from '../schema/node.js';
import type { Viewer } from '../viewer/viewer.js';
import { visibleAmong, visibleArticles } from '../viewer/visibility.js';
import { byKey, inOrder, KEYS_OF_ONE_STATEMENT } from './batch.js';

/** Loads an article by its key; null where there is none for the viewer. */
export function articleLoader(rows: Rows, viewer: Viewer): DataLoader<number, ArticleRow | null> {
  return byKey(keys => visibleAmong(rows, viewer, keys).selectAll('Article').execute());
}

/** The keys that an article can be asked by; exactly one is given. */
export interface ArticleKeys {
  id?: string | null;
  slug?: string | null;
  externalId?: string | null;
}

/** The article with one of its keys; null where there is none for the viewer. */
export async function findArticle(rows: Rows, viewer: Viewer, keys: ArticleKeys): Promise<ArticleRow | null> {
  const { id, slug, externalId } = keys;
  if ([id, slug, externalId].filter(key => key != null).length !== 1) {
    throw new RequestError('BAD_USER_INPUT', 'Give exactly one of id, slug and externalId.');
  }
  const articles = visibleArticles(rows, viewer).selectAll('Article');
  const asked =
    id != null
      ? articles.where('Article.id', '=', keyOf('Article', id) ?? NO_KEY)
      : slug != null
        ? articles.where(sql<SqlBool>`(${isOneOf('Article.slug', [slug])} or ${hadSlug(rows, slug)})`)
        : articles.where(isOneOf('Article.externalId', externalIdsOf(externalId ?? '')));
  return (await asked.executeTakeFirst()) ?? null;
}

/** Loads what is heavy of an article that the viewer may see, by the article's key. */
export function articleBodyLoader(rows: Rows): DataLoader<number, ArticleBodyRow> {
  return new DataLoader(async keys => {
    const found = await rows.selectFrom('ArticleBody').where(isOneOf('article', keys)).selectAll().execute();
    return inOrder(keys, found, body => body.article).map(
      (body, index) => body ?? new Error(`Article ${keys[index]} has no body.`),
    );
  }, KEYS_OF_ONE_STATEMENT);
}

/** Whether an article had a slug before it got another. */
function hadSlug(rows: Rows, slug: string): RawBuilder<SqlBool> {
  const former = rows
    .selectFrom('ArticleSlug')
    .where(isOneOf('ArticleSlug.slug', [slug]))
    .select('ArticleSlug.article');
  return sql`${sql.ref('Article.id')} in ${former}`;
}

/** Keys count from 1. */
const NO_KEY = 0;

/** As it was given; and an id of eastmoney also without its prefix, or with NW for it. */
function externalIdsOf(asked: string): string[] {
  const digits = /^(?:eastmoney:)?(?:NW)?(\d{18})$/.exec(asked)?.[1];
  return digits === undefined ? [asked] : [asked, `eastmoney:${digits}`];
}
