import { isBlock } from './nesting.js';
import { isDropped } from './policy.js';
import { readTokens } from './read-tokens.js';
import { visibleCharacters } from './visible-characters.js';

/** Rounds of decoding. Text copied through three systems is escaped three times; what goes on is an attack. */
const MAX_ROUNDS = 8;

/**
 * A title, name or excerpt as plain text on one line: tags go (also those that show only when entities are decoded),
 * what nobody sees goes, white space becomes single spaces. "A < B" and "R&D" stay.
 */
export function cleanText(value: string): string {
  let text = visibleCharacters(value.toWellFormed());
  for (let round = 0; MARKUP.test(text); round++) {
    // Without invisible characters before each look, for one of them hides a tag: `<\u200Bscript>`.
    const plain = round < MAX_ROUNDS ? visibleCharacters(withoutTags(text)) : text.replace(MARKUP_STARTS, '');
    if (plain === text) break;
    text = plain;
  }
  return text.replace(/\s+/g, ' ').trim();
}

function withoutTags(html: string): string {
  let text = '';
  /** The element whose content is being left out, if any. */
  let dropped: string | null = null;
  readTokens(html, {
    open(name, _attributes, isSelfClosing) {
      if (isDropped(name) && !isSelfClosing) dropped ??= name;
      if (dropped === null) text += gapFor(name);
    },
    text(value) {
      if (dropped === null) text += value;
    },
    close(name) {
      if (name === dropped) dropped = null;
      else if (dropped === null) text += gapFor(name);
    },
  });
  return text;
}

/** Words of two blocks are two words. */
function gapFor(name: string): string {
  return name === 'br' || isBlock(name) ? ' ' : '';
}

/** What may be a tag, a comment or an entity. */
const MARKUP = /[<&]/;
const MARKUP_STARTS = /[<&]+(?=[a-z/!?#])/gi;
