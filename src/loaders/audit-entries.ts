import DataLoader from 'dataloader';
import type { Rows } from '../database/database.js';
import { isOneOf } from '../database/is-one-of.js';
import type { AuditEntryRow } from '../database/rows.js';
import { inOrder } from './batch.js';

/** Loads a line of the audit log by its key. For admins: whoever calls it has asked for that. */
export function auditEntryLoader(rows: Rows): DataLoader<number, AuditEntryRow | null> {
  return new DataLoader(async keys => {
    const found = await rows.selectFrom('AuditEntry').where(isOneOf('id', keys)).selectAll().execute();
    return inOrder(keys, found, entry => entry.id);
  });
}
