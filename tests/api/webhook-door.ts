import { onTestFinished } from 'vitest';
import { createTickerdesk, type Tickerdesk } from '../../src/tickerdesk.js';
import { type Answer, TOKEN, type World } from './a-server.js';
import { until } from './until.js';

const CREATE = `mutation ($input: WebhookInput!) {
  createWebhook(input: $input) { webhook { id url kinds isActive } secret userErrors { code field message } }
}`;

/** What a try to make a webhook is answered, as the admin gets it. */
export async function tryWebhook(world: World, input: Answer): Promise<Answer> {
  return (await world.editor(CREATE, { input })).createWebhook;
}

/** Makes a webhook as the admin. */
export async function aWebhook(world: World, input: Answer): Promise<{ id: string; secret: string }> {
  const { webhook, secret, userErrors } = await tryWebhook(world, input);
  if (userErrors.length > 0) throw new Error(userErrors[0].message);
  return { id: webhook.id, secret };
}

/** All webhooks with their deliveries, the newest first. */
export async function webhooksOf(world: World): Promise<Answer[]> {
  const { webhooks } = await world.editor(`{ webhooks { id url isActive deliveries { totalCount nodes {
    id attempts responseStatus deliveredAt nextAttemptAt lastError change { cursor kind article { id title } }
  } } } }`);
  return webhooks;
}

/** The deliveries of the only webhook, the newest first. */
export async function deliveriesOf(world: World): Promise<Answer[]> {
  const [webhook] = await webhooksOf(world);
  return webhook.deliveries.nodes;
}

/** Waits until the newest delivery of the only webhook is as is wanted. */
export async function untilNewest(world: World, isWanted: (delivery: Answer) => boolean): Promise<Answer> {
  return await until(async () => {
    const [newest] = await deliveriesOf(world);
    return newest !== undefined && isWanted(newest) ? newest : null;
  }, 'a delivery');
}

/** Waits until the only webhook is given up. */
export async function untilInactive(world: World): Promise<void> {
  await until(async () => ((await webhooksOf(world))[0].isActive ? null : true), 'the webhook to be inactive');
}

/** Asks for a delivery once more; gives the payload. */
export async function redeliver(world: World, deliveryId: string): Promise<Answer> {
  const mutation = `mutation ($deliveryId: ID!) {
    redeliverWebhook(deliveryId: $deliveryId) { delivery { id attempts deliveredAt } userErrors { code field message } }
  }`;
  return (await world.editor(mutation, { deliveryId })).redeliverWebhook;
}

/** A further instance on the world's database, with its jobs. */
export async function anInstance({ databaseUrl }: World, allowPrivateWebhooks = true): Promise<Tickerdesk> {
  const desk = await createTickerdesk({ databaseUrl, adminToken: TOKEN, directory: 'none', allowPrivateWebhooks });
  onTestFinished(() => desk.close());
  return desk;
}
