import {
  type AnyEntity,
  type Configuration,
  type Dictionary,
  type EntityData,
  isRaw,
  type LoggingOptions,
  type QueryResult,
  type RawQueryFragment,
  raw,
  type Transaction,
} from '@mikro-orm/core';
import { AbstractSqlDriver, BaseSqliteConnection, NativeQueryBuilder, SqlitePlatform } from '@mikro-orm/sql';
import { CompiledQuery } from 'kysely';

/**
 * MikroORM's driver for SQLite, with values bound. Its own writes them into each statement, which SQLite then has to
 * read and prepare as one that it never saw: a post's text twice over, and 15 statements a post.
 */
export class SqliteDriver extends AbstractSqlDriver<BindingConnection> {
  constructor(config: Configuration) {
    super(config, new SqlitePlatform(), BindingConnection, ['kysely', 'better-sqlite3']);
  }
}

type Result = QueryResult | EntityData<AnyEntity> | EntityData<AnyEntity>[];

class BindingConnection extends BaseSqliteConnection {
  override async execute<T extends Result = EntityData<AnyEntity>[]>(
    query: string | NativeQueryBuilder | RawQueryFragment,
    params: readonly unknown[] | Dictionary<unknown> = [],
    method: 'all' | 'get' | 'run' = 'all',
    transaction?: Transaction,
    options?: LoggingOptions,
  ): Promise<T> {
    await this.ensureConnection();
    const values: unknown[] = [];
    const text = this.bind(fragmentOf(query, params), values);
    // What it holds of the client's type it does not say.
    const client: Pick<ReturnType<typeof this.getClient>, 'executeQuery'> = transaction ?? this.getClient();
    const run = async () =>
      this.transformRawResult<T>(await client.executeQuery(CompiledQuery.raw(text, values)), method);
    return await this.executeQuery(text, run, { query: text, params: values, ...options });
  }

  /** The text with a mark for each value, which are added to `values`. */
  private bind({ sql, params }: Fragment, values: unknown[]): string {
    if (params.length === 0) return sql;
    const rest = params.values();
    return sql.replace(MARKS, mark => {
      if (mark === '\\?') return '?';
      const { value } = rest.next();
      return mark === '??' ? this.platform.quoteIdentifier(String(value)) : this.place(value, values);
    });
  }

  /** What stands for a value in the text: as the platform writes it, but for text and numbers as long as SQLite takes more. */
  private place(value: unknown, values: unknown[]): string {
    if (isRaw(value)) return this.bind(value, values);
    if (Array.isArray(value)) return value.map(one => this.place(one, values)).join(', ');
    const isBound = (typeof value === 'string' || typeof value === 'number') && values.length < MOST_VALUES;
    if (!isBound) return this.platform.quoteValue(value);
    values.push(value);
    return '?';
  }
}

type Fragment = Pick<RawQueryFragment, 'sql' | 'params'>;

/** Values that SQLite takes for one statement. */
const MOST_VALUES = 32_766;

/** What MikroORM has in place of a value, of a name, and of a question mark. */
const MARKS = /\\\?|\?\??/g;

function fragmentOf(
  query: string | NativeQueryBuilder | RawQueryFragment,
  params: readonly unknown[] | Dictionary<unknown>,
): Fragment {
  if (query instanceof NativeQueryBuilder) return query.toRaw();
  if (isRaw(query)) return query;
  return isList(params) ? { sql: query, params: [...params] } : raw(query, params);
}

function isList(params: readonly unknown[] | Dictionary<unknown>): params is readonly unknown[] {
  return Array.isArray(params);
}
