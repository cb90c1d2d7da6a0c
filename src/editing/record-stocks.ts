import { noteDirectoryChange } from './load-directory.js';
import { recordAudit } from './record-audit.js';
import type { KnownStock } from './stored-stocks.js';
import type { Work } from './work.js';

/** Tells of securities that an editor changed: a line of the audit log for each, and whoever keeps the directory. */
export async function recordStocks(
  work: Work,
  action: 'upsertStock' | 'importStocks',
  edited: Iterable<KnownStock>,
): Promise<void> {
  // The lines name the keys of new ones.
  await work.em.flush();
  for (const known of edited) {
    recordAudit(work, { action, type: 'StockReference', key: known.stock.id, summary: summaryOf(known) });
  }
  await noteDirectoryChange(work);
}

function summaryOf({ stock, aliases }: KnownStock): string {
  const names = aliases.filter(({ isEditors }) => isEditors).map(({ name }) => name);
  const further = names.length === 0 ? '' : `, also ${names.join(', ')}`;
  const issuer = stock.issuer === null ? '' : `, of ${stock.issuer}`;
  return `${stock.symbol} “${stock.name}”, ${stock.kind}${further}${issuer}`;
}
