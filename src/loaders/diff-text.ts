import { diffArrays } from 'diff';

/** A stretch of text that one or both of two versions have. */
export interface TextDiffSegment {
  kind: 'SAME' | 'ADDED' | 'REMOVED';
  text: string;
}

/** Milliseconds after which two texts count as different from end to end; ordinary corrections take one. */
const TIMEOUT = 500;

/** The difference between two texts: Chinese by character, other scripts by word. Neighbours of one kind are one. */
export function diffText(before: string, after: string): TextDiffSegment[] {
  const changes = diffArrays(tokensOf(before), tokensOf(after), { timeout: TIMEOUT });
  if (changes === undefined) return [...segment('REMOVED', before), ...segment('ADDED', after)];
  return changes.flatMap(({ added, removed, value }) =>
    segment(added ? 'ADDED' : removed ? 'REMOVED' : 'SAME', value.join('')),
  );
}

function segment(kind: TextDiffSegment['kind'], text: string): TextDiffSegment[] {
  return text === '' ? [] : [{ kind, text }];
}

function tokensOf(text: string): string[] {
  return text.match(TOKEN) ?? [];
}

/** A word of letters or digits that are not Chinese, or else one character. */
const TOKEN = /(?:(?!\p{Script=Han})[\p{L}\p{N}])+|[\s\S]/gu;
