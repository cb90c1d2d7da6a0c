import { Command, InvalidArgumentError, Option } from 'commander';
import type { Database } from '../database/database.js';
import { createApiToken } from '../editing/create-api-token.js';
import { revokeApiToken } from '../editing/revoke-api-token.js';
import { type Edited, runEdit } from '../editing/run-edit.js';
import type { Work } from '../editing/work.js';
import { Role } from '../entities/api-token.js';
import { loadApiTokens } from '../loaders/api-tokens.js';
import { keyOf, toGlobalId } from '../schema/node.js';
import { DateTimeScalar } from '../schema/scalars.js';
import { COMMAND_LINE } from '../viewer/reserved-names.js';
import { settings, settingsHelp } from './settings.js';
import { remark, say } from './terminal.js';
import { withDatabase } from './with-database.js';

/** `tickerdesk token` */
export function tokenCommand(): Command {
  return new Command('token')
    .description('Keeps the tokens that editors and admins send.')
    .addCommand(createCommand())
    .addCommand(listCommand())
    .addCommand(revokeCommand());
}

function createCommand(): Command {
  return new Command('create')
    .description('Makes a token and prints its secret, this once.')
    .requiredOption('--name <name>', 'what revisions and the audit log call its holder')
    .addOption(new Option('--role <role>', 'what its holder may do').choices(Object.keys(Role)).makeOptionMandatory())
    .option('--expires <time>', 'when it ends, for example 2027-03-29T09:05:17+08:00; never, if left out', readTime)
    .addHelpText('after', settingsHelp())
    .action(async ({ name, role, expires = null }: { name: string; role: Role; expires?: number | null }) => {
      const { secret } = await withDatabase(settings(), database =>
        edit(database, work => createApiToken(work, { name, role, expiresAt: expires })),
      );
      say(secret);
      remark(`This is the only time that the secret is shown. Send it as "Authorization: Bearer <secret>".`);
    });
}

function listCommand(): Command {
  return new Command('list')
    .description('Lists the tokens, the newest first.')
    .addHelpText(
      'after',
      `\nThe columns are parted by tabs; a time that never came or comes is "-".\n${settingsHelp()}`,
    )
    .action(async () => {
      const tokens = await withDatabase(settings(), ({ rows }) => loadApiTokens(rows));
      remark(['id', 'name', 'role', 'created', 'expires', 'last used', 'revoked'].join('\t'));
      for (const { id, name, role, createdAt, expiresAt, lastUsedAt, revokedAt } of tokens) {
        const times = [createdAt, expiresAt, lastUsedAt, revokedAt].map(printTime);
        say([toGlobalId('ApiToken', id), name, role, ...times].join('\t'));
      }
    });
}

function revokeCommand(): Command {
  return new Command('revoke')
    .description('Ends a token for good, from the next request on.')
    .argument('<token>', 'its id or its name, as the list has them')
    .addHelpText('after', settingsHelp())
    .action(async (idOrName: string) => {
      await withDatabase(settings(), async database => {
        const id = keyOf('ApiToken', idOrName) === null ? await idOfName(database, idOrName) : idOrName;
        await edit(database, work => revokeApiToken(work, { id }));
      });
      say(`Revoked ${idOrName}.`);
    });
}

async function idOfName({ rows }: Database, wanted: string): Promise<string> {
  const named = (await loadApiTokens(rows)).find(({ name }) => name === wanted);
  if (named === undefined) throw new Error(`There is no token ${JSON.stringify(wanted)}; \`token list\` has them.`);
  return toGlobalId('ApiToken', named.id);
}

/** Runs one edit; what the caller can put right is thrown as it is. */
async function edit<Value extends Edited>(database: Database, useCase: (work: Work) => Promise<Value>): Promise<Value> {
  const { value, errors } = await runEdit(database, { now: Date.now(), actor: COMMAND_LINE }, useCase);
  if (value === null) throw new Error(errors.map(({ message }) => message).join('\n'));
  return value;
}

function readTime(text: string): number {
  try {
    return DateTimeScalar.parseValue(text);
  } catch (error) {
    throw new InvalidArgumentError(error instanceof Error ? error.message : String(error));
  }
}

function printTime(time: number | null): string {
  return time === null ? '-' : DateTimeScalar.serialize(time);
}
