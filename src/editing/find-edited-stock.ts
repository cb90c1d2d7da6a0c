import type { EntityManager } from '../database/database.js';
import { UserError } from '../errors.js';
import { meaningsOf } from '../linking/securities/read-symbol.js';
import type { SecurityIdentity } from '../linking/securities/security.js';
import { type KnownStock, loadStocks } from './stored-stocks.js';

/** The security that an editor speaks of: one that is stored, or what a new one is. */
export interface EditedStock {
  identity: SecurityIdentity;
  /** Null where it is new. */
  known: KnownStock | null;
}

/** All stored securities that some notations can mean, by symbol. */
export async function loadMeant(em: EntityManager, notations: readonly string[]): Promise<Map<string, KnownStock>> {
  return await loadStocks(em, [...new Set(notations.flatMap(symbolsOf))]);
}

/** Finds what a notation means, as `stock(symbol:)` does. Throws INVALID for what is none, or could be several. */
export function findEditedStock(stocks: ReadonlyMap<string, KnownStock>, notation: string): EditedStock {
  const symbols = symbolsOf(notation);
  if (symbols.length === 0) {
    const message = `symbol: "${notation.slice(0, LONGEST_ECHO)}" is no code of a known market; give code and market, for example 601601.SH, 00700.HK or AAPL.US.`;
    throw new UserError('INVALID', ['symbol'], message);
  }
  const stored = symbols.filter(symbol => stocks.has(symbol));
  const [symbol, ...others] = stored.length === 0 ? symbols : stored;
  if (others.length > 0) {
    throw new UserError('INVALID', ['symbol'], `symbol: can be ${[symbol, ...others].join(' or ')}; give one of them.`);
  }
  const identity = meaningsOf(notation).meanings.find(meaning => meaning.symbol === symbol);
  if (identity === undefined) throw new Error(`The notation ${notation} means ${symbol}, and does not.`);
  return { identity, known: stocks.get(identity.symbol) ?? null };
}

/** The symbols that a notation can mean: of a bare code the share, and where it is no share's, all: 159915 is a fund, and could be a bond. */
function symbolsOf(notation: string): string[] {
  const { meanings } = meaningsOf(notation);
  const shares = meanings.filter(({ kind }) => kind === 'EQUITY');
  return [...new Set((shares.length === 0 ? meanings : shares).map(({ symbol }) => symbol))];
}

/** Characters of what was given that a message repeats. */
const LONGEST_ECHO = 40;
