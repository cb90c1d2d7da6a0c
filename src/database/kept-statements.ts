import { type Compilable, CompiledQuery, type Kysely } from 'kysely';
import type { EntityManager } from './database.js';
import type { Tables } from './rows.js';

/** The texts of an open database, by name. */
const texts = new WeakMap<object, Map<string, string>>();

/**
 * Runs a statement in a transaction. Its text is made once for each name, by `make`, whose own values count for
 * nothing: to build a long statement costs more than to run it. The name says what its length follows from.
 */
export async function runKept<Row>(
  em: EntityManager,
  name: string,
  make: (rows: Kysely<Tables>) => Compilable,
  values: readonly (string | number | null)[],
): Promise<Row[]> {
  const rows = em.getKysely<Tables>();
  const kept = texts.get(em.getDriver()) ?? new Map<string, string>();
  texts.set(em.getDriver(), kept);
  const text = kept.get(name) ?? make(rows).compile().sql;
  kept.set(name, text);
  return (await rows.executeQuery<Row>(CompiledQuery.raw(text, [...values]))).rows;
}
