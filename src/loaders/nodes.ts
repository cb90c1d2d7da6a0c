import { fromGlobalId, type NodeType } from '../schema/node.js';
import type { Loaders } from './create-loaders.js';
import { checkedLimit } from './paging.js';

/** A row that says of which type it is. */
export type NodeRow = { __typename: NodeType; id: number };

type NodeLoaders = Pick<Loaders, 'article' | 'stock' | 'visibleTerm'>;

/** What has an opaque id; null where it is none, or none that the viewer may see. */
export async function loadNode(loaders: NodeLoaders, id: string): Promise<NodeRow | null> {
  const node = fromGlobalId(id);
  if (node === null) return null;
  const row = await loadRow(loaders, node.type, node.key);
  return row === null ? null : { __typename: node.type, ...row };
}

/** What has these ids, in their order. */
export async function loadNodes(loaders: NodeLoaders, ids: readonly string[]): Promise<(NodeRow | null)[]> {
  checkedLimit('ids', ids.length);
  return await Promise.all(ids.map(id => loadNode(loaders, id)));
}

function loadRow(loaders: NodeLoaders, type: NodeType, key: number): Promise<{ id: number } | null> {
  switch (type) {
    case 'Article':
      return loaders.article.load(key);
    case 'StockReference':
      return loaders.stock.load(key);
    case 'Category':
    case 'Tag':
    case 'Source':
      return loaders.visibleTerm(type).load(key);
    default:
      return type satisfies never;
  }
}
