import type { MarketCode } from '../securities/market-code.js';
import { MARKETS } from '../securities/markets.js';

/**
 * The data-code and data-code2 of eastmoney's annotations: "601601|1|1" and, on the picture, "K 601601|1|1" (code,
 * market, digit of the old ids), "601601|1|2|" (code, market, type), "1,600160" (market, code), "002353" (code alone).
 */
export function readDataCode(value: string): MarketCode | null {
  const [first, second] = value.slice(0, LONGEST).replace(/^K /, '').split(/[|,]/, 2);
  if (first === undefined || !CODE.test(first)) return null;
  if (second === undefined || second === '') return { market: null, code: first };
  const isMarketFirst = value.includes(',');
  const [market, code] = isMarketFirst ? [first, second] : [second, first];
  return MARKETS.has(Number(market)) && CODE.test(code) ? { market: Number(market), code } : null;
}

const LONGEST = 40;
const CODE = /^[A-Za-z0-9_.]+$/;
