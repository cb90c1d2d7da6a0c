import type DataLoader from 'dataloader';
import type { ArticleBodyRow } from '../database/rows.js';
import { type Snippet, snippetOf } from '../search/snippet-of.js';
import type { SearchEdge } from './search-page.js';

/** Reads where an article answers its query. */
export function snippetLoader(
  bodies: DataLoader<number, ArticleBodyRow>,
): (edge: Pick<SearchEdge, 'node' | 'words'>) => Promise<Snippet> {
  return async ({ node, words }) => {
    const { text } = await bodies.load(node.id);
    return snippetOf(node.title, text, words);
  };
}
