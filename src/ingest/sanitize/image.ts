import { cleanText } from './clean-text.js';
import { cleanUrl } from './clean-url.js';
import type { HtmlElement } from './html-tree.js';
import { IMAGE_SCHEMES } from './policy.js';
import type { BodyImage } from './sanitized-body.js';

/** Pixels of the widest or highest image that can be meant. */
const MAX_SIDE = 10_000;

/** The image an `img` element shows; null if it has no address that is allowed. */
export function imageOf({ attributes }: HtmlElement, baseUrl: string | null): BodyImage | null {
  const url = cleanUrl(attributes.get('src') ?? '', IMAGE_SCHEMES, baseUrl);
  const alt = attributes.get('alt');
  if (url === null) return null;
  return {
    url,
    alt: alt === undefined ? null : cleanText(alt),
    width: side(attributes.get('width')),
    height: side(attributes.get('height')),
  };
}

/** The attributes of an image as they are written; null where there is none. */
export function imageAttributes({ url, alt, width, height }: BodyImage): Record<string, string | null> {
  return {
    src: url,
    alt,
    width: width === null ? null : String(width),
    height: height === null ? null : String(height),
    loading: 'lazy',
    referrerpolicy: 'no-referrer',
  };
}

function side(value: string | undefined): number | null {
  const pixels = Number(/^\s*(\d{1,5})(?:px)?\s*$/.exec(value ?? '')?.[1] ?? 0);
  return pixels > 0 && pixels <= MAX_SIDE ? pixels : null;
}
