import { classesOf, type HtmlElement } from './html-tree.js';

/** True for an element that marks its words as a security, a sector or a set of data: `<a class="keytip">`. */
export function isMention(element: HtmlElement): boolean {
  return classesOf(element).some(name => MENTION_CLASSES.has(name));
}

/** True for the span around a first mention: `<span id="stock_1.600160">`. It may stand alone, without a link in it. */
export function isMentionWrapper(element: HtmlElement): boolean {
  return /^(?:stock_|bk_|Info\.)/.test(element.attributes.get('id') ?? '');
}

/** True for the link (or span, before 2018) around a K-line image. */
export function isChartWrapper(element: HtmlElement): boolean {
  return classesOf(element).includes('EmImageRemark');
}

/** True for an image that shows a security's prices as of the moment of reading: nothing of the article's own. */
export function isChartImage({ name, attributes }: HtmlElement): boolean {
  if (name !== 'img') return false;
  return /^K图(?:\s|$)/.test(attributes.get('alt') ?? '') || CHART_HOST.test(attributes.get('src') ?? '');
}

/** What an annotated element says of the security, as it stands there. */
export function annotationAttributes({ attributes }: HtmlElement): Record<string, string> {
  const told: Record<string, string> = {};
  for (const name of TELLING) {
    const value = attributes.get(name)?.trim();
    if (value) told[name] = value;
  }
  return told;
}

const MENTION_CLASSES = new Set(['keytip', 'infokey', 'em_stock_key_common']);
const CHART_HOST = /^\s*(?:https?:)?\/\/webquoteklinepic\.eastmoney\.com\//i;
const TELLING = ['id', 'class', 'href', 'data-code', 'data-code2', 'src', 'alt'];
