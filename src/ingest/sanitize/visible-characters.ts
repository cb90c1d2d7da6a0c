/**
 * Text without the characters that nobody sees: controls, marks that turn the reading direction (with them a headline
 * reads otherwise than it is stored), zero-width spaces (they break names apart), tag characters. White space stays,
 * and so does the joiner after an emoji, which binds it to the next.
 */
export function visibleCharacters(value: string): string {
  return SUSPECT.test(value) ? value.replace(INVISIBLE, '') : value;
}

// A first look without look-behind, for nearly all text has none of them.
const SUSPECT = /[\p{Cc}\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/u;
const INVISIBLE =
  /(?![\t\n\f\r])\p{Cc}|[\u00AD\u061C\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]|(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)\u200D/gu;
