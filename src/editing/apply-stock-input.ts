import { StockAlias } from '../entities/stock-alias.js';
import { type SecurityKind, StockReference } from '../entities/stock-reference.js';
import { UserError } from '../errors.js';
import type { SecurityIdentity } from '../linking/securities/security.js';
import { tellsKind } from '../linking/securities/tells-kind.js';
import { stockLookup } from '../search/stock-lookup.js';
import { assignChanged } from './assign-changed.js';
import { findEditedStock } from './find-edited-stock.js';
import { type CheckedAlias, checkStockInput, type StockInput } from './stock-input.js';
import { type KnownStock, removeAliases } from './stored-stocks.js';
import type { Work } from './work.js';

/** What became of a security. */
export type StockOutcome = 'CREATED' | 'UPDATED' | 'UNCHANGED';

/**
 * Does what one input says to one of some securities, by symbol, or adds a new one to them. Throws INVALID, with the
 * path, before anything is changed.
 */
export function applyStockInput(
  work: Work,
  stocks: Map<string, KnownStock>,
  input: StockInput,
): { edited: KnownStock; outcome: StockOutcome } {
  const { aliases, ...values } = checkStockInput(input);
  const { identity, known } = findEditedStock(stocks, input.symbol);
  const kind = checkedKind(identity, input.kind);
  const name = values.name ?? known?.stock.name;
  if (name === undefined) {
    throw new UserError('INVALID', ['name'], `name: ${identity.symbol} is new; give its name.`);
  }
  checkOtherNames(aliases ?? [], name);
  const edited = known ?? { stock: newStock(work, identity, name), aliases: [] };
  stocks.set(identity.symbol, edited);
  const { stock } = edited;
  const listedAt = stock.listedAt ?? work.now;
  const changed = assignChanged(stock, { ...values, ...(kind !== undefined && { kind }), listedAt });
  const isRenamed = aliases !== undefined && replaceAliases(work, edited, aliases);
  // What is the name now is no further name.
  if (changed.includes('name')) removeAliases(work.em, edited, alias => alias.name === stock.name);
  if (known !== null && changed.length === 0 && !isRenamed) return { edited, outcome: 'UNCHANGED' };
  Object.assign(stock, stockLookup(stock, edited.aliases), { updatedAt: work.now });
  return { edited, outcome: known === null ? 'CREATED' : 'UPDATED' };
}

/** Undefined where it stays. Null clears what was said, so that it is again as the code says. */
function checkedKind(identity: SecurityIdentity, kind: SecurityKind | null | undefined): SecurityKind | undefined {
  if (kind == null) return kind === null ? identity.kind : undefined;
  if (kind === identity.kind || !tellsKind(identity)) return kind;
  const { symbol, kind: told } = identity;
  const message = `kind: the code of ${symbol} says ${told}, not ${kind}; leave it out, or give another symbol.`;
  throw new UserError('INVALID', ['kind'], message);
}

function checkOtherNames(aliases: readonly CheckedAlias[], name: string): void {
  const index = aliases.findIndex(alias => alias.name === name);
  if (index === -1) return;
  const message = `aliases.${index}.name: "${name}" is the name itself; leave it out.`;
  throw new UserError('INVALID', ['aliases', `${index}`, 'name'], message);
}

function newStock({ em, now }: Work, identity: SecurityIdentity, name: string): StockReference {
  return em.create(StockReference, {
    ...{ ...identity, name, issuer: null, listedAt: null, updatedAt: now },
    ...{ searchNames: '', searchKeys: '' },
  });
}

/** Puts these names in the place of those that an editor gave before; says whether any differs. */
function replaceAliases({ em }: Work, edited: KnownStock, wanted: readonly CheckedAlias[]): boolean {
  const isAnyGone = removeAliases(
    em,
    edited,
    ({ isEditors, name }) => isEditors && !wanted.some(alias => alias.name === name),
  );
  const changes = wanted.map(alias => {
    const known = edited.aliases.find(({ name }) => name === alias.name);
    // A name that a list gave is the editor's from now on.
    if (known !== undefined) return assignChanged(known, { ...alias, isEditors: true }).length > 0;
    edited.aliases.push(em.create(StockAlias, { stock: edited.stock, ...alias, seenUntil: null, isEditors: true }));
    return true;
  });
  return isAnyGone || changes.includes(true);
}
