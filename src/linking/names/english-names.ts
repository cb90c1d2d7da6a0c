/**
 * The forms under which an English name is used in running text, folded: without the class of share and the legal form,
 * with its holding or group and without. Empty for what is no share: units, warrants, rights, preferred stock.
 */
export function englishNames(name: string): string[] {
  if (NO_SHARE.test(name)) return [];
  const company = name.replace(SHARE_CLASS, '').trim();
  const bare = repeatedly(company, LEGAL_FORM);
  const forms = [bare, repeatedly(bare, GROUP)].map(form => form.toLowerCase());
  return [...new Set(forms)].filter(form => form.length >= SHORTEST);
}

/** The first two words of a longer folded name: Faraday Future of Faraday Future Intelligent Electric; null of a short one. */
export function firstWords(folded: string): string | null {
  const [first, second, third] = folded.split(' ');
  return first === undefined || second === undefined || third === undefined ? null : `${first} ${second}`;
}

/** Shorter Latin names are abbreviations of anything. */
const SHORTEST = 3;

const NO_SHARE = /\b(?:Units?|Warrants?|Rights?|Preferred|Preference|Notes?|Debentures?|ETN|Trust Preferred)\b|%/;
const SHARE_CLASS =
  /[ ,-]+(?:(?:Class|Series) [A-Z]\b|Common|Ordinary|Capital Stock|American Depositary|ADSs?\b|ADRs?\b|Depositary|Subordinate|Beneficial|Each |\(each|New York|Registered|Shares? of|Sponsored).*$/i;
const LEGAL_FORM =
  /[ ,]+(?:Inc|Incorporated|Corp|Corporation|Co|Company|Companies|Ltd|Limited|PLC|LLC|L\.?P|N\.?V|S\.?A|AG|SE|ASA|AB|SpA|\(The\)|The|& Co)\.?$/i;
const GROUP = /[ ,]+(?:Holdings?|Groups?|International|Holding Company)$/i;

function repeatedly(text: string, ending: RegExp): string {
  const shorter = text.replace(ending, '').trim();
  return shorter === text || shorter === '' ? text : repeatedly(shorter, ending);
}
