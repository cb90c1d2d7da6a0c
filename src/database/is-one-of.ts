import { type RawBuilder, type SqlBool, sql } from 'kysely';

/** `column in (values)`; of no values nothing is one, which PostgreSQL's syntax cannot say. */
export function isOneOf(column: string, values: readonly (string | number)[]): RawBuilder<SqlBool> {
  return values.length === 0 ? sql`false` : sql`${sql.ref(column)} in (${sql.join(values)})`;
}
