import { fileURLToPath } from 'node:url';
import { EntityCaseNamingStrategy, type EntityMetadata, type Options } from '@mikro-orm/core';
import { Migrator } from '@mikro-orm/migrations';
import { PostgreSqlDriver } from '@mikro-orm/postgresql';
import { type AbstractSqlDriver, MikroORM, type SqlEntityManager } from '@mikro-orm/sql';
import { Kysely, type Dialect as KyselyDialect } from 'kysely';
import { ApiToken } from '../entities/api-token.js';
import { Article } from '../entities/article.js';
import { ArticleBody } from '../entities/article-body.js';
import { ArticleChange } from '../entities/article-change.js';
import { ArticleSlug } from '../entities/article-slug.js';
import { ArticleStock } from '../entities/article-stock.js';
import { ArticleTag } from '../entities/article-tag.js';
import { AuditEntry } from '../entities/audit-entry.js';
import { Category } from '../entities/category.js';
import { ContentWrite } from '../entities/content-write.js';
import { Correction } from '../entities/correction.js';
import { DirectoryVersion } from '../entities/directory-version.js';
import { PreviewToken } from '../entities/preview-token.js';
import { PurgedPost } from '../entities/purged-post.js';
import { Revision } from '../entities/revision.js';
import { Source } from '../entities/source.js';
import { StockAlias } from '../entities/stock-alias.js';
import { StockReference } from '../entities/stock-reference.js';
import { StockRuling } from '../entities/stock-ruling.js';
import { Story } from '../entities/story.js';
import { StoryBand } from '../entities/story-band.js';
import { StoryPrint } from '../entities/story-print.js';
import { Tag } from '../entities/tag.js';
import { TermSlug } from '../entities/term-slug.js';
import { Webhook } from '../entities/webhook.js';
import { WebhookDelivery } from '../entities/webhook-delivery.js';
import { ChangeWatch } from './change-watch.js';
import { listenPostgresql } from './listen-postgresql.js';
import { newestChange } from './newest-change.js';
import { type NewestWrite, newestWriteOfFile, newestWriteOfRows } from './newest-write.js';
import { postgresqlDialect } from './postgresql-dialect.js';
import type { Tables } from './rows.js';
import { sqliteDialect } from './sqlite-dialect.js';
import { SqliteDriver } from './sqlite-driver.js';
import { writtenRowsObserver } from './written-rows.js';

/** Reads: rows, typed from the entities. */
export type Rows = Kysely<Tables>;

/** Writes: entities, in one unit of work. */
export type EntityManager = SqlEntityManager<AbstractSqlDriver>;

/** An open database. */
export interface Database {
  rows: Rows;
  orm: MikroORM<AbstractSqlDriver, EntityManager>;
  /** Wakes those who follow the changes. */
  changeWatch: ChangeWatch;
  newestWrite: NewestWrite;
  close(): Promise<void>;
}

/** What an open database tells of itself. */
export interface DatabaseObserver {
  /** Each statement, as it is sent. */
  onStatement?: (sql: string) => void;
  /** A connection was lost; the next statement opens another. */
  onConnectionError?: (error: Error) => void;
}

/** Opens `sqlite:<file>`, `sqlite::memory:` or `postgresql://…`; does not migrate. */
export async function openDatabase(url: string, observer: DatabaseObserver = {}): Promise<Database> {
  const file = fileOf(url);
  const orm = await MikroORM.init<AbstractSqlDriver, EntityManager>(
    file === null ? postgresqlOptions(url, observer) : sqliteOptions(file, observer),
  );
  const rows = orm.em.getKysely<Tables>({ type: 'read' });
  const changeWatch = watchChanges(rows, url, observer);
  const newestWrite = file === null || file === ':memory:' ? newestWriteOfRows(rows) : newestWriteOfFile(file);
  return {
    ...{ orm, rows, changeWatch, newestWrite },
    async close() {
      await changeWatch.close();
      newestWrite.close();
      await orm.close(true);
    },
  };
}

/** The file of SQLite that an address names; null of another database. */
function fileOf(url: string): string | null {
  return url.startsWith('sqlite:') ? url.slice('sqlite:'.length) : null;
}

const ENTITIES = [
  Article,
  ArticleBody,
  ArticleStock,
  ArticleTag,
  Category,
  DirectoryVersion,
  Source,
  StockAlias,
  StockReference,
  StockRuling,
  Story,
  StoryBand,
  StoryPrint,
  Tag,
  ApiToken,
  ArticleChange,
  ArticleSlug,
  AuditEntry,
  ContentWrite,
  Correction,
  PreviewToken,
  PurgedPost,
  Revision,
  TermSlug,
  Webhook,
  WebhookDelivery,
];

/** Milliseconds within which a follower hears of another process's write to the same file. */
const SQLITE_INTERVAL = 500;

/** Milliseconds within which it hears of what PostgreSQL's notifications did not bring. */
const POSTGRESQL_INTERVAL = 5_000;

function watchChanges(rows: Rows, url: string, { onConnectionError }: DatabaseObserver): ChangeWatch {
  const isSqlite = url.startsWith('sqlite:');
  const onFault = (error: unknown) => onConnectionError?.(error instanceof Error ? error : new Error(String(error)));
  return new ChangeWatch({
    readNewest: () => newestChange(rows),
    interval: isSqlite ? SQLITE_INTERVAL : POSTGRESQL_INTERVAL,
    ...(!isSqlite && { listen: onWrite => listenPostgresql(url, onWrite, onFault) }),
    onFault,
  });
}

type OrmOptions = Partial<Options<AbstractSqlDriver, EntityManager>>;

function sqliteOptions(file: string, observer: DatabaseObserver): OrmOptions {
  // Functions, for MikroORM copies the options of replicas deep, and a copied client is none.
  const driverOptions = () => client(sqliteDialect(file, 'write'), observer);
  // A connection of their own lets reads go on while a write holds the other; a database in memory has but one.
  const replicas = file === ':memory:' ? [] : [{ driverOptions: () => client(sqliteDialect(file, 'read'), observer) }];
  return { ...sharedOptions('sqlite'), driver: SqliteDriver, dbName: file, driverOptions, replicas };
}

function postgresqlOptions(url: string, observer: DatabaseObserver): OrmOptions {
  const driverOptions = client(
    postgresqlDialect(url, error => observer.onConnectionError?.(error)),
    observer,
  );
  return {
    ...sharedOptions('postgresql'),
    discovery: { onMetadata: orderByBytes },
    driver: PostgreSqlDriver,
    clientUrl: url,
    driverOptions,
  };
}

function client(dialect: KyselyDialect, observer: DatabaseObserver): Rows {
  return new Kysely<Tables>({ dialect, log: event => observer.onStatement?.(event.query.sql) });
}

function sharedOptions(dialect: 'sqlite' | 'postgresql'): OrmOptions {
  return {
    entities: ENTITIES,
    // Columns named as properties need no translation between entity and row: 53 µs a statement instead of 284.
    namingStrategy: EntityCaseNamingStrategy,
    extensions: [Migrator],
    subscribers: [writtenRowsObserver],
    migrations: {
      path: fileURLToPath(new URL(`../../migrations/${dialect}`, import.meta.url)),
      emit: 'cjs',
      glob: '!(*.d).cjs',
      snapshot: false,
      silent: true,
    },
    // Not of entities: the index of words with its function, and what SQLite counts for its plans.
    schemaGenerator: { skipTables: [/^ArticleSearch$/, /^ArticleToken/, /^sqlite_stat/], ignoreRoutines: true },
    logger: () => undefined,
  };
}

/** Orders text by its bytes, as SQLite does: pages and cursors then agree on both databases, whatever the locale. */
function orderByBytes(meta: EntityMetadata): void {
  for (const property of Object.values(meta.properties)) {
    if (property.type === 'text' || property.type === 'string') property.collation = 'C';
  }
}
