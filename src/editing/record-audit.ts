import { AuditEntry } from '../entities/audit-entry.js';
import type { Work } from './work.js';

/** What was done, and to what. */
export interface Deed {
  /** The mutation's name, whichever way it was asked for. */
  action: string;
  type: 'Article' | 'Category' | 'Tag' | 'Source' | 'StockReference' | 'ApiToken' | 'Webhook' | 'WebhookDelivery';
  key: number;
  summary: string;
}

/** Adds a line to the audit log, in the transaction of what it tells of. */
export function recordAudit({ em, now, actor }: Work, { action, type, key, summary }: Deed): void {
  em.create(AuditEntry, { createdAt: now, actor, action, targetType: type, targetKey: key, summary });
}
