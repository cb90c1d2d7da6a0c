import { createHash } from 'node:crypto';
import { cursorParts, isKey, noCursor, othersCursor } from './paging.js';

/** A place in what a search finds: among those that are ranked by score, or behind them, among the newest first. */
export interface SearchPlace {
  part: 'ranked' | 'newest';
  /** The score, or the time of publication, 0 for none. */
  value: number;
  key: number;
}

/** What a cursor says: the place; and how many articles had each word when the search began, for scores depend on that. */
export interface SearchCursor extends SearchPlace {
  counts: readonly number[];
}

/** Names a search and its order, so that another's cursor is refused. */
export function searchName(order: string, words: readonly string[]): string {
  const hash = createHash('sha256').update(JSON.stringify(words)).digest('base64url');
  return `search ${order} ${hash.slice(0, 16)}`;
}

export function writeSearchCursor(name: string, { part, value, key, counts }: SearchCursor): string {
  return Buffer.from(JSON.stringify([name, part, value, key, counts])).toString('base64url');
}

/** Reads what a client gave; null for none. Anything but a cursor of this search is an error. */
export function readSearchCursor(cursor: string | null, name: string, words: number): SearchCursor | null {
  if (cursor === null) return null;
  const [given, part, value, key, counts] = cursorParts(cursor);
  if (typeof given !== 'string' || !isPart(part) || !isNumber(value) || !isKey(key) || !isCounts(counts)) {
    throw noCursor('after');
  }
  if (given !== name || counts.length !== words) throw othersCursor('after');
  return { part, value, key, counts };
}

function isPart(part: unknown): part is SearchPlace['part'] {
  return part === 'ranked' || part === 'newest';
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function isCounts(counts: unknown): counts is number[] {
  return Array.isArray(counts) && counts.every(count => isNumber(count) && Number.isInteger(count) && count >= 0);
}
