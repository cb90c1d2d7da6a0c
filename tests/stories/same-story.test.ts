import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprintOf } from '../../src/stories/fingerprint.js';
import { sameness } from '../../src/stories/same-story.js';
import type { ToldText } from '../../src/stories/story-text.js';

interface Pair {
  same: boolean;
  why: string;
  a: ToldText;
  b: ToldText;
}

const PAIRS: Pair[] = JSON.parse(readFileSync(new URL('pairs.json', import.meta.url), 'utf8'));

describe('two texts', () => {
  it.each(PAIRS.filter(({ same }) => same))('tell the same story with $why', ({ a, b }) => {
    expect(judged(a, b)).toEqual({ isSame: true, isFound: true });
  });

  it.each(PAIRS.filter(({ same }) => !same))('tell two stories with $why', ({ a, b }) => {
    expect(judged(a, b)).toMatchObject({ isSame: false });
  });

  it('that say too little are compared with none', () => {
    for (const text of ['', '沪指翻红。', '（完）', '2026年。', 'A股 收盘'])
      expect(fingerprintOf({ title: '', text })).toBeNull();
  });
});

/** Made of what flashes are made of, so that many are much alike. */
const WORDS = [
  '沪指',
  '深成指',
  '涨',
  '跌',
  '1.2%',
  '1.3%',
  '3月4日',
  '公司公告称，',
  '净利润',
  '江城电缆',
  '\n',
  '（甲社）',
  'abc ',
];
const messages = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
    ),
    {
      maxLength: 60,
    },
  )
  .map(words => ({ title: words[0] ?? '', text: words.join('') }));

describe('whatever the text', () => {
  it('it tells its own story, and is found by it', () => {
    fc.assert(
      fc.property(messages, told => {
        fc.pre(fingerprintOf(told) !== null);
        expect(judged(told, { ...told })).toEqual({ isSame: true, isFound: true });
      }),
    );
  });

  it('of two the one is like the other as the other is like the one', () => {
    fc.assert(
      fc.property(messages, messages, (a, b) => {
        const [one, other] = [fingerprintOf(a)?.fingerprint, fingerprintOf(b)?.fingerprint];
        fc.pre(one !== undefined && other !== undefined);
        expect(sameness(one, other)).toBe(sameness(other, one));
      }),
    );
  });

  it('it is looked up by a few numbers of 32 bits, and little is kept of it', () => {
    fc.assert(
      fc.property(messages, told => {
        const { bands = [], fingerprint = null } = fingerprintOf(told) ?? {};
        expect(bands.length).toBeLessThanOrEqual(11);
        for (const band of bands) expect(band).toBe(band | 0);
        expect(JSON.parse(JSON.stringify(fingerprint))).toEqual(fingerprint);
      }),
    );
  });

  it('it takes no long time', () => {
    const text = '江城电缆上半年净利润同比增长22.7%，拟每10股派1.2元。'.repeat(2_000);
    const start = performance.now();
    for (const long of [
      text,
      '1月'.repeat(30_000),
      '【'.repeat(60_000),
      '（a'.repeat(30_000),
      `据${'a'.repeat(60_000)}`,
    ]) {
      fingerprintOf({ title: '', text: long });
    }
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});

function judged(a: ToldText, b: ToldText): { isSame: boolean; isFound: boolean } {
  const [one, other] = [fingerprintOf(a), fingerprintOf(b)];
  if (one === null || other === null) return { isSame: false, isFound: false };
  const isFound = one.bands.some(band => other.bands.includes(band));
  return { isSame: sameness(one.fingerprint, other.fingerprint) > 0, isFound };
}
