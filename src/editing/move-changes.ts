import { type RawBuilder, sql } from 'kysely';
import { hasAnyKey, keySet } from '../database/key-set.js';
import type { Tables } from '../database/rows.js';
import type { Work } from './work.js';

/** Lets what was recorded of categories that became another be found under that; nothing else of the changes differs. */
export async function moveChanges({ em }: Work, from: readonly number[], into: number): Promise<void> {
  const column = sql.ref<string>('categoryKeys');
  const moved = from.reduce<RawBuilder<string>>(
    (keys, key) => sql`replace(${keys}, ${keySet([key])}, ${keySet([into])})`,
    sql`${column}`,
  );
  await em
    .getKysely<Tables>()
    .updateTable('ArticleChange')
    .set({ categoryKeys: moved })
    .where(hasAnyKey('categoryKeys', from))
    .execute();
}
