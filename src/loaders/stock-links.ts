import { type ArticleBodyRow, fromJson } from '../database/rows.js';
import { linkText } from '../ingest/sanitize/link-text.js';
import type { LinkedStockRow } from './article-stocks.js';
import { quoteUrlOf } from './stocks.js';

/** A body in which each mention of a security leads to the page of its prices; where there is none, it stays plain. */
export function withStockLinks({ html, text }: ArticleBodyRow, stocks: readonly LinkedStockRow[]): string {
  const links = stocks.flatMap(stock => {
    const href = quoteUrlOf(stock);
    const mentions = fromJson(stock.link.mentions).filter(({ field }) => field === 'TEXT');
    return href === null ? [] : mentions.map(({ start, end }) => ({ start, end, href, symbol: stock.symbol }));
  });
  return links.length === 0 ? html : linkText(html, text, links);
}
