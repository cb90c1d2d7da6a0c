import { type SqlBool, sql } from 'kysely';
import type { Rows } from '../database/database.js';
import { isOneOf } from '../database/is-one-of.js';
import type { AuditEntryRow } from '../database/rows.js';
import { fromGlobalId } from '../schema/node.js';
import { Page, type PageArguments, pageRequest, selectPage, totalOf } from './paging.js';

/** Lines of a page where first is not given. */
const DEFAULT_LINES = 50;

/** The arguments of the audit log. */
export interface AuditLogArguments extends Pick<PageArguments, 'first' | 'after'> {
  actor?: string | null;
  targetId?: string | null;
}

/** One page of the audit log, the newest line first. For admins: whoever calls it has asked for that. */
export async function loadAuditLog(
  rows: Rows,
  { actor, targetId, ...args }: AuditLogArguments,
): Promise<Page<AuditEntryRow>> {
  // By the key alone, in the order of which the lines were added.
  const key = 'AuditEntry.id';
  const order = { name: 'auditLog', direction: 'DESC', value: key, valueType: 'number', key, nullable: false } as const;
  const request = pageRequest(args, order, DEFAULT_LINES);
  const entries = rows
    .selectFrom('AuditEntry')
    .where(actor == null ? sql<SqlBool>`true` : isOneOf('AuditEntry.actor', [actor]))
    .where(targetId == null ? sql<SqlBool>`true` : isDoneTo(targetId));
  const found = await selectPage(entries.selectAll(), request).execute();
  return new Page(
    found,
    request,
    ({ id }) => ({ value: id, key: id }),
    () => totalOf(entries),
  );
}

/** Nothing was done to what has no id of ours. */
function isDoneTo(id: string) {
  const node = fromGlobalId(id);
  if (node === null) return sql<SqlBool>`false`;
  const { type, key } = node;
  return sql<SqlBool>`(${sql.ref('AuditEntry.targetType')} = ${type} and ${sql.ref('AuditEntry.targetKey')} = ${key})`;
}
