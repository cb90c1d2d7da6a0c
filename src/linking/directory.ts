import { type NameForm, nameFormsOf } from './names/name-form.js';
import { PhraseIndex } from './names/phrase-index.js';
import type { SecurityKind } from './securities/security-kind.js';

/** How a further name belongs to a security. */
export type AliasKind = 'FORMER_NAME' | 'FULL_NAME' | 'ABBREVIATION' | 'ENGLISH' | 'SUBSIDIARY' | 'OTHER';

/** A further name of a security. */
export interface KnownAlias {
  name: string;
  kind: AliasKind;
  /** Whether the name by itself is enough; false: only beside the code or a fuller name. Null: as its form tells. */
  standsAlone: boolean | null;
  /** Of a former name, the last time it was seen in use, in epoch milliseconds; null where that is not known. */
  seenUntil: number | null;
}

/** A security that the directory knows. */
export interface KnownSecurity {
  symbol: string;
  market: number;
  code: string;
  /** Null where the code is all that is known. */
  name: string | null;
  kind: SecurityKind;
  /** What the listings of one issuer share; null where it is not known. */
  issuer: string | null;
  aliases: readonly KnownAlias[];
}

/** All securities that posts are linked to by name. */
export interface Directory {
  byCode(code: string): readonly KnownSecurity[];
  bySymbol(symbol: string): KnownSecurity | undefined;
  /** By their words, folded. */
  names: PhraseIndex<NameForm>;
}

/** Indexes securities for the linker: once for each state of the directory, for it takes its time. */
export function createDirectory(securities: readonly KnownSecurity[]): Directory {
  const byCode = Map.groupBy(securities, ({ code }) => code);
  const bySymbol = new Map(securities.map(security => [security.symbol, security]));
  return {
    byCode: code => byCode.get(code) ?? [],
    bySymbol: symbol => bySymbol.get(symbol),
    names: new PhraseIndex(securities.flatMap(nameFormsOf).map(form => [form.text, form])),
  };
}
