import { describe, expect, it } from 'vitest';
import { UnreadablePostError } from '../../../src/errors.js';
import { parse, parseBody } from './a-post.js';

describe('a post that cannot be read', () => {
  it.each([
    ['is empty', '', /empty/],
    ['is white space', ' \r\n\u3000\n', /empty/],
    ['is a byte order mark', '\uFEFF', /empty/],
    ['is a binary file', 'PNG\0\0甲', /NUL/],
    ['is in another encoding', '\uFFFD\uFFFD甲\uFFFD'.repeat(20), /UTF-8/],
    ['holds controls', '\u0001\u0002甲'.repeat(20), /no characters/],
    ['has neither text nor title', '---\ndate: 2022-03-29\n---\n<p> </p>\n\n<>', /no text and no title/],
    ['has a footer only', '<p class="em_media">（文章来源：甲周刊）</p>', /no text and no title/],
  ])('is refused if it %s', (_case, content, message) => {
    expect(() => parse(content)).toThrow(UnreadablePostError);
    expect(() => parse(content)).toThrow(message);
  });

  it('is none for a few broken characters', () => {
    expect(parseBody(`${'甲公司扩产。'.repeat(20)}\uFFFD\uD800`).body).toContain('甲公司扩产。\uFFFD\uFFFD');
  });
});
