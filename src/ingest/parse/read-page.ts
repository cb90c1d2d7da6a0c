import { eastmoneyIdOfAddress } from './eastmoney-id.js';
import { readHtmlTokens } from './html-tokens.js';
import { PageReader } from './page-reader.js';
import { pageTitle } from './page-title.js';
import { readDate } from './read-date.js';
import { splitAuthors } from './split-terms.js';
import { type Statement, unsaid } from './statement.js';

/** Reads an HTML post: a fragment, or a page as saved from a browser. */
export function readPage(html: string): Statement & { body: string } {
  const page = new PageReader();
  readHtmlTokens(html, page);
  const meta = (...names: string[]): string | null =>
    names.map(name => page.meta.get(name)?.[0]?.trim()).find(Boolean) ?? null;
  const siteName = meta('og:site_name');
  const title = pageTitle({
    ogTitle: meta('og:title'),
    documentTitle: page.title,
    heading: page.heading?.text ?? null,
    siteName,
  });
  const canonicalUrl = page.canonical ?? meta('og:url');
  const itemDates = page.infoItems.filter(item => readDate(item, 'utc') !== null);
  const author = meta('author', 'article:author');
  return {
    ...unsaid(),
    title,
    dates: [...[meta(...DATES) ?? []].flat(), ...itemDates, ...[page.time ?? []].flat()],
    externalId: canonicalUrl === null ? null : eastmoneyIdOfAddress(canonicalUrl),
    category: meta('article:section'),
    tags: page.meta.get('article:tag') ?? [],
    canonicalUrl,
    // Open Graph gives the address of the author's profile.
    authors: author === null || /^https?:/i.test(author) ? [] : splitAuthors(author),
    source: sourceItem(page.infoItems) ?? meta('source', 'mediaid') ?? siteName,
    body: bodyOf(html, page, title),
  };
}

/** The line below eastmoney's titles has the source behind the date, with or without 来源. */
function sourceItem(items: readonly string[]): string | null {
  const stated = items.map(item => /^(?:文章)?来源\s*[：:]\s*(\S.{0,40})$/.exec(item)?.[1]).find(Boolean);
  const dateAt = items.findIndex(item => readDate(item, 'utc') !== null);
  const next = dateAt < 0 ? '' : (items[dateAt + 1] ?? '');
  return stated ?? (/^[\p{L}\d]{2,20}$/u.test(next) ? next : null);
}

/** The part of the page that holds the article, without the heading if that became the title. */
function bodyOf(html: string, page: PageReader, title: string | null): string {
  const { start, end } = page.articleRange(html.length);
  const { heading } = page;
  if (!heading || heading.text !== title || heading.start < start || heading.end > end)
    return html.slice(start, end).trim();
  return `${html.slice(start, heading.start)}${html.slice(heading.end, end)}`.trim();
}

const DATES = ['article:published_time', 'og:published_time', 'datepublished', 'publishdate', 'pubdate', 'date'];
