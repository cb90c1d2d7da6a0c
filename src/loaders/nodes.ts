import { fromGlobalId, type NodeType } from '../schema/node.js';
import { isAdmin, isEditor } from '../viewer/permissions.js';
import type { Viewer } from '../viewer/viewer.js';
import type { Loaders } from './create-loaders.js';
import { checkedLimit } from './paging.js';

/** A row that says of which type it is. */
export type NodeRow = { __typename: NodeType; id: number };

/** What has an opaque id; null where it is none, or none that the viewer may see. */
export async function loadNode(viewer: Viewer, loaders: Loaders, id: string): Promise<NodeRow | null> {
  const node = fromGlobalId(id);
  if (node === null) return null;
  const row = await loadRow(viewer, loaders, node.type, node.key);
  return row === null ? null : { __typename: node.type, ...row };
}

/** What has these ids, in their order. */
export async function loadNodes(viewer: Viewer, loaders: Loaders, ids: readonly string[]): Promise<(NodeRow | null)[]> {
  checkedLimit('ids', ids.length);
  return await Promise.all(ids.map(id => loadNode(viewer, loaders, id)));
}

async function loadRow(viewer: Viewer, loaders: Loaders, type: NodeType, key: number): Promise<{ id: number } | null> {
  switch (type) {
    case 'Article':
      return await loaders.article.load(key);
    case 'StockReference':
      return await loaders.stock.load(key);
    case 'Story':
      return await loaders.story.load(key);
    case 'Category':
    case 'Tag':
    case 'Source':
      return await loaders.visibleTerm(type).load(key);
    case 'Revision':
      return isEditor(viewer) ? await loaders.revision.load(key) : null;
    case 'ApiToken':
      return isAdmin(viewer) ? await loaders.apiToken.load(key) : null;
    case 'AuditEntry':
      return isAdmin(viewer) ? await loaders.auditEntry.load(key) : null;
    case 'Webhook':
      return isAdmin(viewer) ? await loaders.webhook.load(key) : null;
    case 'WebhookDelivery':
      return isAdmin(viewer) ? await loaders.webhookDelivery.load(key) : null;
    default:
      return type satisfies never;
  }
}
