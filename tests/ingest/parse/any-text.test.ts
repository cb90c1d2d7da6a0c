import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UnreadablePostError } from '../../../src/errors.js';
import type { RawPost } from '../../../src/ingest/parse/parse-post.js';
import { read } from './a-post.js';

/** Longest excerpt, in UTF-16 units. */
const MAX_EXCERPT = 200;
/** Longest title made of a sentence, in UTF-16 units. */
const MAX_GUESSED_TITLE = 80;

const FRAGMENTS = [
  ...[
    '---\n',
    '\n',
    '\r\n',
    'title: "',
    '"\n',
    'date: 2022-03-29 09:05\n',
    'date:  +0800\n',
    'tags: 甲新闻\n',
    '- a\n',
  ],
  ...['id: 1\n', 'author: [', ']\n', '{', ': ', '&a ', '*a ', '> ', '# ', '- ', '**', '~', '```\n', '| ', '|---|\n'],
  ...[
    '<p>',
    '</p>',
    '<h1>',
    '<title>',
    '</title>',
    '<div id="ContentBody">',
    '<article>',
    '</article>',
    '<meta name="date" ',
  ],
  ...[
    'content="a">',
    '<',
    '<!--',
    '&#x1F600;',
    '&lt;',
    '<>',
    '<http://finance.eastmoney.com/a/202203290000000001.html>',
  ],
  ...[
    '（文章来源：',
    '甲周刊）',
    '（作者：张三）',
    '文/',
    '[返回首页](../)',
    '[',
    '](',
    ')',
    '甲公司扩产。',
    'Ab1.5%',
    '，',
  ],
  ...['“', '”', '\u3000', '\t', ' ', '\0', '\uFEFF', '\uD83D', '\uDE00', '😀', '\u200D', '\u0301', '\uFFFD'],
];

const format = fc.constantFrom<RawPost['format']>('JEKYLL', 'HTML', 'MARKDOWN');
const filename = fc.oneof(fc.constant(null), fc.string({ maxLength: 40 }), fc.constant('2022-03-29-a.md'));
const mix = fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 40 }).map(parts => parts.join(''));
const anyPost = fc.record({ format, filename, content: fc.string({ unit: 'binary', maxLength: 300 }) });
const mixedPost = fc.record({ format, filename, content: mix });

/** Reads a post, and checks what must hold of any; null if it cannot be read. */
function readAny(post: RawPost): ReturnType<typeof read> | null {
  try {
    return read(post);
  } catch (error) {
    expect(error).toBeInstanceOf(UnreadablePostError);
    return null;
  }
}

function expectFit(post: RawPost): void {
  const { parsed, text, facts } = readAny(post) ?? {};
  if (!parsed || !facts) return;
  expect(facts.title).toBe(facts.title.trim());
  expect(facts.title).not.toBe('');
  if (facts.titleIsGuessed) expect(facts.title.length).toBeLessThanOrEqual(MAX_GUESSED_TITLE);
  expect(facts.excerpt.length).toBeLessThanOrEqual(MAX_EXCERPT);
  for (const words of [parsed.body, facts.title, facts.excerpt, facts.source ?? '', ...facts.tags, ...facts.authors]) {
    expect(words.isWellFormed()).toBe(true);
  }
  expect(facts.characterCount).toBe([...(text ?? '').replace(/\s/g, '')].length);
  expect(facts.readingMinutes).toBeGreaterThanOrEqual(1);
  expect(facts.readingMinutes).toBeLessThanOrEqual(1 + facts.characterCount / 200);
  if (facts.publishedAt) expect(facts.publishedAt.getTime()).not.toBeNaN();
  if (parsed.canonicalUrl !== null) expect(URL.canParse(parsed.canonicalUrl)).toBe(true);
  if (!facts.publishedAt) expect(facts.dateIsGuessed).toBe(false);
}

describe('whatever a post holds', () => {
  it('is read, or refused as unreadable, whatever the characters', () => {
    fc.assert(fc.property(anyPost, expectFit), { numRuns: 500 });
  });

  it('is read, or refused as unreadable, whatever the order of its parts', () => {
    fc.assert(fc.property(mixedPost, expectFit), { numRuns: 1_500 });
  });

  it('is read the same way twice', () => {
    fc.assert(
      fc.property(mixedPost, post => {
        expect(readAny(post)).toEqual(readAny(post));
      }),
      { numRuns: 300 },
    );
  });

  it('keeps its words when they stand below front matter', () => {
    const words = fc.stringMatching(/^[甲乙丙丁，a-z0-9%~]{1,40}$/);
    fc.assert(
      fc.property(words, text => {
        const post = { format: 'JEKYLL' as const, filename: null, content: `---\ntitle: "甲"\n---\n甲：${text}\n` };
        expect(readAny(post)?.text).toBe(`甲：${text}`);
      }),
      { numRuns: 300 },
    );
  });
});
