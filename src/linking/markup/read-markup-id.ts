import type { MarketCode } from '../securities/market-code.js';

/**
 * The id of an annotation's wrapper: "stock_1.600160", "Info.116.00700", "bk_90.BK0493", and before 2021 a code with a
 * digit for its market behind it: "stock_3001042", "stock_013855", "stock_NASDAQ_AAPL7", "quote_AAPL7", "bk_474".
 */
export function readMarkupId(id: string): MarketCode | null {
  if (id.length > LONGEST) return null;
  const body = /^(?:stock_|quote_|bk_|bkquote_|Info\.)(.+)$/.exec(id)?.[1];
  if (body === undefined) return null;
  const [, market, secidCode] = /^(\d{1,3})\.([A-Za-z0-9_]+)$/.exec(body) ?? [];
  if (secidCode !== undefined) return { market: Number(market), code: secidCode };
  const sector = /^(?:bk|bkquote)_(\d{1,4})$/.exec(id)?.[1];
  if (sector !== undefined) return { market: 90, code: `BK${sector.padStart(4, '0')}` };
  return readOldCode(body);
}

/** A code of eastmoney's old scheme: six digits and 1 or 2, five digits and 5, letters and 7. */
export function readOldCode(body: string): MarketCode | null {
  const [, mainland, digit] = /^(\d{6})([12])$/.exec(body) ?? [];
  if (mainland !== undefined) return { market: digit === '1' ? 1 : 0, code: mainland };
  const hongKong = /^(\d{5})5$/.exec(body)?.[1];
  if (hongKong !== undefined) return { market: 116, code: hongKong };
  const [, exchange = '', ticker] = /^(?:([A-Z]{4,6})_)?([A-Za-z._]{1,8})7$/.exec(body) ?? [];
  return ticker === undefined ? null : { market: AMERICAN_MARKETS[exchange] ?? null, code: ticker };
}

/** eastmoney's names of the American exchanges, in old ids and links. */
export const AMERICAN_MARKETS: Readonly<Record<string, number>> = { NASDAQ: 105, NYSE: 106, AMEX: 107 };

const LONGEST = 40;
