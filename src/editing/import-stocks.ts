import type { Database } from '../database/database.js';
import { inTransaction } from '../database/transaction.js';
import { StockAlias } from '../entities/stock-alias.js';
import { StockReference } from '../entities/stock-reference.js';
import type { SecurityIdentity } from '../linking/security.js';
import { assignChanged } from './assign-changed.js';
import { noteDirectoryChange } from './load-directory.js';
import type { Work } from './work.js';

/** A security as a list has it. */
export interface ListedStock {
  identity: SecurityIdentity;
  name: string;
  /** Beside the name. */
  englishName: string | null;
}

/** How many securities of a list were new, and how many of the others differ. */
export interface StockImport {
  created: number;
  updated: number;
  unchanged: number;
}

/** Securities of one transaction: few enough that other writers wait for a blink only. */
const BATCH = 1_000;

/** Brings the directory to what a list says; what the list does not name stays. Of two rows of one symbol the first counts. */
export async function importStocks(
  database: Database,
  list: readonly ListedStock[],
  now: number,
  onProgress: (done: number, total: number) => void,
): Promise<StockImport> {
  const stocks = [...Map.groupBy(list, ({ identity }) => identity.symbol).values()].flatMap(([first]) => first ?? []);
  const total: StockImport = { created: 0, updated: 0, unchanged: 0 };
  for (let start = 0; start < stocks.length; start += BATCH) {
    const batch = stocks.slice(start, start + BATCH);
    const { created, updated, unchanged } = await inTransaction(database, em => importBatch({ em, now }, batch));
    total.created += created;
    total.updated += updated;
    total.unchanged += unchanged;
    onProgress(start + batch.length, stocks.length);
  }
  return total;
}

async function importBatch({ em, now }: Pick<Work, 'em' | 'now'>, batch: readonly ListedStock[]): Promise<StockImport> {
  const symbols = batch.map(({ identity }) => identity.symbol);
  const known = await em.find(StockReference, { symbol: { $in: symbols } });
  const aliases = known.length === 0 ? [] : await em.find(StockAlias, { stock: { $in: known } });
  const bySymbol = new Map(known.map(stock => [stock.symbol, stock]));
  const namesOf = Map.groupBy(aliases, alias => alias.stock);
  const count: StockImport = { created: 0, updated: 0, unchanged: 0 };
  for (const { identity, name, englishName } of batch) {
    const stored = bySymbol.get(identity.symbol);
    const stock =
      stored ?? em.create(StockReference, { ...identity, name, issuer: null, listedAt: now, updatedAt: now });
    const listed = { ...identity, name, listedAt: stored?.listedAt ?? now };
    const isRenamed = stored !== undefined && assignChanged(stored, listed).length > 0;
    const isNamed = namesOf.get(stock)?.some(alias => alias.name === englishName) ?? false;
    const isNewName = englishName !== null && !isNamed;
    if (isNewName)
      em.create(StockAlias, {
        stock,
        name: englishName,
        kind: 'ENGLISH',
        standsAlone: null,
        seenUntil: null,
        isEditors: false,
      });
    if (stored === undefined) count.created++;
    else if (isRenamed || isNewName) {
      stored.updatedAt = now;
      count.updated++;
    } else count.unchanged++;
  }
  if (count.created + count.updated > 0) await noteDirectoryChange({ em });
  return count;
}
