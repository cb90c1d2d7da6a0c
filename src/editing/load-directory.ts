import { raw } from '@mikro-orm/core';
import type { EntityManager, Rows } from '../database/database.js';
import { runKept } from '../database/kept-statements.js';
import type { Tables } from '../database/rows.js';
import { DirectoryVersion } from '../entities/directory-version.js';
import { createDirectory, type Directory, type KnownAlias } from '../linking/link-securities.js';
import type { Work } from './work.js';

/** The listed securities with all their names, as the linker asks for them; kept in memory until they change. */
export async function loadDirectory({ em }: Pick<Work, 'em'>): Promise<Directory> {
  const [stored] = await runKept<{ version: number }>(em, 'version of the directory', versionOfDirectory, [ROW]);
  const version = stored?.version ?? 0;
  const kept = directories.get(em.config);
  if (kept?.version === version) return kept.directory;
  const directory = await readDirectory(em);
  directories.set(em.config, { version, directory });
  return directory;
}

/** Tells all who keep the directory in memory that a listed security or its names have changed. */
export async function noteDirectoryChange({ em }: Pick<Work, 'em'>): Promise<void> {
  await em.upsert(DirectoryVersion, { id: ROW, version: 0 }, { onConflictAction: 'ignore' });
  await em.nativeUpdate(DirectoryVersion, { id: ROW }, { version: raw('?? + 1', ['version']) });
}

function versionOfDirectory(rows: Rows) {
  return rows.selectFrom('DirectoryVersion').where('id', '=', ROW).select('version');
}

/** The table's one row. */
const ROW = 1;

/** One directory an open database; by its configuration, which all its entity managers share. */
const directories = new WeakMap<EntityManager['config'], { version: number; directory: Directory }>();

/** As rows: tens of thousands of them are held for nothing else. */
async function readDirectory(em: EntityManager): Promise<Directory> {
  const rows = em.getKysely<Tables>();
  const stocks = await rows.selectFrom('StockReference').where('listedAt', 'is not', null).selectAll().execute();
  const aliases = await rows
    .selectFrom('StockAlias')
    .select(['stock', 'name', 'kind', 'standsAlone', 'seenUntil'])
    .execute();
  const aliasesOf = Map.groupBy(aliases, ({ stock }) => stock);
  return createDirectory(
    stocks.map(({ id, symbol, market, code, name, kind, issuer }) => ({
      ...{ symbol, market, code, kind, issuer },
      name: name === code ? null : name,
      aliases: (aliasesOf.get(id) ?? []).map(
        (alias): KnownAlias => ({
          ...alias,
          standsAlone: alias.standsAlone === null ? null : Boolean(alias.standsAlone),
        }),
      ),
    })),
  );
}
