import type { Annotation } from '../link-input.js';
import { type IdentifiedCode, identifyFirst, type MarketCode } from '../securities/market-code.js';
import { readDataCode } from './read-data-code.js';
import { readMarkupId } from './read-markup-id.js';
import { readQuotePage } from './read-quote-page.js';

/** The security that an annotation points to; null where it points to something else. */
export function readAnnotation({ kind, attributes }: Annotation): IdentifiedCode | null {
  const { id, class: className, href, src, alt } = attributes;
  const page = href === undefined ? null : readQuotePage(href);
  // infokey explains words of the trade, of which some, such as 创业板指, have a quote page; a link to another page explains a word, too.
  if (kind === 'MENTION' && page === null && (isInfoKey(className) || href !== undefined)) return null;
  const parts = [
    readWith(readDataCode, attributes['data-code']),
    page,
    readWith(readMarkupId, id),
    readWith(readDataCode, attributes['data-code2']),
    readWith(readPicture, src),
    readWith(readCaption, alt),
  ];
  return identifyFirst(parts.filter(part => part !== null));
}

function readWith(read: (value: string) => MarketCode | null, value: string | undefined): MarketCode | null {
  return value === undefined ? null : read(value);
}

function isInfoKey(className = ''): boolean {
  return className.split(/\s+/).includes('infokey');
}

/** https://webquoteklinepic.eastmoney.com/GetPic.aspx?nid=1.601601&imageType=k */
function readPicture(src: string): MarketCode | null {
  const [, market, code] = /[?&]nid=(\d{1,3})\.([A-Za-z0-9_]+)/.exec(src) ?? [];
  return code === undefined ? null : { market: Number(market), code };
}

/** "K图 601601_0", in 2017 "K图 aapl_31". */
function readCaption(alt: string): MarketCode | null {
  const code = /^K图 ([A-Za-z0-9]{1,8})_\d+$/.exec(alt)?.[1];
  return code === undefined ? null : { market: null, code };
}
