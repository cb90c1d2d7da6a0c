import type { Rows } from './database.js';

/** The key of the newest change that is committed; 0 where there is none. */
export async function newestChange(rows: Rows): Promise<number> {
  const newest = rows.selectFrom('ArticleChange').select('id').orderBy('id', 'desc').limit(1);
  return (await newest.executeTakeFirst())?.id ?? 0;
}
