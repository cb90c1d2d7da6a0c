import { type FrontMatter, type FrontMatterValue, isKnownKey } from './front-matter.js';

/**
 * Reads front matter that is not valid YAML, line by line, for the known keys only. The crawler of finews fills values
 * into `title: "…"` without escaping, so a value is what lies between the first and the last quotation mark.
 */
export function readFrontMatterLines(block: string): FrontMatter {
  const values = new Map<string, FrontMatterValue>();
  let listKey: string | null = null;
  for (const line of block.split('\n')) {
    const item: string | undefined = ITEM.exec(line)?.[1];
    const [, rawKey = '', value = ''] = ENTRY.exec(line) ?? [];
    if (item !== undefined && listKey !== null) {
      values.set(listKey, [...[values.get(listKey) ?? []].flat(), unquoted(item)]);
    } else if (rawKey !== '') {
      const key = rawKey.toLowerCase();
      const isNew = isKnownKey(key) && !values.has(key);
      if (isNew && value.trim() !== '') values.set(key, readValue(value.trim()));
      listKey = isNew && value.trim() === '' ? key : null;
    }
  }
  return values;
}

function readValue(value: string): FrontMatterValue {
  if (!value.startsWith('[') || !value.endsWith(']')) return unquoted(value);
  return value
    .slice(1, -1)
    .split(',')
    .map(unquoted)
    .filter(item => item !== '');
}

function unquoted(raw: string): string {
  const value = raw.trim();
  const quote = value.charAt(0);
  if (value.length < 2 || (quote !== '"' && quote !== "'") || !value.endsWith(quote)) return value;
  const inner = value.slice(1, -1);
  return quote === '"' ? inner.replaceAll('\\"', '"') : inner.replaceAll("''", "'");
}

const ITEM = /^[ \t]*-[ \t]+(.*)$/;
const ENTRY = /^[ \t]*["']?([A-Za-z_][\w-]*)["']?[ \t]*[:：](.*)$/;
