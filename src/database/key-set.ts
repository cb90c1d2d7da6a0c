import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { anyOf } from './conditions.js';

/** Keys as one text that can be searched for any of them: |3|17|; empty where there are none. */
export function keySet(keys: Iterable<number>): string {
  const sorted = [...new Set(keys)].sort((a, b) => a - b);
  return sorted.length === 0 ? '' : `|${sorted.join('|')}|`;
}

/** Whether a column of such texts has any of some keys. */
export function hasAnyKey(column: string, keys: readonly number[]): RawBuilder<SqlBool> {
  return anyOf(keys.map(key => sql<SqlBool>`${sql.ref(column)} like ${`%|${key}|%`}`));
}

/** The keys in such a text. */
export function keysOf(text: string): number[] {
  return text.split('|').filter(Boolean).map(Number);
}
