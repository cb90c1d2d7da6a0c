import { type ClassType, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { Webhook } from '../entities/webhook.js';
import { WebhookDelivery } from '../entities/webhook-delivery.js';
import { toGlobalId } from '../schema/node.js';
import { CreateWebhookPayload, DeleteWebhookPayload, RedeliverWebhookPayload } from '../schema/webhook-payloads.js';
import type { Context } from './context.js';
import type { EditPayload } from './edit-payload.js';

@Resolver(() => CreateWebhookPayload)
class CreateWebhookPayloadFields {
  @FieldResolver(() => Webhook, { nullable: true, description: 'The webhook; null where none was made.' })
  webhook(@Root() { key }: EditPayload, @Ctx() { loaders }: Context) {
    return key === null ? null : loaders.webhook.load(key);
  }
}

@Resolver(() => DeleteWebhookPayload)
class DeleteWebhookPayloadFields {
  @FieldResolver(() => ID, { nullable: true, description: 'The id of what is gone.' })
  deletedWebhookId(@Root() { key }: EditPayload) {
    return key === null ? null : toGlobalId('Webhook', key);
  }
}

@Resolver(() => RedeliverWebhookPayload)
class RedeliverWebhookPayloadFields {
  @FieldResolver(() => WebhookDelivery, { nullable: true, description: 'The delivery; null where there is none.' })
  delivery(@Root() { key }: EditPayload, @Ctx() { loaders }: Context) {
    return key === null ? null : loaders.webhookDelivery.load(key);
  }
}

/** The fields of payloads of webhooks that are more than a property. */
export const WebhookPayloadFields: ClassType[] = [
  CreateWebhookPayloadFields,
  DeleteWebhookPayloadFields,
  RedeliverWebhookPayloadFields,
];
