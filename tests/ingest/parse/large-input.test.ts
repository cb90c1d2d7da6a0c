import { describe, expect, it } from 'vitest';
import { UnreadablePostError } from '../../../src/errors.js';
import { parsePost, type RawPost } from '../../../src/ingest/parse/parse-post.js';

/** UTF-16 units of a hostile post. */
const SIZE = 1_000_000;
/** Milliseconds that one may take: a few hundred on a desk, more on a busy machine. What is quadratic takes minutes. */
const MAX_TIME = 4_000;

const filled = (fragment: string) => fragment.repeat(SIZE / fragment.length);

describe('a megabyte of one thing', () => {
  it.each<[string, RawPost['format'], string]>([
    ['emphasis that never ends', 'MARKDOWN', `甲 ${filled('**a。**')}`],
    ['links without a space', 'JEKYLL', filled('[a](b)')],
    ['brackets', 'MARKDOWN', `甲 ${filled('[')}`],
    ['nested quotes', 'MARKDOWN', `甲\n\n${filled('> ')}`],
    ['list items', 'JEKYLL', `甲\n\n${filled('- a\n')}`],
    ['front matter', 'JEKYLL', `---\n${filled('title: "\n')}`],
    ['nested YAML', 'JEKYLL', `---\na: ${'['.repeat(30_000)}\n---\n甲`],
    ['blank lines', 'JEKYLL', `甲${filled('\n \n')}乙`],
    ['return links', 'JEKYLL', `甲\n${filled('[返回a](b)\n')}`],
    ['names of sites', 'HTML', `<title>甲${filled('_某某网')}</title><p>甲`],
    ['meta elements', 'HTML', `${filled('<meta name=a content=b>')}<p>甲`],
    ['open regions', 'HTML', `${filled('<article><h1>')}甲`],
    ['attributes', 'HTML', `<p ${filled('a=b ')}>甲`],
  ])('is soon read: %s', (_name, format, content) => {
    const started = performance.now();
    expect(() => parsePost({ format, content, filename: null }, 'Asia/Shanghai')).not.toThrow();
    expect(performance.now() - started).toBeLessThan(MAX_TIME);
  });

  it('is soon refused where there is nothing in it', () => {
    const started = performance.now();
    const post: RawPost = { format: 'JEKYLL', content: filled(' \n'), filename: null };
    expect(() => parsePost(post, 'Asia/Shanghai')).toThrow(UnreadablePostError);
    expect(performance.now() - started).toBeLessThan(MAX_TIME);
  });
});
