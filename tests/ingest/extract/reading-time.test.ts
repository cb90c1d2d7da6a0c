import { describe, expect, it } from 'vitest';
import { countCharacters, readingMinutes } from '../../../src/ingest/extract/reading-time.js';

describe('the number of characters', () => {
  it.each([
    ['', 0],
    [' \n\t\u3000\u00A0', 0],
    ['甲公司，涨 5%。', 8],
    ['甲\n乙', 2],
    ['😀𠮷', 2],
    ['甲\u{2000B}乙', 3],
    ['e\u0301', 2],
  ])('of %j is %i', (text, expected) => {
    expect(countCharacters(text)).toBe(expected);
  });
});

describe('the reading time', () => {
  it.each([
    ['nothing', '', 1],
    ['a flash', '甲公司今日复牌。', 1],
    ['400 Chinese characters', '甲'.repeat(400), 1],
    ['401 Chinese characters', '甲'.repeat(401), 2],
    ['2000 Chinese characters', '甲'.repeat(2_000), 5],
    ['rare Chinese characters', '𠮷'.repeat(800), 2],
    ['Korean', '한'.repeat(800), 2],
    ['230 English words', 'word '.repeat(230), 1],
    ['690 English words', 'word '.repeat(690), 3],
    ['figures, each a word', '3.5% '.repeat(460), 2],
    ['a mix of both', `${'甲'.repeat(200)} ${'word '.repeat(115)}`, 1],
    ['punctuation only', '，。！…'.repeat(1_000), 1],
    ['emoji', '😀'.repeat(1_000), 1],
  ])('of %s is in whole minutes', (_case, text, minutes) => {
    expect(readingMinutes(text)).toBe(minutes);
  });
});
