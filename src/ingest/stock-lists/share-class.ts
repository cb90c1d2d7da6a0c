import type { SecurityKind } from '../../entities/stock-reference.js';

/** An American security's name without the class of share behind it: Apple Inc. of "Apple Inc. - Common Stock". */
export function withoutShareClass(name: string): string {
  return kindOfShares(name) === 'EQUITY' ? name.replace(SHARE_CLASS, '') || name : name;
}

/** What an American security's name says that it is; null where it says nothing. */
export function kindOfShares(name: string): SecurityKind | null {
  if (DEBT.test(name)) return 'BOND';
  const [share, other] = [name.search(SHARE_CLASS), name.search(DERIVED)];
  // What comes first it is: "each whole warrant exercisable for one Class A ordinary share" is a warrant.
  if (other !== -1 && (share === -1 || other < share)) return 'OTHER';
  return share === -1 ? null : 'EQUITY';
}

/** As NASDAQ Trader and the exchanges write them, with all that follows: par values, "each representing …". */
const SHARE_CLASS =
  /[\s,-]*\(?(?:(?:Class|Series) [A-Z]\d?\)?[\s,]+)?(?:(?:Subordinate|Multiple|Limited|Restricted|Non)[\s-]+)*(?:Voting\s+)?(?:Sponsored\s+)?(?:Common (?:Stock|Shares?|Units?)|Ordinary Shares?|Capital Stock|Voting Shares?|American Depositary (?:Shares?|Receipts?)|(?:New York )?Registry Shares?|AD[RS]s?)\b.*$/i;
const DERIVED = /\b(?:Warrants?|Rights?|Preferred(?! and| Income| Securities)|Preference|(?<!Common )Units?)\b/i;
const DEBT = /\b(?:Notes?|Debentures?|Bonds?) (?:due|\d{4})\b|%.*\b(?:Notes?|Debentures?|Bonds?)\b/i;
