import type { EntityManager } from '../database/database.js';
import { StockAlias } from '../entities/stock-alias.js';
import { assignChanged } from './assign-changed.js';
import type { ListedAlias } from './listed-stock.js';
import { type KnownStock, removeAliases } from './stored-stocks.js';

/** Adds the further names of a list to a security's, but for an editor's; says whether any differs by that. */
export function addListedAliases(em: EntityManager, known: KnownStock, listed: readonly ListedAlias[]): boolean {
  // A name that it goes by again is no further name.
  const isNamesakeGone = removeAliases(em, known, ({ name, isEditors }) => name === known.stock.name && !isEditors);
  const changes = listed
    .filter(({ name }) => name !== known.stock.name)
    .map(alias => {
      const stored = known.aliases.find(({ name }) => name === alias.name);
      if (stored !== undefined) return !stored.isEditors && bringUp(stored, alias);
      known.aliases.push(em.create(StockAlias, { stock: known.stock, ...alias, isEditors: false }));
      return true;
    });
  return isNamesakeGone || changes.includes(true);
}

/** A list that says less than is known takes nothing back. */
function bringUp(stored: StockAlias, { kind, standsAlone, seenUntil }: ListedAlias): boolean {
  const changed = assignChanged(stored, {
    // That it is English, or was the name once, is seen of any name; the rest somebody has said.
    kind: kind === 'ENGLISH' || kind === 'FORMER_NAME' ? stored.kind : kind,
    standsAlone: standsAlone ?? stored.standsAlone,
    seenUntil: seenUntil === null ? stored.seenUntil : Math.max(seenUntil, stored.seenUntil ?? 0),
  });
  return changed.length > 0;
}
