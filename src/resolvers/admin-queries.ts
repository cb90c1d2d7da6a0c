import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { ApiToken } from '../entities/api-token.js';
import { Webhook } from '../entities/webhook.js';
import { AuditLogArguments } from '../schema/audit-log-arguments.js';
import { AuditConnection } from '../schema/connections.js';
import { requireAdmin } from '../viewer/permissions.js';
import type { Context } from './context.js';

@Resolver()
export class AdminQueries {
  @Query(() => [ApiToken], { nullable: true, description: 'Admins only. Every token, the newest first.' })
  apiTokens(@Ctx() { viewer, loaders }: Context) {
    requireAdmin(viewer, 'apiTokens');
    return loaders.apiTokens();
  }

  @Query(() => AuditConnection, { nullable: true, description: 'Admins only. Who did what, newest first.' })
  auditLog(@Args(() => AuditLogArguments) args: AuditLogArguments, @Ctx() { viewer, loaders }: Context) {
    requireAdmin(viewer, 'auditLog');
    return loaders.auditLog(args);
  }

  @Query(() => [Webhook], { nullable: true, description: 'Admins only. Every webhook, the newest first.' })
  webhooks(@Ctx() { viewer, loaders }: Context) {
    requireAdmin(viewer, 'webhooks');
    return loaders.webhooks();
  }
}
