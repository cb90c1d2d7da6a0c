import { UnreadableListError } from '../../errors.js';
import { identify } from '../../linking/securities/security.js';
import { AMERICA, securitiesAt } from '../../linking/securities/venues.js';
import type { RowReading } from './list-format.js';
import { rowStock } from './row-stock.js';

/** For people. */
export const SEC_TITLE =
  '{"0":{"cik_str":320193,"ticker":"AAPL","title":"Apple Inc."}}: SEC (company_tickers.json, company_tickers_exchange.json)';

/** A company of SEC's, from either file. */
interface Company {
  ticker: unknown;
  title: unknown;
  /** Undefined where the file has none, null where the company has none. */
  exchange?: unknown;
}

/** Reads SEC's company_tickers.json or company_tickers_exchange.json; each company is a row, in their order. */
export function readSecTickers(json: string): RowReading[] {
  return companiesOf(parsed(json)).map(readCompany);
}

function readCompany({ ticker, title, exchange }: Company): RowReading {
  // Over the counter there is no market that we know.
  if (exchange === null || exchange === 'OTC') return null;
  const symbol = typeof ticker === 'string' ? ticker : '';
  const market = typeof exchange === 'string' ? MARKETS[exchange] : undefined;
  const identity = market === undefined ? securitiesAt(AMERICA, symbol)[0] : identify(market, symbol);
  if (identity == null) return `ticker: "${symbol}" is no American ticker; write it as AAPL or BRK-B`;
  return rowStock(identity, {
    englishName: typeof title === 'string' ? title : '',
    isExchangeKnown: market !== undefined,
  });
}

const MARKETS: Readonly<Record<string, number>> = { Nasdaq: 105, NYSE: 106, CBOE: 107 };

function companiesOf(list: unknown): Company[] {
  if (!isRecord(list)) throw unknown();
  if (Array.isArray(list.fields) && Array.isArray(list.data)) {
    const { fields, data } = list;
    const cell = (row: unknown, name: string): unknown => (Array.isArray(row) ? row[fields.indexOf(name)] : undefined);
    return data.map(row => ({
      ticker: cell(row, 'ticker'),
      title: cell(row, 'name'),
      exchange: cell(row, 'exchange'),
    }));
  }
  const companies = Object.values(list);
  if (!companies.every(company => isRecord(company) && 'ticker' in company && 'title' in company)) throw unknown();
  return companies.flatMap(company => (isRecord(company) ? { ticker: company.ticker, title: company.title } : []));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UnreadableListError(`This begins as JSON and is none (${reason}); download the file anew.`);
  }
}

function unknown(): UnreadableListError {
  return new UnreadableListError(`This JSON is no list of securities that is known; known is ${SEC_TITLE}.`);
}
