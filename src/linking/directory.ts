import type { SecurityKind } from './security-kind.js';

/** A security that the directory knows. */
export interface KnownSecurity {
  symbol: string;
  market: number;
  code: string;
  /** Null where the code is all that is known. */
  name: string | null;
  kind: SecurityKind;
  /** Aliases and former names. */
  names: readonly string[];
}

/** What the caller has loaded for one post, or for all. */
export interface Directory {
  byCode(code: string): readonly KnownSecurity[];
  bySymbol(symbol: string): KnownSecurity | undefined;
}
