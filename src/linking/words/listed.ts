import { foldName } from '../text/fold-name.js';

/** The words of a list, folded, each with what the list says of them. */
export function listed<const Value>(list: string, value: Value): (readonly [words: string, value: Value])[] {
  return list
    .trim()
    .split(/\s+/)
    .map(words => [foldName(words), value] as const);
}
