import { applyStockInput } from './apply-stock-input.js';
import { loadMeant } from './find-edited-stock.js';
import { recordStocks } from './record-stocks.js';
import type { StockInput } from './stock-input.js';
import type { Work } from './work.js';

/** Makes or changes one security of the directory; gives its key. */
export async function upsertStock(work: Work, input: StockInput): Promise<number> {
  const { edited, outcome } = applyStockInput(work, await loadMeant(work.em, [input.symbol]), input);
  if (outcome !== 'UNCHANGED') await recordStocks(work, 'upsertStock', [edited]);
  return edited.stock.id;
}
