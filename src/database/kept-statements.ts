import type { EntityData, EntityName } from '@mikro-orm/core';
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

/** Finds entities by a kept statement of all their columns; those that are loaded already stay as they are. */
export async function findKept<Entity extends object>(
  em: EntityManager,
  entity: EntityName<Entity>,
  name: string,
  make: (rows: Kysely<Tables>) => Compilable,
  values: readonly (string | number | null)[],
): Promise<Entity[]> {
  const found = await runKept<EntityData<Entity>>(em, name, make, values);
  return found.map(row => em.merge(entity, row, { convertCustomTypes: true }));
}
