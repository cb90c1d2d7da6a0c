import type { AliasKind } from '../entities/stock-alias.js';
import type { SecurityKind } from '../entities/stock-reference.js';
import { UserError } from '../errors.js';
import { checkedLine, required } from './checked-line.js';
import { MAX_STOCK_ALIASES, MAX_STOCK_NAME } from './limits.js';
import { stockName } from './stock-name.js';

/** What an editor gives of a security: a field left out stays, null clears it. */
export interface StockInput {
  /** In any notation. */
  symbol: string;
  name?: string | null | undefined;
  kind?: SecurityKind | null | undefined;
  aliases?: readonly StockAliasInput[] | null | undefined;
  issuer?: string | null | undefined;
}

/** A further name, as an editor gives it. */
interface StockAliasInput {
  name: string;
  kind?: AliasKind | null | undefined;
  standsAlone?: boolean | null | undefined;
}

/** What an editor gave, checked and as it is stored. */
export interface CheckedStock {
  name?: string;
  issuer?: string | null;
  aliases?: CheckedAlias[];
}

/** A further name, checked and as it is stored. */
export interface CheckedAlias {
  name: string;
  kind: AliasKind;
  standsAlone: boolean | null;
}

/** Checks all that can be checked of an input by itself. Throws INVALID, with the path. */
export function checkStockInput({ name, aliases, issuer }: StockInput): CheckedStock {
  return {
    ...(name !== undefined && { name: checkedName('name', required('name', name)) }),
    ...(issuer !== undefined && { issuer: issuer === null ? null : checkedLine('issuer', issuer, MAX_STOCK_NAME) }),
    ...(aliases !== undefined && { aliases: checkedAliases(aliases ?? []) }),
  };
}

function checkedAliases(aliases: readonly StockAliasInput[]): CheckedAlias[] {
  if (aliases.length > MAX_STOCK_ALIASES) {
    throw invalid(['aliases'], `aliases: ${aliases.length} names; give at most ${MAX_STOCK_ALIASES}.`);
  }
  const names = aliases.map(({ name }, index) => checkedName(`aliases.${index}.name`, name));
  return aliases.map(({ kind, standsAlone }, index) => {
    const name = names[index] ?? '';
    if (names.indexOf(name) < index) {
      throw invalid(['aliases', `${index}`, 'name'], `aliases.${index}.name: "${name}" is given twice; leave one out.`);
    }
    return { name, kind: kind ?? 'OTHER', standsAlone: standsAlone ?? null };
  });
}

function checkedName(path: string, given: string): string {
  return checkedLine(path, stockName(given), MAX_STOCK_NAME);
}

function invalid(field: string[], message: string): UserError {
  return new UserError('INVALID', field, message);
}
