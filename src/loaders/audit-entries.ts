import type DataLoader from 'dataloader';
import type { Rows } from '../database/database.js';
import { isOneOf } from '../database/is-one-of.js';
import type { AuditEntryRow } from '../database/rows.js';
import { byKey } from './batch.js';

/** Loads a line of the audit log by its key. For admins: whoever calls it has asked for that. */
export function auditEntryLoader(rows: Rows): DataLoader<number, AuditEntryRow | null> {
  return byKey(keys => rows.selectFrom('AuditEntry').where(isOneOf('id', keys)).selectAll().execute());
}
