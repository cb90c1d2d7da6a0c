import { StockAlias } from '../entities/stock-alias.js';
import { StockReference } from '../entities/stock-reference.js';
import type { Directory } from '../linking/link-securities.js';
import type { Work } from './work.js';

/** What the directory knows of the securities with these codes, as the linker asks for it. */
export async function loadDirectory({ em }: Pick<Work, 'em'>, codes: readonly string[]): Promise<Directory> {
  const stocks = codes.length === 0 ? [] : await em.find(StockReference, { code: { $in: [...codes] } });
  const aliases = stocks.length === 0 ? [] : await em.find(StockAlias, { stock: { $in: stocks } });
  const names = Map.groupBy(aliases, alias => alias.stock.id);
  const known = stocks.map(({ id, symbol, market, code, name, kind }) => ({
    ...{ symbol, market, code, name: name === code ? null : name, kind },
    names: names.get(id)?.map(alias => alias.name) ?? [],
  }));
  const byCode = Map.groupBy(known, stock => stock.code);
  const bySymbol = new Map(known.map(stock => [stock.symbol, stock]));
  return { byCode: code => byCode.get(code) ?? [], bySymbol: symbol => bySymbol.get(symbol) };
}
