import { UserError } from '../errors.js';
import { checkedLine } from './checked-line.js';
import { foldName } from './fold-name.js';
import { MAX_LENGTHS, MAX_TAG } from './limits.js';
import { slugOfName } from './slugify.js';
import { TERMS, type Term, type TermKind, titleOf, wordOf } from './stored-terms.js';
import type { Work } from './work.js';

/** Most characters of the name of a term. */
const MAX_NAMES: Readonly<Record<TermKind, number>> = {
  Category: MAX_LENGTHS.category,
  Tag: MAX_TAG,
  Source: MAX_LENGTHS.source,
};

/** A name that a term can have, as plain text. Throws INVALID for what is none, DUPLICATE for another term's. */
export async function checkTermName({ em }: Work, kind: TermKind, given: string | null, own: Term): Promise<string> {
  const name = checkedLine('name', given, MAX_NAMES[kind]);
  const alike = await em.find(TERMS[kind], { $or: [{ name }, { slug: slugOfName(name) }] });
  const other = alike.find(term => term !== own && foldName(term.name) === foldName(name));
  if (other !== undefined) {
    const message = `name: another ${wordOf(kind)}, ${titleOf(other)}, is called so; give another, or merge the two.`;
    throw new UserError('DUPLICATE', ['name'], message);
  }
  return name;
}
