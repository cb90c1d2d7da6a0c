import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../src/ingest/sanitize/clean-text.js';

describe('cleanText', () => {
  it.each([
    ['leaves plain text', '某公司：一季度净利增5%', '某公司：一季度净利增5%'],
    ['leaves signs that are no markup', 'A < B，R&D > 5 & 6', 'A < B，R&D > 5 & 6'],
    ['takes tags off', '<em>某</em><em>某</em>：<b>涨停', '某某：涨停'],
    ['takes tags off that show only when decoded', '&lt;b&gt;某&lt;/b&gt; &amp;lt;i&amp;gt;x', '某 x'],
    ['takes tags off that taking tags off makes', '<<b>script>alert(1)<</b>/script>甲', '甲'],
    ['takes tags off that an invisible character hid', '<\u200Bscript>x</script>甲', '甲'],
    ['drops what is no prose', '甲<script>alert(1)</script>乙', '甲乙'],
    ['parts words of two blocks', '<p>甲</p><p>乙</p>丙<br>丁', '甲 乙 丙 丁'],
    ['decodes entities', 'A&amp;B &ldquo;x&rdquo;&nbsp;&#x4E2D;', 'A&B “x” 中'],
    ['brings it on one line', '　　甲\r\n  乙\u00A0丙　', '甲 乙 丙'],
    ['drops characters nobody sees', '甲\u202E乙\u0000丙\u200B丁\uFEFF', '甲乙丙丁'],
    ['leaves emoji whole', '👨‍👩‍👧 涨', '👨‍👩‍👧 涨'],
    ['is left with nothing', ' <br> ', ''],
  ])('%s', (_name, value, text) => {
    expect(cleanText(value)).toBe(text);
  });

  it('is soon done with text escaped any number of times', () => {
    expect(cleanText(`甲&${'amp;'.repeat(200_000)}lt;b`)).toContain('甲');
  });

  it('changes nothing the second time', () => {
    const piece = fc.constantFrom(
      '<b>',
      '</b>',
      '<',
      '&lt;',
      '&amp;',
      '&#60;',
      'b',
      '>',
      ' ',
      '\u200B',
      '!--',
      '甲',
      ';',
      '👨',
      '\u200D',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(piece).map(pieces => pieces.join('')),
        ),
        value => {
          const text = cleanText(value);
          expect(cleanText(text)).toBe(text);
        },
      ),
    );
  });
});
