import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LinkInput, linkSecurities } from '../../src/linking/link-securities.js';
import { aDirectory, aPost } from './a-post.js';

const DIRECTORY = aDirectory([1, '600519', '贵州茅台', '茅台'], [106, 'NIO', '蔚来'], [116, '00700', '腾讯控股']);

const PIECES = [
  '贵州茅台',
  '蔚来',
  '（600519）',
  '(NIO)',
  '600519',
  '.SH',
  'SH',
  '$',
  '：',
  'NYSE',
  ' ',
  '/',
  '、',
  '。',
  '😀',
  '\ud800',
  '７００',
  '.HK',
];
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map(pieces => pieces.join('')),
);
const anyAnnotation = fc.record({
  kind: fc.constantFrom('CHART' as const, 'MENTION' as const),
  attributes: fc.dictionary(
    fc.constantFrom('id', 'class', 'href', 'data-code', 'data-code2', 'src', 'alt', '__proto__'),
    fc.oneof(
      fc.string(),
      fc.constantFrom('1,600519', 'NIO|106|7', 'stock_1.600519', 'infokey', 'http://quote.eastmoney.com/r/1.600519'),
    ),
  ),
  start: fc.oneof(fc.nat(20), fc.double()),
  end: fc.oneof(fc.nat(20), fc.double()),
});
const anyPost: fc.Arbitrary<LinkInput> = fc.record({
  title: anyText,
  text: anyText,
  publishedAt: fc.constantFrom(null, Date.UTC(2022, 4, 30)),
  annotations: fc.array(anyAnnotation, { maxLength: 6 }),
});

describe('any post', () => {
  it('gets links whose mentions are where they say', () => {
    fc.assert(
      fc.property(anyPost, post => {
        for (const { mentions } of linkSecurities(post, DIRECTORY).links) {
          for (const { field, start, end, text } of mentions) {
            expect((field === 'TITLE' ? post.title : post.text).slice(start, end)).toBe(text);
            expect(text).not.toBe('');
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('gets each security once, no place twice for one origin, and a sane confidence and reason', () => {
    fc.assert(
      fc.property(anyPost, post => {
        const links = linkSecurities(post, DIRECTORY).links;
        expect(new Set(links.map(({ identity }) => identity.symbol)).size).toBe(links.length);
        for (const { mentions, confidence, reason, origins } of links) {
          const places = mentions.map(({ field, start, end, origin }) => `${field} ${start} ${end} ${origin}`);
          expect(new Set(places).size).toBe(places.length);
          expect(confidence > 0 && confidence < 1).toBe(true);
          expect(reason).toMatch(/^[^\n]+$/);
          expect(origins.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('two megabytes of one thing', () => {
  const units = [
    '1',
    '(',
    '()',
    '[600519',
    '600519 ',
    '600519',
    '/',
    'a.',
    ':',
    ': 1',
    '中',
    '６',
    '$',
    'NYSE:',
    'a@',
    '(1)',
    'Ａ（',
  ];
  it.each(units)('are read in linear time: %s', unit => {
    const text = unit.repeat(2_000_000 / unit.length);
    const start = performance.now();
    linkSecurities(aPost({ text }), DIRECTORY);
    // A blow-up would take minutes; the bound leaves room for a busy machine.
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
