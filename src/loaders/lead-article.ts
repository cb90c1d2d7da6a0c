import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Rows } from '../database/database.js';
import type { Viewer } from '../viewer/viewer.js';
import { otherVisibleArticles } from '../viewer/visibility.js';

/** Whether an article is the earliest that the viewer may see of its story, or tells one alone. */
export function isLead(rows: Rows, viewer: Viewer): RawBuilder<SqlBool> {
  return sql`(${STORY} is null or not exists ${tellers(rows, viewer).where(isEarlier(OTHER, OWN)).select('Other.id')})`;
}

/** Whether an article is the last that the viewer may see of a story, and not the only one. */
export function isLastOfSeveral(rows: Rows, viewer: Viewer): RawBuilder<SqlBool> {
  const others = tellers(rows, viewer);
  const anyOther = others.where(sql<SqlBool>`${sql.ref('Other.id')} != ${sql.ref('Article.id')}`).select('Other.id');
  return sql`(${STORY} is not null and exists ${anyOther}
    and not exists ${others.where(isOlder(OWN, OTHER)).select('Other.id')})`;
}

/** The farthest times that a Date can be. */
const MAX_TIME = 8.64e15;

const STORY = sql.ref('Article.story');

interface Teller {
  publishedAt: RawBuilder<unknown>;
  id: RawBuilder<unknown>;
}
const OWN: Teller = { publishedAt: sql.ref('Article.publishedAt'), id: sql.ref('Article.id') };
const OTHER: Teller = { publishedAt: sql.ref('Other.publishedAt'), id: sql.ref('Other.id') };

/** The visible articles of the story of the `Article` of a statement around it. */
function tellers(rows: Rows, viewer: Viewer) {
  return otherVisibleArticles(rows, viewer).where(sql<SqlBool>`${sql.ref('Other.story')} = ${STORY}`);
}

/** What has no date yet comes last. */
function isEarlier(one: Teller, than: Teller): RawBuilder<SqlBool> {
  const time = ({ publishedAt }: Teller) => sql`coalesce(${publishedAt}, ${sql.lit(MAX_TIME)})`;
  return sql`(${time(one)}, ${one.id}) < (${time(than)}, ${than.id})`;
}

/** As lists by date have it, newest first: what has no date comes behind all others. */
function isOlder(one: Teller, than: Teller): RawBuilder<SqlBool> {
  const time = ({ publishedAt }: Teller) => sql`coalesce(${publishedAt}, ${sql.lit(-MAX_TIME)})`;
  return sql`(${time(one)}, ${one.id}) < (${time(than)}, ${than.id})`;
}
