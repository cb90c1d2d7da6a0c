import type { StatedField } from '../entities/article-body.js';
import type { PostWarning } from '../errors.js';

/** The warnings that are left when these fields are stated: a guess that was made needless is no matter any more. */
export function settledWarnings(
  warnings: readonly PostWarning[],
  statedFields: readonly StatedField[],
): readonly PostWarning[] {
  return warnings.filter(({ code }) => {
    const guessed = GUESSES[code];
    return guessed === undefined || !statedFields.includes(guessed);
  });
}

const GUESSES: Readonly<Record<string, StatedField>> = {
  TITLE_GUESSED: 'title',
  DATE_GUESSED: 'publishedAt',
  DATE_MISSING: 'publishedAt',
};
