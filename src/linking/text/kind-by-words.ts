import type { SecurityKind } from '../securities/security-kind.js';

/** The kind of security that a name in front of a code tells of; null where it tells of none. */
export function kindByWords(words: string): SecurityKind | null {
  return ENDINGS.find(([ending]) => ending.test(words))?.[1] ?? null;
}

const ENDINGS: readonly (readonly [RegExp, SecurityKind])[] = [
  // A fund's share class follows its name: 混合A, 债券C.
  [/(?:ETF|LOF|REITs?|QDII|FOF|基金|联接|混合|债券|货币|增强)[A-EHI]?$/i, 'FUND'],
  [/(?:转债|转\d|债\d*)$/, 'BOND'],
  [/(?:指数?|板指|综指|成指)$/, 'INDEX'],
];
