import type DataLoader from 'dataloader';
import type { Rows } from '../database/database.js';
import { isOneOf } from '../database/is-one-of.js';
import type { ApiTokenRow } from '../database/rows.js';
import { byKey } from './batch.js';

/** Every token, the newest first. For admins: whoever calls it has asked for that. */
export async function loadApiTokens(rows: Rows): Promise<ApiTokenRow[]> {
  return await rows.selectFrom('ApiToken').orderBy('id', 'desc').selectAll().execute();
}

/** Loads a token by its key. For admins: whoever calls it has asked for that. */
export function apiTokenLoader(rows: Rows): DataLoader<number, ApiTokenRow | null> {
  return byKey(keys => rows.selectFrom('ApiToken').where(isOneOf('id', keys)).selectAll().execute());
}
