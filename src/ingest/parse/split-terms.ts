/**
 * The categories of a value, the first of them the post's. A text is one category: the names of the crawler's feeds
 * hold spaces and brackets (`anxinguojizhengquan(xianggang)`).
 */
export function splitCategories(value: string | string[]): string[] {
  return [value].flat().map(collapsed).filter(isNotEmpty);
}

/**
 * The tags of a value. Jekyll splits a text at white space; not so one of the form `<source>新闻`, which the crawler
 * writes whole, and whose source may hold a space.
 */
export function splitTags(value: string | string[]): string[] {
  if (typeof value !== 'string') return value.map(collapsed).filter(isNotEmpty);
  const words = collapsed(value).split(/\s+/).filter(isNotEmpty);
  const lastWord = words.at(-1) ?? '';
  return lastWord.endsWith('新闻') && lastWord !== '新闻' ? [words.join(' ')] : words;
}

/** The authors of a value. A text parts them by commas; by spaces only where all is Chinese (`张三 李四`). */
export function splitAuthors(value: string | string[]): string[] {
  const names = typeof value === 'string' ? value.split(/[、，,;；]/) : value;
  return names
    .map(collapsed)
    .flatMap(name => (/^[\p{Script=Han}\s]+$/u.test(name) ? name.split(/\s+/) : [name]))
    .filter(isNotEmpty);
}

function collapsed(value: string): string {
  return value.replace(/\s+/g, ' ').trim();
}

function isNotEmpty(value: string): boolean {
  return value !== '';
}
