import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readPost } from '../../src/ingest/read-post.js';
import { fingerprintOf } from '../../src/stories/fingerprint.js';
import { sameness } from '../../src/stories/same-story.js';

const CORPUS = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url));

// biome-ignore lint/suspicious/noConsole: who runs the tests without the posts has to know
if (!existsSync(CORPUS)) console.log(`stories: skipped the real posts, there is no ${CORPUS}`);

describe.runIf(existsSync(CORPUS))('the real posts', () => {
  it('tell the same story where they are forms or versions of one, and only there', () => {
    const posts = [...postsIn('posts'), ...postsIn('versions')];
    const pairs = posts.flatMap((one, index) => posts.slice(index + 1).map(other => [one, other] as const));
    const wrong = pairs.filter(([one, other]) => tellTheSame(one.text, other.text) !== (one.id === other.id));
    expect(wrong.map(([one, other]) => `${one.name} and ${other.name}`)).toEqual([]);
    expect(pairs.filter(([one, other]) => one.id === other.id).length).toBeGreaterThan(10);
  });
});

function tellTheSame(text: string, otherText: string): boolean {
  const [one, other] = [text, otherText].map(told => fingerprintOf({ title: '', text: told }));
  if (one == null || other == null) return false;
  return sameness(one.fingerprint, other.fingerprint) > 0 && one.bands.some(band => other.bands.includes(band));
}

function postsIn(folder: string) {
  return readdirSync(CORPUS + folder).map(name => {
    const content = readFileSync(`${CORPUS}${folder}/${name}`, 'utf8');
    const { body } = readPost({ content, filename: name.replace(/@.*/, '.md') }, 'Asia/Shanghai');
    return { name, id: /\d{18}/.exec(name)?.[0] ?? name, text: body.text };
  });
}
