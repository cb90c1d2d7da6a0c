import type { Candidate } from '../candidate.js';
import type { Evidence } from '../evidence.js';
import type { Annotation, LinkInput } from '../link-input.js';
import type { SecurityKind } from '../securities/security-kind.js';
import { isInsideLatinWord } from '../text/latin-word.js';
import { readAnnotation } from './read-annotation.js';

/** What the publisher's own annotations speak of: evidence, not truth. */
export function candidatesFromMarkup({ text, annotations }: LinkInput): Candidate[] {
  return annotations.flatMap(annotation => {
    const isChart = annotation.kind === 'CHART';
    if (!isChart && !standsOnWords(text, annotation)) return [];
    const found = readAnnotation(annotation);
    if (found === null) return [];
    const { start, end } = annotation;
    const words = isChart ? '' : text.slice(start, end);
    return {
      ...found,
      evidence: evidenceOf(annotation, found.identity.kind),
      field: 'TEXT',
      start,
      end,
      text: words,
      name: NAME.test(words) ? words : null,
    };
  });
}

/** Whether an annotation's place is inside the text, and is not the middle of a Latin word, as PPI in CPPIB. */
function standsOnWords(text: string, { start, end }: Annotation): boolean {
  const isInside = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length;
  return isInside && !isInsideLatinWord(text, start, end);
}

function evidenceOf({ kind }: Annotation, securityKind: SecurityKind): Evidence {
  if (kind === 'CHART') return 'CHART';
  return WORDLIKE.has(securityKind) ? 'MARKED_WORD' : 'MARKED_NAME';
}

/** Kinds whose names are words of daily speech. */
const WORDLIKE: ReadonlySet<SecurityKind> = new Set<SecurityKind>([
  'SECTOR',
  'INDEX',
  'FUND',
  'BOND',
  'FUTURE',
  'FOREX',
]);

/** Two to twenty characters, some of them letters, and nothing that ends a clause. */
const NAME = /^(?=.*\p{L})[\p{L}\p{N}*·.&\- ]{2,20}$/u;
