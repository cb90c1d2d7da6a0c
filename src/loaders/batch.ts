import DataLoader from 'dataloader';

/** Options of a DataLoader whose keys stand in one statement each: SQLite takes 32,766 values, PostgreSQL 65,535. */
export const KEYS_OF_ONE_STATEMENT = { maxBatchSize: 30_000 };

/** The rows in the order of the keys that a DataLoader asked for; null where there is none. */
export function inOrder<Key, Row>(
  keys: readonly Key[],
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): (Row | null)[] {
  const byKey = new Map(rows.map(row => [keyOf(row), row]));
  return keys.map(key => byKey.get(key) ?? null);
}

/** All rows of each key, in the order of the keys that a DataLoader asked for. */
export function grouped<Key, Row>(keys: readonly Key[], rows: readonly Row[], keyOf: (row: Row) => Key): Row[][] {
  const byKey = Map.groupBy(rows, keyOf);
  return keys.map(key => byKey.get(key) ?? []);
}

/** Loads rows by their keys, in one statement; null where there is none. */
export function byKey<Row extends { id: number }>(
  load: (keys: readonly number[]) => Promise<readonly Row[]>,
): DataLoader<number, Row | null> {
  return new DataLoader(async keys => inOrder(keys, await load(keys), ({ id }) => id), KEYS_OF_ONE_STATEMENT);
}
