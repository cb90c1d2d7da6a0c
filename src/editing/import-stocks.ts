import { UserError } from '../errors.js';
import { applyStockInput, type StockOutcome } from './apply-stock-input.js';
import { loadMeant } from './find-edited-stock.js';
import { MAX_STOCKS } from './limits.js';
import { recordStocks } from './record-stocks.js';
import type { StockInput } from './stock-input.js';
import type { KnownStock } from './stored-stocks.js';
import type { Work } from './work.js';

/** How many inputs came to what, and which were left out, with paths from `inputs` on. */
export interface ImportedStocks {
  key: null;
  counts: Readonly<Record<StockOutcome, number>>;
  errors: readonly UserError[];
}

/** Makes or changes securities of the directory, all in one transaction; a wrong input is named and left out. */
export async function importStocks(work: Work, inputs: readonly StockInput[]): Promise<ImportedStocks> {
  if (inputs.length > MAX_STOCKS) {
    const message = `inputs: ${inputs.length} securities; send at most ${MAX_STOCKS} a call. None was stored.`;
    throw new UserError('TOO_LARGE', ['inputs'], message);
  }
  const stocks = await loadMeant(
    work.em,
    inputs.map(({ symbol }) => symbol),
  );
  const counts = { CREATED: 0, UPDATED: 0, UNCHANGED: 0 };
  const changed = new Set<KnownStock>();
  const errors: UserError[] = [];
  for (const [index, input] of inputs.entries()) {
    try {
      const { edited, outcome } = applyStockInput(work, stocks, input);
      counts[outcome]++;
      if (outcome !== 'UNCHANGED') changed.add(edited);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      errors.push(new UserError(error.code, ['inputs', `${index}`, ...(error.field ?? [])], error.message));
    }
  }
  if (changed.size > 0) await recordStocks(work, 'importStocks', changed);
  return { key: null, counts, errors };
}
