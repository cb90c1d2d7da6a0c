import { meaningsOf } from '../../linking/securities/read-symbol.js';
import type { ListFormat } from './list-format.js';
import { rowAlias, rowStock } from './row-stock.js';

/** Tushare's stock_basic, hk_basic and fund_basic (tushare.pro, doc_id 25, 191). */
export const TUSHARE_TABLE: ListFormat = {
  title: 'ts_code,name and, if asked for, fullname,enname: tushare (stock_basic, hk_basic)',
  columns: ['ts_code', 'name'],
  read(row) {
    const [identity] = meaningsOf(row('ts_code')).meanings;
    if (identity === undefined) {
      return `ts_code: "${row('ts_code')}" is no code of a known market; write it as 600519.SH or 00700.HK`;
    }
    const aliases = rowAlias(row('fullname'), 'FULL_NAME');
    return rowStock(identity, { name: row('name'), englishName: row('enname'), aliases });
  },
};
