import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanUrl } from '../../../src/ingest/sanitize/clean-url.js';

const BASE = 'http://base.example/news/1.html';

describe('cleanUrl', () => {
  it.each([
    ['an absolute address', 'https://a.example/x?a=1&b=2#c', 'https://a.example/x?a=1&b=2#c'],
    ['a relative one', '../b.html', 'http://base.example/b.html'],
    ['one without a scheme', '//a.example/x', 'https://a.example/x'],
    ['one without a scheme, in backslashes', ' \\\\a.example\\x', 'https://a.example/x'],
    ['one in Chinese', 'https://例子.example/词', 'https://xn--fsqu00a.example/%E8%AF%8D'],
    ['one with white space around it', '\n https://a.example/ \t', 'https://a.example/'],
    ['one with a name and password', 'https://bank.example:x@a.example/', 'https://a.example/'],
  ])('gives %s as a browser would open it', (_name, value, url) => {
    expect(cleanUrl(value, ['http', 'https'], BASE)).toBe(url);
  });

  it.each([
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://a.example/x',
    'mailto:a@b.example',
    'http://',
    '',
    '   ',
    `https://a.example/${'x'.repeat(3000)}`,
  ])('refuses %j', value => {
    expect(cleanUrl(value, ['http', 'https'], BASE)).toBeNull();
  });

  it('takes a mail address where it is allowed', () => {
    expect(cleanUrl('mailto:a@b.example', ['https', 'mailto'], null)).toBe('mailto:a@b.example');
  });

  it.each([null, 'not a page', 'javascript:alert(1)//'])('has no use for a relative address on the page %j', base => {
    expect(cleanUrl('/x', ['http', 'https'], base)).toBeNull();
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), value => {
        const url = cleanUrl(value, ['http', 'https'], null);
        expect(url).not.toBeNull();
        expect(cleanUrl(url ?? '', ['http', 'https'], null)).toBe(url);
      }),
    );
  });
});
