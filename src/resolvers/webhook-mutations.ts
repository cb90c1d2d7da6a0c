import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { createWebhook } from '../editing/create-webhook.js';
import { deleteWebhook } from '../editing/delete-webhook.js';
import { redeliverWebhook } from '../editing/redeliver-webhook.js';
import { WebhookInput } from '../schema/webhook-input.js';
import { CreateWebhookPayload, DeleteWebhookPayload, RedeliverWebhookPayload } from '../schema/webhook-payloads.js';
import { requireAdmin } from '../viewer/permissions.js';
import type { Context } from './context.js';
import { editPayload, inputPayload } from './edit-payload.js';

@Resolver()
export class WebhookMutations {
  @Mutation(() => CreateWebhookPayload, {
    description:
      'Admins only. Posts changes to an address from now on, signed as Standard Webhooks has it; the secret is shown this once.',
  })
  async createWebhook(
    @Arg('input', () => WebhookInput, { description: 'Which changes go where.' }) input: WebhookInput,
    @Ctx() { viewer, edit, webhookRules }: Context,
  ) {
    requireAdmin(viewer, 'createWebhook');
    const result = await edit(work => createWebhook(work, input, webhookRules));
    return { ...inputPayload(result), secret: result.value?.secret ?? null };
  }

  @Mutation(() => DeleteWebhookPayload, {
    description: 'Admins only. Does away with a webhook and its deliveries, also those that are still to be made.',
  })
  async deleteWebhook(
    @Arg('id', () => ID, { description: "The webhook's id." }) id: string,
    @Ctx() { viewer, edit }: Context,
  ) {
    requireAdmin(viewer, 'deleteWebhook');
    return editPayload(await edit(work => deleteWebhook(work, { id })));
  }

  @Mutation(() => RedeliverWebhookPayload, {
    description: 'Admins only. Sends one delivery again, with its own id; a webhook that was given up is active again.',
  })
  async redeliverWebhook(
    @Arg('deliveryId', () => ID, { description: "The delivery's id." }) deliveryId: string,
    @Ctx() { viewer, edit }: Context,
  ) {
    requireAdmin(viewer, 'redeliverWebhook');
    return editPayload(await edit(work => redeliverWebhook(work, { deliveryId })));
  }
}
