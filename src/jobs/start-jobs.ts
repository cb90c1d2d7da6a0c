import { webhookSender } from './deliver-webhooks.js';
import { publishDue } from './publish-due.js';
import { purgeTrash } from './purge-trash.js';
import { removeOldChanges } from './remove-old-changes.js';
import { removeOldWrites } from './remove-old-writes.js';
import type { WebhookParts } from './webhook-parts.js';

/** Milliseconds between two looks for what is due: a scheduled article appears within two seconds of its time. */
const PUBLISH_INTERVAL = 1_000;

/** Milliseconds between two looks for what webhooks are to be told. */
const WEBHOOK_INTERVAL = 1_000;

/** Milliseconds between two looks for what has been kept long enough: in the trash, and for those who follow. */
const PURGE_INTERVAL = 3_600_000;

/** Starts what time sets off, at once and then again and again; gives how to stop it. */
export function startJobs(parts: WebhookParts): () => Promise<void> {
  const webhooks = webhookSender(parts);
  const stops = [
    repeat(PUBLISH_INTERVAL, () => publishDue(parts), parts.onFault),
    repeat(PURGE_INTERVAL, () => purgeTrash(parts), parts.onFault),
    repeat(PURGE_INTERVAL, () => removeOldChanges(parts), parts.onFault),
    repeat(PURGE_INTERVAL, () => removeOldWrites(parts), parts.onFault),
    repeat(WEBHOOK_INTERVAL, () => webhooks.turn(), parts.onFault),
  ];
  return async () => {
    await Promise.all(stops.map(stop => stop()));
    await webhooks.close();
  };
}

function repeat(interval: number, job: () => Promise<void>, onFault: (error: unknown) => void): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  let isBusy = false;
  const turn = async (): Promise<void> => {
    if (isBusy) return;
    isBusy = true;
    await job().catch(onFault);
    isBusy = false;
  };
  const timer = setInterval(() => {
    running = turn();
  }, interval);
  running = turn();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
