import { Field, ID, ObjectType } from 'type-graphql';
import { Webhook } from '../entities/webhook.js';
import { WebhookDelivery } from '../entities/webhook-delivery.js';
import { UserErrorType } from './user-error.js';

/** The payload of createWebhook. */
@ObjectType({ simpleResolvers: true, description: 'The new webhook.' })
export class CreateWebhookPayload {
  @Field(() => Webhook, { nullable: true, description: 'The webhook; null where none was made.' })
  webhook!: Webhook | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the receiver checks signatures with, as Standard Webhooks has it: whsec_…; shown this once.',
  })
  secret!: string | null;

  @Field(() => [UserErrorType], { description: 'Why none was made; empty where it was.' })
  userErrors!: UserErrorType[];
}

/** The payload of deleteWebhook. */
@ObjectType({ simpleResolvers: true, description: 'The webhook that is no longer one.' })
export class DeleteWebhookPayload {
  @Field(() => ID, { nullable: true, description: 'The id of what is gone.' })
  deletedWebhookId!: string | null;

  @Field(() => [UserErrorType], { description: 'Why nothing was deleted; empty where it was.' })
  userErrors!: UserErrorType[];
}

/** The payload of redeliverWebhook. */
@ObjectType({ simpleResolvers: true, description: 'The delivery that is due again.' })
export class RedeliverWebhookPayload {
  @Field(() => WebhookDelivery, { nullable: true, description: 'The delivery; null where there is none.' })
  delivery!: WebhookDelivery | null;

  @Field(() => [UserErrorType], { description: 'Why it is not sent again; empty where it is.' })
  userErrors!: UserErrorType[];
}
