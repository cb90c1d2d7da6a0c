import { isDeepStrictEqual } from 'node:util';

/** Sets on an entity the values that differ from its own; says the names of those. */
export function assignChanged<Entity extends object>(entity: Entity, values: Partial<Entity>): string[] {
  return Object.entries(values)
    .filter(([name, value]) => !isDeepStrictEqual(Reflect.get(entity, name), value))
    .map(([name, value]) => {
      Reflect.set(entity, name, value);
      return name;
    });
}
