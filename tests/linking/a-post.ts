import {
  type Annotation,
  createDirectory,
  type Directory,
  type KnownAlias,
  type KnownSecurity,
  type LinkInput,
} from '../../src/linking/link-securities.js';
import { identify } from '../../src/linking/security.js';

/** A post that says nothing, but for what a test is about. */
export function aPost(post: Partial<LinkInput>): LinkInput {
  return { title: '', text: '', annotations: [], publishedAt: null, ...post };
}

/** An annotation on the first place of some words in a text; a chart where there are none. */
export function anAnnotation(attributes: Record<string, string>, text = '', words = ''): Annotation {
  const start = text.indexOf(words);
  return { kind: words === '' ? 'CHART' : 'MENTION', attributes, start, end: start + words.length };
}

/** A directory that knows a few securities: market number, code, name, further names. */
export function aDirectory(...rows: readonly (readonly [number, string, string, ...string[]])[]): Directory {
  const known: KnownSecurity[] = rows.flatMap(([market, code, name, ...names]) => {
    const identity = identify(market, code);
    const aliases = names.map(
      (alias): KnownAlias => ({ name: alias, kind: 'OTHER', standsAlone: null, seenUntil: null }),
    );
    return identity === null ? [] : { ...identity, name, issuer: null, aliases };
  });
  return createDirectory(known);
}
