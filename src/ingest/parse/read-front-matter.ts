import type { PostWarning } from '../../errors.js';
import { eastmoneyIdOfName } from './eastmoney-id.js';
import { FRONT_MATTER_KEYS, type FrontMatter, type FrontMatterFact } from './front-matter.js';
import { readFrontMatterLines } from './read-front-matter-lines.js';
import { readYaml } from './read-yaml.js';
import { splitAuthors, splitCategories, splitTags } from './split-terms.js';
import type { Statement } from './statement.js';

/** What front matter states. */
export function readFrontMatter(block: string, warnings: PostWarning[]): Statement {
  const values = valuesOf(block, warnings);
  const [category = null, ...moreCategories] = [
    ...splitCategories(first(values, 'category')),
    ...splitCategories(first(values, 'categories')),
  ];
  const id = text(values, 'externalId');
  return {
    title: text(values, 'title'),
    dates: [text(values, 'date') ?? []].flat(),
    slug: tailOf(text(values, 'slug')),
    // An id of eastmoney is one, whichever way it is written; another site's is kept as it is.
    externalId: id === null ? null : (eastmoneyIdOfName(id) ?? id),
    category,
    tags: unique([...splitTags(first(values, 'tags')), ...moreCategories.filter(name => name !== category)]),
    digest: text(values, 'digest'),
    canonicalUrl: text(values, 'canonicalUrl'),
    authors: unique(splitAuthors(first(values, 'authors'))),
    source: text(values, 'source'),
    isDraft:
      NO.has(text(values, 'published')?.toLowerCase() ?? '') || YES.has(text(values, 'draft')?.toLowerCase() ?? ''),
  };
}

function valuesOf(block: string, warnings: PostWarning[]): FrontMatter {
  const yaml = readYaml(block);
  if ('values' in yaml) return yaml.values;
  const values = readFrontMatterLines(block);
  const guessed = [...values].map(([key, value]) => `${key} "${[value].flat().join(', ').slice(0, 80)}"`).join('; ');
  warnings.push({
    code: 'FRONT_MATTER_INVALID',
    message: `The front matter is not valid YAML (${yaml.fault.slice(0, 120)}). Read line by line: ${guessed || 'nothing known'}.`,
  });
  return values;
}

/** The value of the first key that states a fact and is not empty. */
function first(values: FrontMatter, fact: FrontMatterFact): string | string[] {
  for (const key of FRONT_MATTER_KEYS[fact]) {
    const value = values.get(key) ?? '';
    if (typeof value === 'string' ? value.trim() !== '' : value.length > 0) return value;
  }
  return [];
}

function text(values: FrontMatter, fact: FrontMatterFact): string | null {
  return [first(values, fact)].flat()[0]?.trim() ?? null;
}

/** The last part of a permalink: `/2022/03/a-name.html` gives a-name. Jekyll's placeholders (`:title`) say nothing. */
function tailOf(permalink: string | null): string | null {
  const tail = permalink
    ?.split('/')
    .filter(Boolean)
    .at(-1)
    ?.replace(/\.html?$/i, '');
  return !tail || tail.includes(':') ? null : tail;
}

function unique(names: string[]): string[] {
  return [...new Set(names)];
}

const NO = new Set(['false', 'no', 'off']);
const YES = new Set(['true', 'yes', 'on']);
