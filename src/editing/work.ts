import type { EntityManager } from '../database/database.js';

/** One unit of work: what is changed through `em` is committed as one. */
export interface Work {
  em: EntityManager;
  /** The time of the change, in epoch milliseconds. */
  now: number;
  /** Who works: the name of a token, or what runs by itself. */
  actor: string;
}
