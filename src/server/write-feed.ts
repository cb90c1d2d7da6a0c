import { Feed, type Item } from 'feed';
import type { Context } from '../resolvers/context.js';

type FeedContent = Extract<Awaited<ReturnType<Context['loaders']['feed']>>, { items: unknown }>;
type FeedItem = FeedContent['items'][number];

/** Where a feed stands, and what it is the feed of. */
export interface FeedAddresses {
  home: string;
  self: string;
}

/** What the feed of all articles is called, and who is named where an article has no writer: Atom asks for one. */
const NAME = 'Tickerdesk';

/** Writes Atom (RFC 4287). */
export function writeAtom(content: FeedContent, addresses: FeedAddresses): string {
  const feed = feedOf(content, addresses, { atom: addresses.self });
  for (const item of content.items) {
    feed.addItem({
      ...itemOf(item, addresses),
      // The library has both as HTML, and puts them in unescaped.
      title: escaped(item.title),
      description: escaped(item.excerpt),
      // It would end the section that the library puts the body in.
      content: item.html.replaceAll(']]>', ']]&gt;'),
      // Of an attribute the library escapes the ampersand alone.
      category: item.terms.map(name => ({ name: plainAttribute(name), term: plainAttribute(name) })),
    });
  }
  return feed.atom1().replace(NOT_OF_XML, '');
}

/** Writes JSON Feed (jsonfeed.org, version 1). */
export function writeJsonFeed(content: FeedContent, addresses: FeedAddresses): string {
  const feed = feedOf(content, addresses, { json: addresses.self });
  for (const item of content.items) {
    feed.addItem({
      ...itemOf(item, addresses),
      title: item.title,
      description: item.excerpt,
      content: item.html,
      category: item.terms.map(name => ({ name })),
    });
  }
  return feed.json1();
}

function feedOf(
  { subjects, items }: FeedContent,
  { home, self }: FeedAddresses,
  feedLinks: Record<string, string>,
): Feed {
  const times = items.map(({ updatedAt }) => updatedAt);
  return new Feed({
    title: [NAME, ...subjects].join(' · '),
    id: self,
    link: home,
    feedLinks,
    author: { name: NAME },
    generator: NAME,
    // Of the articles in it, so that the feed is the same as long as they are.
    updated: new Date(Math.max(0, ...times)),
  });
}

function itemOf(item: FeedItem, { home }: FeedAddresses): Pick<Item, 'id' | 'link' | 'date' | 'published' | 'author'> {
  return {
    // A tag of RFC 4151: it stays when the article's address becomes another.
    id: `tag:${new URL(home).hostname},2026:${item.id}`,
    link: item.url,
    date: new Date(item.updatedAt),
    published: new Date(item.publishedAt),
    ...(item.authors.length > 0 && { author: item.authors.map(name => ({ name })) }),
  };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** With the full-width sign that reads the same. */
function plainAttribute(text: string): string {
  return text.replaceAll('<', '＜');
}

/** Characters that XML 1.0 does not have, not even escaped. */
const NOT_OF_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
