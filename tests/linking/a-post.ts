import {
  type Annotation,
  createDirectory,
  type Directory,
  type KnownAlias,
  type KnownSecurity,
  type LinkInput,
} from '../../src/linking/link-securities.js';
import { identify } from '../../src/linking/securities/security.js';

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
  return createDirectory(
    rows.map(([market, code, name, ...names]) =>
      aSecurity(market, code, name, { aliases: names.map(alias => ({ name: alias })) }),
    ),
  );
}

/** A security of the directory, with what a test is about. */
export function aSecurity(
  market: number,
  code: string,
  name: string,
  {
    issuer = null,
    aliases = [],
  }: { issuer?: string | null; aliases?: readonly (Partial<KnownAlias> & { name: string })[] } = {},
): KnownSecurity {
  const identity = identify(market, code);
  if (identity === null) throw new Error(`No market ${market} has a code ${code}.`);
  return {
    ...identity,
    name,
    issuer,
    aliases: aliases.map(alias => ({ kind: 'OTHER', standsAlone: null, seenUntil: null, ...alias })),
  };
}
