import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { fromJson, type WebhookDeliveryRow, type WebhookRow } from '../database/rows.js';
import { ArticleChange, ArticleChangeKind } from '../entities/article-change.js';
import { Webhook } from '../entities/webhook.js';
import { WebhookDelivery } from '../entities/webhook-delivery.js';
import { WebhookDeliveryConnection } from '../schema/connections.js';
import { ForwardPageArguments } from '../schema/forward-page-arguments.js';
import type { Context } from './context.js';

@Resolver(() => Webhook)
export class WebhookFields {
  @FieldResolver(() => [ArticleChangeKind], { description: 'The kinds of changes that it is told of.' })
  kinds(@Root() webhook: WebhookRow) {
    return fromJson(webhook.kinds);
  }

  @FieldResolver(() => WebhookDeliveryConnection, {
    description: 'Newest first; kept for 30 days, as the changes are.',
  })
  deliveries(
    @Root() webhook: WebhookRow,
    @Args(() => ForwardPageArguments) args: ForwardPageArguments,
    @Ctx() { loaders }: Context,
  ) {
    return loaders.deliveries(webhook.id, args);
  }
}

@Resolver(() => WebhookDelivery)
export class WebhookDeliveryFields {
  @FieldResolver(() => ArticleChange, { description: 'What it tells of.' })
  change(@Root() delivery: WebhookDeliveryRow, @Ctx() { loaders }: Context) {
    return loaders.articleChange.load(delivery.change);
  }
}
