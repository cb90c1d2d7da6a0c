import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkText, type TextLink } from '../../../src/ingest/sanitize/link-text.js';
import { sanitizeHtml } from '../../../src/ingest/sanitize/sanitize-html.js';
import { faultOf } from './strict-html.js';

const REL = 'rel="noopener noreferrer nofollow"';

describe('words of a text that are to be links', () => {
  it.each<[what: string, dirty: string, words: string[], html: string]>([
    ['become links', '<p>甲中国太保乙</p>', ['中国太保'], '<p>甲[中国太保]乙</p>'],
    ['at the ends', '<h2>太保</h2><p>太保</p>', ['太保'], '<h2 id="section-1">[太保]</h2><p>[太保]</p>'],
    ['in a mark', '<p>甲<b>中国太保</b>乙</p>', ['中国太保'], '<p>甲<b>[中国太保]</b>乙</p>'],
    ['with a mark in them', '<p>中国<b>太</b>保</p>', ['中国太保'], '<p>[中国]<b>[太]</b>[保]</p>'],
    ['that begin in a mark', '<p><b>甲中国</b>太保</p>', ['中国太保'], '<p><b>甲[中国]</b>[太保]</p>'],
    ['with a space in them', '<p>A Apple Inc B</p>', ['Apple Inc'], '<p>A [Apple Inc] B</p>'],
    ['with several', '<p>Apple&nbsp;&nbsp; Inc</p>', ['Apple Inc'], '<p>[Apple\u00a0\u00a0 Inc]</p>'],
    ['with an image in them', '<p>太<img src="//i.example/a">保</p>', ['太保'], '<p>[太]<img>[保]</p>'],
    ['with entities', '<p>R&amp;D &lt;a&gt;</p>', ['R&D', '<a>'], '<p>[R&amp;D] [&lt;a&gt;]</p>'],
    ['behind emoji', '<p>😀🚀太保</p>', ['太保'], '<p>😀🚀[太保]</p>'],
    ['in cells', '<table><tr><td>甲</td><td>太保</td></tr></table>', ['太保'], '…<td>甲</td><td>[太保]</td>…'],
    ['behind a line break', '<p>甲<br>太保</p>', ['太保'], '<p>甲<br />[太保]</p>'],
    ['side by side', '<p>太保太保</p>', ['太保'], '<p>[太保][太保]</p>'],
    [
      'of which the longer covers the shorter',
      '<p>中国太保集团</p>',
      ['太保', '中国太保', '保集'],
      '<p>[中国太保]集团</p>',
    ],
    [
      'but not in a link',
      '<p><a href="https://a.example/">太保</a></p>',
      ['太保'],
      `<p><a href="https://a.example/" ${REL}>太保</a></p>`,
    ],
    [
      'nor half in one',
      '<p>中国<a href="https://a.example/">太保</a></p>',
      ['中国太保'],
      `<p>[中国]<a href="https://a.example/" ${REL}>太保</a></p>`,
    ],
    ['nor across blocks', '<p>中国</p><p>太保</p>', ['中国\n太保'], '<p>中国</p><p>太保</p>'],
    [
      'nor across cells',
      '<table><tr><td>中国</td><td>太保</td></tr></table>',
      ['中国\t太保'],
      '…<td>中国</td><td>太保</td>…',
    ],
    ['nor with half a character', '<p>🚀甲</p>', ['\ude80甲'], '<p>🚀甲</p>'],
    ['nor with half a family', '<p>👩‍👧甲</p>', ['👧甲'], '<p>👩‍👧甲</p>'],
    ['nor without words', '<p>甲 乙</p>', ['', ' ', ' 乙'], '<p>甲 乙</p>'],
  ])('%s', (_what, dirty, words, expected) => {
    const { html, text } = sanitizeHtml(dirty, null);
    const linked = linkText(
      html,
      text,
      words.flatMap(word => placesOf(word, text)),
    );
    expect(short(linked)).toContain(expected.replaceAll('…', ''));
    expect(sanitizeHtml(linked, null).text).toBe(text);
  });

  it('lead to the page, and say the symbol', () => {
    const link = { start: 0, end: 2, href: 'https://quote.example/a?b=1&c="', symbol: '"<601601.SH>' };
    expect(linkText('<p>太保</p>', '太保', [link])).toBe(
      `<p><a href="https://quote.example/a?b=1&amp;c=%22" ${REL} data-symbol="&quot;&lt;601601.SH&gt;">太保</a></p>`,
    );
  });

  it('lead to the web alone', () => {
    for (const href of ['javascript:alert(1)', 'data:text/html,x', '/relative', '', 'mailto:a@b.example']) {
      expect(linkText('<p>太保</p>', '太保', [{ start: 0, end: 2, href, symbol: 'A' }])).toBe('<p>太保</p>');
    }
  });

  it('lead to the first of two securities where both stand in one place', () => {
    const links = ['A', 'B'].map(symbol => ({ start: 0, end: 2, href: 'https://quote.example/', symbol }));
    expect(linkText('<p>太保</p>', '太保', links)).toContain('data-symbol="A"');
  });

  it('are none where text and body do not belong together', () => {
    expect(linkText('<p>太保</p>', '平安太保', placesOf('太保', '平安太保'))).toBe('<p>太保</p>');
  });
});

describe('whatever the body, and wherever the words', () => {
  it('leaves text and body as they are, and stays sanitized', () => {
    const links = fc.array(fc.tuple(fc.nat(60), fc.nat(12)), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }), links, (pieces, places) => {
        const { html, text } = sanitizeHtml(pieces.join(''), null);
        const wanted = places.map(([start, length]) => linkAt(start, start + length));
        const linked = linkText(html, text, wanted);
        const again = sanitizeHtml(linked, null);
        expect(again.text, linked).toBe(text);
        expect(again.report.removedElements, linked).toEqual([]);
        expect(linked.replace(LINK, '$1'), linked).toBe(html);
        expect(faultOf(linked.replaceAll(/ data-symbol="[^"]*"/g, '')), linked).toBeNull();
        expect(linked, linked).not.toMatch(/<a [^>]*>(?:(?!<\/a>).)*<a /s);
      }),
      { numRuns: 3_000 },
    );
  });

  it('makes links of exactly the words that it is given', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }),
        fc.nat(30),
        fc.integer({ min: 1, max: 9 }),
        (pieces, start, length) => {
          const { html, text } = sanitizeHtml(
            pieces.filter(piece => !/^<a|\p{Extended_Pictographic}|\u200d/u.test(piece)).join(''),
            null,
          );
          const words = text.slice(start, start + length);
          fc.pre(/^\S([^\n\t]*\S)?$/.test(words));
          const linked = linkText(html, text, [linkAt(start, start + words.length)]);
          const inLinks = Array.from(linked.matchAll(LINK), ([, inner = '']) => inner).join('');
          expect(wordsOf(inLinks).replaceAll(/\s/g, ''), linked).toBe(words.replaceAll(/\s/g, ''));
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('takes a long body', () => {
    const { html, text } = sanitizeHtml('<p>中国<b>太保</b>集团</p>'.repeat(50_000), null);
    const started = performance.now();
    const linked = linkText(html, text, placesOf('中国太保', text));
    expect(performance.now() - started).toBeLessThan(8_000);
    expect(linked.match(/data-symbol/g)).toHaveLength(100_000);
  });
});

function placesOf(word: string, text: string): TextLink[] {
  const links: TextLink[] = [];
  for (let start = text.indexOf(word); start >= 0 && word !== ''; start = text.indexOf(word, start + word.length)) {
    links.push(linkAt(start, start + word.length));
  }
  return word === '' ? [linkAt(0, 0)] : links;
}

function wordsOf(html: string): string {
  const text = html.replaceAll(/<[^>]*>/g, '');
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

function linkAt(start: number, end: number): TextLink {
  return { start, end, href: 'https://quote.example/1.601601', symbol: '601601.SH' };
}

const LINK = /<a href="https:\/\/quote\.example\/1\.601601" [^>]*>(.*?)<\/a>/gs;

/** With our links in brackets, and images without their attributes. */
function short(html: string): string {
  return html.replace(LINK, '[$1]').replaceAll(/<img [^>]*>/g, '<img>');
}

const NAMES = ['p', 'div', 'b', 'i', 'strong', 'h2', 'ul', 'li', 'table', 'tr', 'td', 'blockquote', 'pre', 'figure'];
const PIECES = [
  ...NAMES.flatMap(name => [`<${name}>`, `</${name}>`]),
  ...['<a href="https://a.example/">', '</a>', '<br>', '<img src="//i.example/a">', '&nbsp;', '&lt;b&gt;', '&amp;'],
  ...[
    '中国太保',
    '甲',
    '乙 ',
    ' ',
    '\n',
    '　',
    'A  B',
    'Apple Inc',
    '🚀',
    '👩‍👧',
    '❤️',
    '‍',
    '（责任编辑：张三）',
    '"',
    '>',
  ],
];
