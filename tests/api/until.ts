import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds between two looks. */
const PAUSE = 30;

/** Looks, at most, before it gives up: some twenty seconds. */
const LOOKS = 600;

/** Waits until there is something to be found. Unlike vitest's own it leaves a clock alone that stands still. */
export async function until<Found>(look: () => Promise<Found | null> | Found | null, what: string): Promise<Found> {
  for (let looks = 0; looks < LOOKS; looks++) {
    const found = await look();
    if (found !== null) return found;
    await sleep(PAUSE);
  }
  throw new Error(`Waited in vain for ${what}.`);
}
