import { rowKey } from '../database/written-rows.js';

/** Times of publication, in epoch milliseconds; both ends belong to it. */
export interface Span {
  from: number;
  to: number;
}

/** What an answer was made from: once any of it changes, the answer may be another. */
export class Reads {
  /** Rows and tables, as ContentWrite names them. */
  readonly keys = new Set<string>();
  /** Where in the order of publication lists were read. */
  readonly spans: Span[] = [];
  /** Whether any write may change it. */
  isOfAll = false;
  /** Whether it follows from the time of day. */
  isOfTime = false;
  /** Whether it is for who asked alone. */
  isPrivate = false;
  /** Whether all went well: what ended in an error may be another the next time. */
  isWhole = false;

  noteRow(table: string, key: number): void {
    this.keys.add(rowKey(table, key));
  }

  noteAll(): void {
    this.isOfAll = true;
  }
}
