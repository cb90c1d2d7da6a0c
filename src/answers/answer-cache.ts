import { LRUCache } from 'lru-cache';
import { type Written, writesAfter } from '../database/content-writes.js';
import type { Database } from '../database/database.js';
import type { Reads } from './reads.js';

/** Milliseconds after which the writes of that time may be gone from the log, and with them what they changed. */
const LONGEST_BLIND = 30 * 60_000;

/** Milliseconds that an answer is kept which follows from the time of day. */
const TIME_KEPT = 1_000;

/** Bytes that an answer takes beside its name and body, and for each row that it was made from. */
const OVERHEAD = 1_000;
const ROW_BYTES = 100;

/** What is kept, with what it was made from. */
interface Kept<Answer> {
  answer: Answer;
  reads: Reads;
  /** Epoch milliseconds after which it may be another; null where it stays what it is until something is written. */
  until: number | null;
}

/** An answer in the making: what is written meanwhile may have come too late for it. */
export interface Making {
  writes: Written[];
}

/**
 * Keeps answers for readers until something is written that they were made from. Whoever asks looks first at whether
 * there are new writes, in the database itself: so an answer is never older than the question, whichever process wrote.
 */
export class AnswerCache<Answer extends { bytes: number }> {
  private readonly kept: LRUCache<string, Kept<Answer>>;
  private readonly byKey = new Map<string, Set<string>>();
  /** Answers with lists, and answers that anything may change. */
  private readonly spanned = new Set<string>();
  private readonly ofAll = new Set<string>();
  private readonly making = new Set<Making>();
  private seen: number | null = null;
  private seenAt = 0;

  constructor(
    private readonly database: Pick<Database, 'rows' | 'newestWrite'>,
    /** Of all that is kept. */
    maxBytes: number,
  ) {
    this.kept = new LRUCache({
      maxSize: maxBytes,
      sizeCalculation: ({ answer, reads }, name) => answer.bytes + name.length + OVERHEAD + reads.keys.size * ROW_BYTES,
      dispose: ({ reads }, name) => this.forget(name, reads),
    });
  }

  /** The answer that is kept under a name, if it is still true; at once where the database says so at once. */
  find(name: string): Answer | null | Promise<Answer | null> {
    const newest = this.database.newestWrite.read();
    if (typeof newest === 'number' && this.isCaughtUp(newest)) return this.get(name);
    return this.catchUp(newest).then(() => this.get(name));
  }

  /** Begins to note what is written, before the first read for an answer. */
  begin(making: Making): void {
    this.making.add(making);
  }

  /** Ends it, be the answer kept or not. */
  end(making: Making): void {
    this.making.delete(making);
  }

  /** Keeps an answer, if it is still true. */
  async keep(name: string, making: Making, answer: Answer, reads: Reads): Promise<void> {
    await this.catchUp(this.database.newestWrite.read());
    if (making.writes.some(write => changes(write, reads))) return;
    this.kept.set(name, { answer, reads, until: reads.isOfTime ? Date.now() + TIME_KEPT : null });
    if (!this.kept.has(name)) return;
    if (reads.isOfAll) this.ofAll.add(name);
    if (reads.spans.length > 0) this.spanned.add(name);
    for (const key of reads.keys) {
      const names = this.byKey.get(key) ?? new Set();
      names.add(name);
      this.byKey.set(key, names);
    }
  }

  private get(name: string): Answer | null {
    const found = this.kept.get(name);
    if (found === undefined) return null;
    if (found.until === null || Date.now() < found.until) return found.answer;
    this.kept.delete(name);
    return null;
  }

  private isCaughtUp(newest: number): boolean {
    const now = Date.now();
    const isBlind = now - this.seenAt > LONGEST_BLIND;
    this.seenAt = now;
    if (isBlind) this.seen = null;
    return newest === this.seen;
  }

  private async catchUp(asked: number | Promise<number>): Promise<void> {
    const before = this.seen;
    const newest = await asked;
    if (this.isCaughtUp(newest)) return;
    // Fewer than were seen before it was asked: the database is another one.
    if (this.seen === null || newest < (before ?? 0)) {
      this.dropAll();
      this.seen = newest;
      return;
    }
    const writes = await writesAfter(this.database.rows, this.seen);
    for (const write of writes) this.drop(write);
    this.seen = Math.max(this.seen ?? 0, writes.at(-1)?.id ?? 0);
  }

  private drop(write: Written): void {
    for (const making of this.making) making.writes.push(write);
    const { keys } = write;
    if (keys === null) {
      this.kept.clear();
      return;
    }
    const names = [...this.ofAll, ...keys.flatMap(key => [...(this.byKey.get(key) ?? [])])];
    for (const name of names) this.kept.delete(name);
    for (const name of [...this.spanned]) {
      const reads = this.kept.peek(name)?.reads;
      if (reads !== undefined && changes(write, reads)) this.kept.delete(name);
    }
  }

  private dropAll(): void {
    this.drop({ id: 0, keys: null, times: [] });
  }

  private forget(name: string, reads: Reads): void {
    this.ofAll.delete(name);
    this.spanned.delete(name);
    for (const key of reads.keys) {
      const names = this.byKey.get(key);
      names?.delete(name);
      if (names?.size === 0) this.byKey.delete(key);
    }
  }
}

function changes({ keys, times }: Written, reads: Reads): boolean {
  return (
    keys === null ||
    reads.isOfAll ||
    keys.some(key => reads.keys.has(key)) ||
    times.some(time => reads.spans.some(({ from, to }) => from <= time && time <= to))
  );
}
