import { isCjk } from './fold-text.js';

/** UTF-16 units of a word that are indexed; PostgreSQL's index takes no entry of more than 2,700 bytes. */
const LONGEST_TOKEN = 60;

/** What a folded text is found by: its words, and of CJK each character and each two that stand side by side. */
export function textTokens(folded: string): string[] {
  const tokens = new Set<string>();
  for (const run of runsOf(folded)) {
    for (const token of isCjk(run) ? [...Array.from(run), ...pairsOf(run)] : [tokenOf(run)]) tokens.add(token);
  }
  return [...tokens];
}

/** What every text that holds some folded words has among its tokens. */
export function queryTokens(folded: string): string[] {
  const tokens = runsOf(folded).flatMap(run => {
    if (!isCjk(run)) return [tokenOf(run)];
    const pairs = pairsOf(run);
    return pairs.length === 0 ? [run] : pairs;
  });
  return [...new Set(tokens)];
}

function runsOf(folded: string): string[] {
  return folded.split(' ').filter(run => run !== '');
}

function pairsOf(run: string): string[] {
  const characters = Array.from(run);
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

function tokenOf(word: string): string {
  return word.slice(0, LONGEST_TOKEN).toWellFormed();
}
