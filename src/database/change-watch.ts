/** How a watch looks, and hears. */
export interface WatchParts {
  /** The key of the newest change; 0 where there is none. */
  readNewest(): Promise<number>;
  /** Milliseconds between two looks while somebody waits: what is heard otherwise may be lost, this finds it. */
  interval: number;
  /** Begins to hear of other processes' writes, where the database tells of them; gives how to end. */
  listen?: (onWrite: () => void) => () => Promise<void>;
  onFault(error: unknown): void;
}

/**
 * Wakes those who follow the changes. It tells that there are new ones, not which: each follower reads them from the
 * table, from its own place on, so that a wake-up which is lost or comes twice does no harm. Costs nothing while nobody
 * waits.
 */
export class ChangeWatch {
  isClosed = false;
  /** The key of the newest change that was seen; all with smaller keys are committed. */
  newest = 0;
  private readonly waiting = new Set<() => void>();
  private timer: NodeJS.Timeout | undefined;
  private stopListening: (() => Promise<void>) | undefined;
  private isLooking = false;
  private mustLookAgain = false;

  constructor(private readonly parts: WatchParts) {}

  /** Asks which change is the newest, and wakes whoever waits for it. */
  async look(): Promise<number> {
    const newest = await this.parts.readNewest();
    if (newest > this.newest) {
      this.newest = newest;
      for (const wake of this.waiting) wake();
    }
    return this.newest;
  }

  /** Something was written, here or elsewhere; it may have been a change. Returns at once. */
  noteWrite(): void {
    if (this.waiting.size === 0 || this.isClosed) return;
    if (this.isLooking) {
      // The look under way may have read before that write.
      this.mustLookAgain = true;
      return;
    }
    this.isLooking = true;
    this.look()
      .catch(this.parts.onFault)
      .finally(() => {
        this.isLooking = false;
        if (!this.mustLookAgain) return;
        this.mustLookAgain = false;
        this.noteWrite();
      });
  }

  /** Waits until there is a change behind a key, or the signal, the end of the watch or the time says to stop. */
  async beyond(key: number, signal: AbortSignal, timeout: number): Promise<void> {
    if (this.newest > key || signal.aborted || this.isClosed) return;
    this.begin();
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, timeout);
    const stop = () => resolve();
    signal.addEventListener('abort', stop);
    this.waiting.add(resolve);
    try {
      await promise;
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      this.waiting.delete(resolve);
      if (this.waiting.size === 0) this.pause();
    }
  }

  /** Ends the waiting of all. */
  async close(): Promise<void> {
    this.isClosed = true;
    for (const wake of this.waiting) wake();
    this.pause();
    await this.stopListening?.();
  }

  private begin(): void {
    this.timer ??= setInterval(() => this.noteWrite(), this.parts.interval);
    // Kept to the end, for a connection is not made anew for each pause.
    this.stopListening ??= this.parts.listen?.(() => this.noteWrite());
  }

  private pause(): void {
    clearInterval(this.timer);
    this.timer = undefined;
  }
}
