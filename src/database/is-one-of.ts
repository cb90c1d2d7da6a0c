import { type RawBuilder, type SqlBool, sql } from 'kysely';

/** `column in (values)`; of no values nothing is one, which PostgreSQL's syntax cannot say. */
export function isOneOf(column: string, values: readonly (string | number)[]): RawBuilder<SqlBool> {
  const possible = values.filter(value => typeof value === 'number' || isStorable(value));
  return possible.length === 0 ? sql`false` : sql`${sql.ref(column)} in (${sql.join(possible)})`;
}

/** Whether a text can be that of a column: PostgreSQL's have no NUL, and it refuses to compare with one. */
export function isStorable(text: string): boolean {
  return !text.includes('\0');
}
