import type { SecurityKind } from '../../entities/stock-reference.js';
import { identify } from '../../linking/securities/security.js';
import type { ListFormat } from './list-format.js';
import { rowStock } from './row-stock.js';

/** HKEX's categories. What lives for months and bears another's name, warrants and bull and bear contracts, is left out. */
const KINDS: readonly [category: RegExp, kind: SecurityKind | null][] = [
  [/warrant|bull\/bear|CBBC/i, null],
  [/^equity/i, 'EQUITY'],
  [/real estate|exchange traded|leveraged|unit trust|fund/i, 'FUND'],
  [/debt/i, 'BOND'],
];

/** HKEX's ListOfSecurities, saved as CSV. */
export const HKEX_TABLE: ListFormat = {
  title: 'Stock Code,Name of Securities,Category: HKEX (ListOfSecurities, saved as CSV)',
  columns: ['stock code', 'name of securities', 'category'],
  read(row) {
    const code = row('stock code');
    const identity = /^\d{1,5}$/.test(code) ? identify(HONG_KONG, code.padStart(5, '0')) : null;
    const kind = KINDS.find(([category]) => category.test(row('category')))?.[1];
    if (kind === null) return null;
    if (identity === null)
      return `Stock Code: "${code}" is no code of Hong Kong; write up to five digits, for example 00700`;
    return rowStock(identity, { englishName: row('name of securities'), kind: kind ?? null });
  },
};

const HONG_KONG = 116;
