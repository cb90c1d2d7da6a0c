import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutText } from '../../../src/ingest/extract/cut-text.js';
import { excerptOf } from '../../../src/ingest/extract/excerpt.js';

/** A Chinese sentence of the given length, full stop included. */
const sentence = (length: number) => `${'甲'.repeat(length - 1)}。`;

describe('an excerpt', () => {
  it.each([
    ['a short text whole', '甲公司复牌。乙公司停牌', '甲公司复牌。乙公司停牌'],
    ['lines without a full stop, a space apart', '要点\n甲公司复牌。\n乙公司停牌。', '要点 甲公司复牌。乙公司停牌。'],
    ['English sentences, a space apart', 'Profit rose. Sales fell.', 'Profit rose. Sales fell.'],
    ['as many sentences as fit', sentence(90) + sentence(90) + sentence(90), sentence(90) + sentence(90)],
    ['exactly 200 characters', sentence(100) + sentence(100) + sentence(5), sentence(100) + sentence(100)],
    ['a long sentence cut', '甲'.repeat(300), `${'甲'.repeat(199)}…`],
    ['more than a very short sentence', `甲。${'乙'.repeat(300)}`, `甲。${'乙'.repeat(197)}…`],
    ['nothing of nothing', ' \n', ''],
  ])('is %s', (_case, text, expected) => {
    expect(excerptOf(text)).toBe(expected);
  });

  it('is never longer than 200 units, and starts as the text does', () => {
    const word = fc.constantFrom(
      '甲',
      '。',
      '“',
      '”',
      'Ab',
      '1.5%',
      ' ',
      '\n',
      '😀',
      '👨‍👩‍👧',
      '🇨🇳',
      'e\u0301',
      '，',
      '.',
    );
    const text = fc.array(word, { maxLength: 400 }).map(words => words.join(''));
    const bare = (value: string) => value.replace(/\s/g, '');
    fc.assert(
      fc.property(text, value => {
        const excerpt = excerptOf(value);
        expect(excerpt.length).toBeLessThanOrEqual(200);
        expect(excerpt.isWellFormed()).toBe(true);
        expect(bare(value).startsWith(bare(excerpt).replace(/…$/, ''))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a text that is cut', () => {
  it.each([
    ['between characters', '甲乙丙丁', 3, '甲乙…'],
    ['not at all if it fits', '甲乙丙', 3, '甲乙丙'],
    ['before a surrogate pair', '甲😀乙丙', 3, '甲…'],
    ['before a family of emoji', '甲👨‍👩‍👧乙', 6, '甲…'],
    ['before an emoji with its skin', '甲👍🏽乙', 4, '甲…'],
    ['before a flag', '甲🇨🇳乙', 4, '甲…'],
    ['before a letter with its accent', '甲乙e\u0301丙', 4, '甲乙…'],
    ['before a Latin word', '甲Tencent乙', 6, '甲…'],
    ['before a hyphened word', '甲HFO-1234yf乙', 8, '甲…'],
    ['before a number', '甲升1,377.5点', 7, '甲升…'],
    ['before a share', '甲升12.5%了', 7, '甲升…'],
    ['without the space at its end', 'one two three', 9, 'one two…'],
    ['to nothing if it is one word', 'a'.repeat(20), 10, '…'],
  ])('is cut %s', (_case, text, limit, expected) => {
    expect(cutText(text, limit)).toBe(expected);
  });
});
