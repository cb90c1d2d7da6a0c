import type { HtmlTokenHandler } from './html-tokens.js';

/** A stretch of the source. */
interface Range {
  start: number;
  end: number;
}

/** An element that may hold the article, until its end tag is found. */
interface Region extends Range {
  name: string;
  /** Open elements of its name, itself included. */
  depth: number;
}

/** An element whose words are being collected. */
interface Capture {
  name: string;
  start: number;
  text: string;
}

/** Most lines taken from below a title: date, source, counters. */
const MAX_INFO_ITEMS = 8;

/** Collects what a page says of its article, in one pass over its tags. */
export class PageReader implements HtmlTokenHandler {
  title: string | null = null;
  /** The first `<h1>`. */
  heading: (Range & { text: string }) | null = null;
  canonical: string | null = null;
  /** The first `<time datetime>`. */
  time: string | null = null;
  /** By name, property or itemprop in lower case. */
  readonly meta = new Map<string, string[]>();
  /** eastmoney's `<div class="infos"><div class="item">…`. */
  readonly infoItems: string[] = [];

  private readonly regions = new Map<string, Region>();
  private isBelowTitle = false;
  private capture: Capture | null = null;

  /** Where the article lies: eastmoney's #ContentBody, or else what the page marks as such, or all. */
  articleRange(length: number): Range {
    const region = REGIONS.map(key => this.regions.get(key)).find(found => found !== undefined);
    return region ?? { start: 0, end: length };
  }

  open(name: string, attributes: ReadonlyMap<string, string>, start: number, end: number): void {
    for (const region of this.regions.values()) if (region.name === name && region.depth > 0) region.depth++;
    this.openRegion(name, attributes, start, end);
    if (name === 'meta') this.readMeta(attributes);
    if (name === 'link' && attributes.get('rel')?.toLowerCase() === 'canonical')
      this.canonical ??= attributes.get('href') ?? null;
    if (name === 'time') this.time ??= attributes.get('datetime') ?? null;
    const classes = (attributes.get('class') ?? '').split(/\s+/);
    if (classes.includes('infos')) this.isBelowTitle = true;
    const isItem = this.isBelowTitle && classes.includes('item') && this.infoItems.length < MAX_INFO_ITEMS;
    const isHeading = name === 'h1' && this.heading === null;
    const isTitle = name === 'title' && this.title === null;
    if (isItem || isHeading || isTitle) this.capture = { name, start, text: '' };
  }

  text(value: string): void {
    if (this.capture) this.capture.text += value;
  }

  close(name: string, start: number, end: number): void {
    for (const region of this.regions.values()) this.closeRegion(region, name, start, end);
    if (this.capture?.name !== name) return;
    const text = this.capture.text.replace(/\s+/g, ' ').trim();
    if (name === 'title') this.title = text || null;
    else if (name === 'h1') this.heading = text === '' ? null : { text, start: this.capture.start, end };
    else if (text !== '') this.infoItems.push(text);
    this.capture = null;
  }

  private openRegion(name: string, attributes: ReadonlyMap<string, string>, start: number, end: number): void {
    const key = attributes.get('id') === CONTENT_BODY ? CONTENT_BODY : name;
    if (!REGIONS.includes(key) || this.regions.has(key)) return;
    // Until its end tag comes, an element goes on to the end. The body's own tag is no part of an article.
    this.regions.set(key, { name, depth: 1, start: key === 'body' ? end : start, end: Number.MAX_SAFE_INTEGER });
    if (key === CONTENT_BODY) this.isBelowTitle = false;
  }

  private closeRegion(region: Region, name: string, start: number, end: number): void {
    if (region.name !== name || region.depth === 0) return;
    region.depth--;
    if (region.depth === 0) region.end = name === 'body' ? start : end;
  }

  private readMeta(attributes: ReadonlyMap<string, string>): void {
    const name = attributes.get('property') ?? attributes.get('name') ?? attributes.get('itemprop');
    const content = attributes.get('content')?.trim();
    if (!name || !content) return;
    const key = name.toLowerCase();
    const contents = this.meta.get(key);
    if (contents) contents.push(content);
    else this.meta.set(key, [content]);
  }
}

const CONTENT_BODY = 'ContentBody';
const REGIONS: readonly string[] = [CONTENT_BODY, 'article', 'main', 'body'];
