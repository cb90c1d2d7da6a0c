import type { Database, EntityManager } from '../database/database.js';
import { inTransaction } from '../database/transaction.js';
import { StockReference } from '../entities/stock-reference.js';
import { stockLookup } from '../search/stock-lookup.js';
import { addListedAliases } from './add-listed-aliases.js';
import { assignChanged } from './assign-changed.js';
import { type ListedStock, mergedStock } from './listed-stock.js';
import { noteDirectoryChange } from './load-directory.js';
import { firstNaming, renameByList } from './rename-by-list.js';
import { kindOf } from './stock-kind.js';
import { type KnownStock, loadStocks } from './stored-stocks.js';
import type { Work } from './work.js';

/** How many securities of a list were new, and how many of the others differ. */
export interface StockImport {
  created: number;
  updated: number;
  unchanged: number;
}

/** Securities of one transaction: few enough that other writers wait for a blink only. */
const BATCH = 1_000;

/** Brings the directory to what a list says; what the list does not name stays, and what an editor gave. */
export async function importStockList(
  database: Database,
  list: readonly ListedStock[],
  now: number,
  onProgress: (done: number, total: number) => void,
): Promise<StockImport> {
  const stocks = distinct(list);
  const total: StockImport = { created: 0, updated: 0, unchanged: 0 };
  for (let start = 0; start < stocks.length; start += BATCH) {
    const batch = stocks.slice(start, start + BATCH);
    add(total, await inTransaction(database, em => importBatch({ em, now }, batch)));
    onProgress(start + batch.length, stocks.length);
  }
  return total;
}

/** The same in a transaction of the caller's, so that it is there whole or not at all. */
export async function importWholeList(
  { em, now }: Pick<Work, 'em' | 'now'>,
  list: readonly ListedStock[],
): Promise<StockImport> {
  const stocks = distinct(list);
  const total: StockImport = { created: 0, updated: 0, unchanged: 0 };
  for (let start = 0; start < stocks.length; start += BATCH) {
    add(total, await importBatch({ em, now }, stocks.slice(start, start + BATCH)));
    await em.flush();
    // What is written is held no longer: each flush looks at all that the unit of work knows.
    em.clear();
  }
  return total;
}

function distinct(list: readonly ListedStock[]): ListedStock[] {
  const bySymbol = Map.groupBy(list, ({ identity }) => identity.symbol);
  return [...bySymbol.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : mergedStock(first, others),
  );
}

function add(total: StockImport, { created, updated, unchanged }: StockImport): void {
  total.created += created;
  total.updated += updated;
  total.unchanged += unchanged;
}

async function importBatch({ em, now }: Pick<Work, 'em' | 'now'>, batch: readonly ListedStock[]): Promise<StockImport> {
  const stored = await loadStocks(
    em,
    batch.map(({ identity }) => identity.symbol),
  );
  const count: StockImport = { created: 0, updated: 0, unchanged: 0 };
  for (const listed of batch) {
    const known = stored.get(listed.identity.symbol);
    if (known === undefined) {
      create(em, listed, now);
      count.created++;
    } else if (update(em, known, listed, now)) count.updated++;
    else count.unchanged++;
  }
  if (count.created + count.updated > 0) await noteDirectoryChange({ em });
  return count;
}

function create(em: EntityManager, listed: ListedStock, now: number): void {
  const { identity, issuer } = listed;
  const { name, aliases } = firstNaming(listed);
  const stock = em.create(StockReference, {
    ...{ ...identity, name, issuer, kind: kindOf(identity, listed.kind) },
    ...{ listedAt: now, updatedAt: now, searchNames: '', searchKeys: '' },
  });
  const known = { stock, aliases: [] };
  addListedAliases(em, known, [...aliases, ...listed.aliases]);
  Object.assign(stock, stockLookup(stock, known.aliases));
}

/** Says whether anything differs. */
function update(em: EntityManager, known: KnownStock, listed: ListedStock, now: number): boolean {
  const { stock } = known;
  const { name, aliases } = renameByList(stock, listed, now);
  const changed = assignChanged(stock, {
    // An American symbol is one security, at whichever exchange.
    ...(listed.isExchangeKnown && listed.identity),
    name,
    kind: kindOf(listed.identity, listed.kind ?? stock.kind),
    issuer: listed.issuer ?? stock.issuer,
    listedAt: stock.listedAt ?? now,
  });
  const isRenamed = addListedAliases(em, known, [...aliases, ...listed.aliases]);
  if (changed.length === 0 && !isRenamed) return false;
  Object.assign(stock, stockLookup(stock, known.aliases), { updatedAt: now });
  return true;
}
