import { stockName } from '../../editing/stock-name.js';
import { differByMarks } from '../../linking/securities/exchange-marks.js';
import type { SecurityIdentity } from '../../linking/securities/security.js';
import { identify } from '../../linking/securities/security.js';
import type { ListFormat, ListRow, RowReading } from './list-format.js';
import { rowAlias, rowStock } from './row-stock.js';

/** Eastmoney's market and code with the names of today. */
export const SECURITIES_TABLE: ListFormat = {
  title: "market,code,name_zh and, if known, name_en: eastmoney's market number and code",
  columns: ['market', 'code', 'name_zh'],
  read: row => withIdentity(row, identity => rowStock(identity, { name: row('name_zh'), englishName: row('name_en') })),
};

/** Short forms of names. */
export const ALIAS_TABLE: ListFormat = {
  title: 'market,code,name_zh,alias: what people call it for short',
  columns: ['market', 'code', 'name_zh', 'alias'],
  read: row =>
    withIdentity(row, identity =>
      rowStock(identity, { name: row('name_zh'), aliases: rowAlias(row('alias'), 'ABBREVIATION') }),
    ),
};

/** Names seen on an earlier day, with those of 2026. */
export const NAME_HISTORY: ListFormat = {
  title: 'market,code,name,seen_on,name_2026: what it was called on a day, and is now',
  columns: ['market', 'code', 'name', 'seen_on', 'name_2026'],
  read: row => withIdentity(row, identity => formerlyCalled(row, identity)),
};

function formerlyCalled(row: ListRow, identity: SecurityIdentity): RowReading {
  const seenUntil = /^\d{4}-\d{2}-\d{2}$/.test(row('seen_on')) ? Date.parse(row('seen_on')) : Number.NaN;
  if (Number.isNaN(seenUntil)) return `seen_on: "${row('seen_on')}" is no day; write it as 2023-08-15`;
  const [name, now] = [row('name'), row('name_2026')];
  const isFormer = !differByMarks(stockName(name), stockName(now));
  return rowStock(identity, { name: now, aliases: isFormer ? rowAlias(name, 'FORMER_NAME', { seenUntil }) : [] });
}

function withIdentity(row: ListRow, read: (identity: SecurityIdentity) => RowReading): RowReading {
  const [market, code] = [row('market'), row('code')];
  const identity = /^\d{1,3}$/.test(market) ? identify(Number(market), code) : null;
  if (identity !== null) return read(identity);
  return `no market ${market} has a code ${code}; write eastmoney's market number and the whole code, for example 1 and 600519`;
}
