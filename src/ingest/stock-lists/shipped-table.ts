import type { AliasKind } from '../../entities/stock-alias.js';
import { meaningsOf } from '../../linking/securities/read-symbol.js';
import type { ListFormat, ListRow } from './list-format.js';
import { rowAlias, rowStock } from './row-stock.js';

/** Columns of further names, parted by "|" in a cell. */
const ALIAS_COLUMNS: readonly { column: string; kind: AliasKind; standsAlone: boolean | null }[] = [
  { column: 'full_name', kind: 'FULL_NAME', standsAlone: null },
  { column: 'short_names', kind: 'OTHER', standsAlone: true },
  { column: 'abbreviations', kind: 'ABBREVIATION', standsAlone: false },
  { column: 'former_names', kind: 'FORMER_NAME', standsAlone: null },
  { column: 'subsidiaries', kind: 'SUBSIDIARY', standsAlone: null },
];

/** As data/securities.csv has it, which ships with the project. */
export const SHIPPED_TABLE: ListFormat = {
  title:
    'symbol,name and, if known, english_name,full_name,short_names,abbreviations,former_names,subsidiaries,issuer: several in a cell are parted by "|"',
  columns: ['symbol', 'name'],
  read(row) {
    const [identity] = meaningsOf(row('symbol')).meanings;
    if (identity === undefined) {
      return `symbol: "${row('symbol')}" is no code of a known market; write code and market, for example 601601.SH`;
    }
    const said = { name: row('name'), englishName: row('english_name'), issuer: row('issuer') };
    return rowStock(identity, { ...said, aliases: aliasesOf(row) });
  },
};

function aliasesOf(row: ListRow) {
  return ALIAS_COLUMNS.flatMap(({ column, kind, standsAlone }) =>
    row(column)
      .split('|')
      .flatMap(name => rowAlias(name, kind, { standsAlone })),
  );
}
