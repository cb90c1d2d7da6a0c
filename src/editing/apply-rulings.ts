import type { ArticleStock } from '../entities/article-stock.js';
import type { StockRuling } from '../entities/stock-ruling.js';

/** A link that an article is to have. */
export type StockLink = Omit<ArticleStock, 'article' | symbol>;

/** What is said to be no link, and why. */
export type StockRefusal = Pick<StockLink, 'stock' | 'mentions' | 'reason'>;

/** What an article has to do with securities. */
export interface StockLinking {
  links: readonly StockLink[];
  refusals: readonly StockRefusal[];
}

/** An editor's word on one security. */
export type Ruling = Pick<StockRuling, 'stock' | 'role' | 'actor'>;

/** What the linker says, and over it the editors' last word: what they pinned is linked, what they took away is not. */
export function applyRulings(said: StockLinking, rulings: readonly Ruling[]): StockLinking {
  if (rulings.length === 0) return said;
  const isOpen = ({ stock }: StockRefusal): boolean => !rulings.some(ruling => ruling.stock === stock);
  // In one order, so that rulings which come in another make nothing look changed.
  const ordered = rulings.toSorted((a, b) => (a.stock.symbol < b.stock.symbol ? -1 : 1));
  return {
    links: [...said.links.filter(isOpen), ...ordered.flatMap(ruling => pinned(said, ruling))],
    refusals: [...said.refusals.filter(isOpen), ...ordered.flatMap(ruling => takenAway(said, ruling))],
  };
}

/** The linker's evidence stays beside the editor's word, also where the linker did not think it enough. */
function pinned({ links, refusals }: StockLinking, { stock, role }: Ruling): StockLink[] {
  if (role === null) return [];
  const link = links.find(candidate => candidate.stock === stock);
  const said = link ?? refusals.find(candidate => candidate.stock === stock);
  const mentions = said?.mentions ?? [];
  const origins = link?.origins ?? [...new Set(mentions.map(({ origin }) => origin))];
  const reason = said === undefined ? PINNED : `${PINNED}; ${said.reason}`;
  return [{ stock, role, origins: [...origins, 'EDITOR'], confidence: 1, reason, mentions }];
}

/** Readers see the reason; who it was is in the audit log. */
const PINNED = 'pinned by an editor';

function takenAway({ links, refusals }: StockLinking, { stock, role, actor }: Ruling): StockRefusal[] {
  if (role !== null) return [];
  const mentions = [...links, ...refusals].find(said => said.stock === stock)?.mentions ?? [];
  return [{ stock, mentions, reason: `taken away by ${actor}` }];
}
