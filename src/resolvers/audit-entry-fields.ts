import { FieldResolver, ID, Resolver, Root } from 'type-graphql';
import type { AuditEntryRow } from '../database/rows.js';
import { AuditEntry } from '../entities/audit-entry.js';
import { isNodeType, toGlobalId } from '../schema/node.js';

@Resolver(() => AuditEntry)
export class AuditEntryFields {
  @FieldResolver(() => ID, { nullable: true, description: 'The id of what it was done to; that may be gone.' })
  targetId(@Root() { targetType, targetKey }: AuditEntryRow) {
    return isNodeType(targetType) ? toGlobalId(targetType, targetKey) : null;
  }
}
