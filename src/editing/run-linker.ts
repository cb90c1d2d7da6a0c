import { setImmediate } from 'node:timers/promises';
import { type LinkInput, type Linking, linkSecurities } from '../linking/link-securities.js';
import type { StockLinking } from './apply-rulings.js';
import { ensureStocks, type SpokenStocks } from './ensure-stocks.js';
import { loadDirectory } from './load-directory.js';
import type { Work } from './work.js';

/**
 * Runs the linker over posts. Securities that the directory does not know are made in `em`; nothing is stored until that
 * is flushed.
 */
export async function runLinker(work: Pick<Work, 'em' | 'now'>, posts: readonly LinkInput[]): Promise<StockLinking[]> {
  const directory = await loadDirectory(work);
  const linkings: Linking[] = [];
  for (const [index, post] of posts.entries()) {
    // The linker answers at once; without a pause nobody would be served until the last of many.
    if (index > 0) await setImmediate();
    linkings.push(linkSecurities(post, directory));
  }
  const stocks = await ensureStocks(work, linkings.flatMap(spokenOf));
  return linkings.map(linking => withStocks(linking, stocks));
}

/** A refused security takes no name from the words that are refused as its. */
function spokenOf({ links, refusals }: Linking) {
  return [...links, ...refusals.map(({ identity }) => ({ identity, name: null }))];
}

function withStocks({ links, refusals }: Linking, stocks: SpokenStocks): StockLinking {
  return {
    links: links.map(({ identity, name: _, ...link }) => ({ stock: stocks.of(identity.symbol), ...link })),
    refusals: refusals.map(({ identity, name: _, ...refusal }) => ({ stock: stocks.of(identity.symbol), ...refusal })),
  };
}
