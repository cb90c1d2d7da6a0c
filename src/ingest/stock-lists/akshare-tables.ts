import { meaningsOf } from '../../linking/securities/read-symbol.js';
import type { SecurityIdentity } from '../../linking/securities/security.js';
import type { ListFormat, RowReading } from './list-format.js';
import { rowStock } from './row-stock.js';

/** AKShare's stock_info_a_code_name and the like. */
export const AKSHARE_CODES: ListFormat = {
  title: 'code,name: AKShare (stock_info_a_code_name)',
  columns: ['code', 'name'],
  read: row => readCode(row('code'), row('name')),
};

/** AKShare's quotes of a market: stock_zh_a_spot_em, stock_hk_spot_em, stock_us_spot_em. */
export const AKSHARE_QUOTES: ListFormat = {
  title: '代码,名称: AKShare (stock_zh_a_spot_em, stock_hk_spot_em, stock_us_spot_em)',
  columns: ['代码', '名称'],
  read: row => readCode(row('代码'), row('名称')),
};

/** 000001, 00700, sh600519, bj920002, 105.AAPL. */
function readCode(code: string, name: string): RowReading {
  // As a number in a spreadsheet 000001 becomes 1, and that is another company's code in Hong Kong.
  if (/^\d{1,4}$/.test(code)) {
    return `code: "${code}" has lost its leading zeros; write six digits for Shanghai, Shenzhen and Beijing, five for Hong Kong`;
  }
  const { meanings, isBare } = meaningsOf(code);
  if (meanings.length === 0) {
    return `code: "${code}" is no code of a known market; write it as 600519, 00700 or 105.AAPL`;
  }
  const identity = isBare ? onlyMeaning(meanings, name) : meanings[0];
  if (identity === undefined) {
    return `code: "${code}" is not of one market alone; write it with its market, as sh113050 or 159915.SZ`;
  }
  // A ticker without its exchange may be of any of the three.
  return rowStock(identity, { name, isExchangeKnown: !isBare || /^\d/.test(code) });
}

/** The share of that code; else the fund, if its name says that it is one; else what it is at the one exchange that has it. */
function onlyMeaning(meanings: readonly SecurityIdentity[], name: string): SecurityIdentity | undefined {
  const listed = meanings.filter(({ market }) => market !== OPEN_END_FUNDS);
  const [only, ...others] = listed;
  const share = meanings.find(({ kind }) => kind === 'EQUITY');
  const fund = /ETF|LOF|REIT|基金/i.test(name) ? listed.find(({ kind }) => kind === 'FUND') : undefined;
  return share ?? fund ?? (others.length === 0 ? only : undefined);
}

const OPEN_END_FUNDS = 150;
