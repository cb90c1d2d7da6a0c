import { parseDocument } from 'yaml';
import type { FrontMatter, FrontMatterValue } from './front-matter.js';

/** Longest block given to the YAML parser, in UTF-16 units: front matter has some 200, and an attack shall stay small. */
const MAX_LENGTH = 32_768;

/** How often a block may refer back to an anchor. Posts never do; a few hundred references make a "YAML bomb". */
const MAX_ALIASES = 10;

/** Reads front matter as YAML; says why where it is none. */
export function readYaml(block: string): { values: FrontMatter } | { fault: string } {
  if (block.length > MAX_LENGTH) return { fault: `it is longer than ${MAX_LENGTH} characters` };
  try {
    const document = parseDocument(block, {
      schema: 'failsafe', // no numbers, no dates, no null: what is written is what is read
      version: '1.2',
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'silent',
    });
    const [error] = document.errors;
    if (error) return { fault: error.message };
    // Maps, not objects: a key named __proto__ is then a key like any other.
    const root: unknown = document.toJS({ mapAsMap: true, maxAliasCount: MAX_ALIASES });
    if (root === null || root === '') return { values: new Map() };
    return root instanceof Map ? { values: textValues(root) } : { fault: 'it is not a list of keys and values' };
  } catch (error) {
    // The parser recurses: a deep nest ends in a RangeError, too many aliases in a ReferenceError.
    return { fault: error instanceof Error ? error.message : 'it cannot be read' };
  }
}

function textValues(root: ReadonlyMap<unknown, unknown>): FrontMatter {
  const values = new Map<string, FrontMatterValue>();
  for (const [key, value] of root) {
    if (typeof key !== 'string') continue;
    if (Array.isArray(value))
      values.set(
        key.toLowerCase(),
        value.map(textOf).filter(text => text !== ''),
      );
    else values.set(key.toLowerCase(), textOf(value));
  }
  return values;
}

/** A text, or the name of what is described: `author: { name: … }`. */
function textOf(value: unknown): string {
  const text = value instanceof Map ? value.get('name') : value;
  return typeof text === 'string' ? text : '';
}
