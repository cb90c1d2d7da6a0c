import { StockReference } from '../entities/stock-reference.js';
import { UserError } from '../errors.js';
import { findMeant } from '../linking/securities/find-meant.js';
import { identifySymbol, readSymbol } from '../linking/securities/read-symbol.js';
import { ensureStocks } from './ensure-stocks.js';
import type { Work } from './work.js';

/**
 * The security that an editor's notation means; made where it says the market and is not stored yet. Throws INVALID for
 * what is no notation, NOT_FOUND for what leaves open which security it means.
 */
export async function stockOfSymbol(work: Work, notation: string): Promise<StockReference> {
  const { em } = work;
  const query = readSymbol(notation);
  if (query === null) {
    const message = `symbol: ${JSON.stringify(notation)} is no notation of a security; give one, for example 601601.SH, 1.601601 or NASDAQ:NIO.`;
    throw new UserError('INVALID', ['symbol'], message);
  }
  const stored = await findMeant(query, {
    bySymbols: symbols => em.find(StockReference, { symbol: { $in: [...symbols] } }),
    byCode: code => em.find(StockReference, { code }),
  });
  if (stored !== null) return stored;
  const identity = identifySymbol(notation);
  if (identity === null) {
    const message = `symbol: no security is known as ${JSON.stringify(notation)}, or several are; say the market, too, for example 601601.SH or NASDAQ:NIO.`;
    throw new UserError('NOT_FOUND', ['symbol'], message);
  }
  const stocks = await ensureStocks(work, [{ identity, name: null }]);
  // The linker may find it in the article, too, and would make it once more.
  await em.flush();
  return stocks.of(identity.symbol);
}
