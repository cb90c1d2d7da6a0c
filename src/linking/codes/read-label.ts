import { meaningsOfBareCode } from '../securities/bare-code.js';
import type { SecurityIdentity } from '../securities/security.js';
import type { SecurityKind } from '../securities/security-kind.js';
import { securitiesAt, venueOf } from '../securities/venues.js';
import { isAmount } from './amount.js';

/** What "NYSE: ", "纳斯达克：" or "股票代码：" in front of a code says of it. */
export interface Label {
  form: 'PREFIXED' | 'LABELLED';
  /** Where the notation begins: an exchange belongs to it, the word "code" does not. */
  start: number;
  meanings: readonly SecurityIdentity[];
}

/** Reads the label and the colon in front of a code; null where none stands there that speaks of securities. */
export function readLabel(folded: string, start: number, end: number): Label | null {
  const colon = folded.charAt(start - 1) === ' ' ? start - 2 : start - 1;
  if (folded.charAt(colon) !== ':') return null;
  const from = Math.max(0, colon - LONGEST_LABEL);
  const match = LABEL.exec(folded.slice(from, colon));
  const code = folded.slice(start, end);
  const { exchange, subject } = match?.groups ?? {};
  if (match === null || isCounted(folded, start, end)) return null;
  const label: Label =
    exchange === undefined
      ? { form: 'LABELLED', start, meanings: meaningsOf(subject ?? '', code) }
      : { form: 'PREFIXED', start: from + match.index, meanings: meaningsAt(exchange, code) };
  return label.meanings.length === 0 ? null : label;
}

const LONGEST_LABEL = 24;

const LABEL =
  /(?:(?<exchange>(?<![A-Za-z])(?:NASDAQ(?: ?[GC][SM])?|NYSE(?: American| Arca)?|AMEX|HKEX|SEHK|HKG|SSE|SZSE|BSE)|纳斯达克(?:交易所)?|纽交所|纽约证券交易所|美交所|上交所|上海证券交易所|深交所|深圳证券交易所|北交所|北京证券交易所|港交所|联交所|香港交易所|[ABH]股|港股|美股)(?:股票|证券|股份|交易)?(?:代码|代号)?|(?<subject>股票|证券|股份|上市|交易|基金|指数|转债|债券)(?:代码|代号)|(?<!\p{Script=Han})代码) ?$/iu;

function meaningsAt(exchange: string, code: string): SecurityIdentity[] {
  const name = exchange.toUpperCase();
  const venue = venueOf(name) ?? venueOf(name.replace(' ', ''));
  return venue === undefined
    ? []
    : securitiesAt(venue, code).filter(({ kind }) => kind === 'EQUITY' || kind === 'FUND');
}

function meaningsOf(subject: string, code: string): SecurityIdentity[] {
  const kind = KINDS[subject] ?? 'EQUITY';
  return meaningsOfBareCode(code).filter(meaning => meaning.kind === kind);
}

const KINDS: Readonly<Record<string, SecurityKind>> = { 基金: 'FUND', 指数: 'INDEX', 转债: 'BOND', 债券: 'BOND' };

/** "港股：100亿" counts something: a number too short for a code must end its clause. */
function isCounted(folded: string, start: number, end: number): boolean {
  return (
    isAmount(folded, start, end) ||
    (end - start < 5 && /\d/.test(folded.charAt(start)) && /\p{L}/u.test(folded.charAt(end)))
  );
}
