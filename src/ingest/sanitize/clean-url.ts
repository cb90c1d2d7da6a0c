import type { UrlScheme } from './policy.js';

/** Characters of the longest address kept. Browsers and caches serve 2,000 everywhere; longer ones are payloads. */
const MAX_URL_LENGTH = 2048;

/**
 * An address as a browser would open it, absolute, if its scheme is among those allowed; null for anything else. What
 * begins with `//` becomes https, whatever page it stood on. A user's name and password are taken out: they serve only
 * to make `https://bank.example@evil.example` look like the bank.
 */
export function cleanUrl(value: string, schemes: readonly UrlScheme[], baseUrl: string | null): string | null {
  const url = parseUrl(value, baseUrl);
  if (!url || !schemes.some(scheme => url.protocol === `${scheme}:`)) return null;
  if (url.protocol !== 'mailto:') {
    url.username = '';
    url.password = '';
  }
  return url.href.length <= MAX_URL_LENGTH ? url.href : null;
}

/** The browsers' own algorithm, which sees through tabs, backslashes and control characters in a scheme. */
function parseUrl(value: string, baseUrl: string | null): URL | null {
  const address = PROTOCOL_RELATIVE.test(value) ? `https:${value.replace(LEADING_BLANKS, '')}` : value;
  const absolute = URL.parse(address);
  if (absolute || baseUrl === null || value.trim() === '') return absolute;
  const base = URL.parse(baseUrl);
  return base && WEB.test(base.protocol) ? URL.parse(address, base.href) : null;
}

const WEB = /^https?:$/;
// The URL standard skips these before it reads on.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what a hostile address begins with
const LEADING_BLANKS = /^[\u0000-\u0020]+/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above
const PROTOCOL_RELATIVE = /^[\u0000-\u0020]*[\\/][\t\n\r]*[\\/]/;
