import { onTestFinished } from 'vitest';
import { type Database, openDatabase } from '../../src/database/database.js';
import type { Answer, World } from './a-server.js';

/** Runs a mutation of terms as the editor; gives its payload. */
export async function editTerms({ editor }: World, call: string, shown = ''): Promise<Answer> {
  const { payload } = await editor(`mutation { payload: ${call} { ${shown} userErrors { code field message } } }`);
  return payload;
}

/** The code and path of the one fault that a mutation of terms finds. */
export async function faultOf(world: World, call: string): Promise<string> {
  const { userErrors } = await editTerms(world, call);
  return userErrors.map(({ code, field }: Answer) => [code, field?.join('.')].join(' ')).join(', ');
}

/** The audit log, the oldest line first, without the lines of posts. */
export async function auditOf(world: World): Promise<Answer[]> {
  const { rows } = await theDatabase(world);
  const lines = rows.selectFrom('AuditEntry').where('targetType', '!=', 'Article').orderBy('id');
  return await lines.select(['actor', 'action', 'targetType', 'summary']).execute();
}

/** The database of a running instance, by the back door. */
export async function theDatabase({ databaseUrl }: World): Promise<Database> {
  const database = await openDatabase(databaseUrl);
  onTestFinished(() => database.close());
  return database;
}
