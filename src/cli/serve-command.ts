import { randomBytes } from 'node:crypto';
import { Command } from 'commander';
import { pino } from 'pino';
import type { Config } from '../config.js';
import { createTickerdesk, type Tickerdesk } from '../tickerdesk.js';
import { findPostFiles, readPostFile } from './post-files.js';
import { settings, settingsHelp } from './settings.js';
import { say } from './terminal.js';

/** `tickerdesk serve` */
export function serveCommand(): Command {
  return new Command('serve')
    .description('Serves the API over HTTP.')
    .option('--no-migrate', 'leave the schema of the database as it is')
    .option('--samples <folder>', 'store the posts of a folder first, if there is no article yet')
    .addHelpText('after', settingsHelp())
    .action(async (options: { migrate: boolean; samples?: string }) => {
      const config = settings();
      // In production nobody is told a token that is made here: it serves for this command's own questions alone.
      const adminToken = config.access.adminToken ?? randomBytes(24).toString('base64url');
      const desk = await createTickerdesk({
        databaseUrl: config.database.url,
        adminToken,
        timeZone: config.timeZone,
        migrate: options.migrate,
        directory: config.directory,
        publicUrl: config.server.publicUrl,
        allowPrivateWebhooks: config.webhooks.allowPrivate,
        responseCacheMegabytes: config.responses.cacheMegabytes,
        cacheControl: config.responses.cacheControl,
        logger: pino({ level: config.logLevel }),
      });
      stopOnSignal(desk);
      try {
        if (options.samples !== undefined) await loadSamples(desk, options.samples, adminToken);
        const address = await desk.listen(config.server.port, config.server.host);
        announce(config, address, adminToken, await hasUsableToken(desk, adminToken));
      } catch (error) {
        // The jobs would keep the process alive.
        await desk.close();
        throw error;
      }
    });
}

/** Stores the samples in a database without articles. */
async function loadSamples(desk: Tickerdesk, folder: string, token: string): Promise<void> {
  const { data } = await desk.execute('{ articles(first: 1) { nodes { id } } }', {}, token);
  if (JSON.stringify(data?.articles) !== NO_ARTICLES) return;
  const inputs = await Promise.all((await findPostFiles([folder])).map(readPostFile));
  const { errors } = await desk.execute(INGEST, { inputs }, token);
  if (errors !== undefined) throw new Error(`The samples of ${folder} cannot be stored: ${errors[0]?.message}`);
  say(`Stored the ${inputs.length} sample posts of ${folder}.`);
}

const NO_ARTICLES = JSON.stringify({ nodes: [] });
const INGEST = 'mutation Samples($inputs: [PostInput!]!) { ingestPosts(inputs: $inputs) { createdCount } }';

/** Whether somebody may hold a token beside the operator's. */
async function hasUsableToken(desk: Tickerdesk, adminToken: string): Promise<boolean> {
  const { data } = await desk.execute('{ apiTokens { expiresAt revokedAt } }', {}, adminToken);
  const tokens = Array.isArray(data?.apiTokens) ? data.apiTokens : [];
  return tokens.some(
    ({ expiresAt, revokedAt }) => revokedAt === null && (expiresAt === null || Date.parse(expiresAt) > Date.now()),
  );
}

function announce(
  { server, access, isProduction }: Config,
  address: string,
  adminToken: string,
  hasToken: boolean,
): void {
  say(`The API is at ${server.publicUrl ?? address}/graphql; opened in a browser, it is the playground.`);
  say(editorsLine());

  function editorsLine(): string {
    if (access.adminToken !== null) return 'Editors send the header "Authorization: Bearer <ADMIN_TOKEN>".';
    if (!isProduction)
      return `Editors send the header "Authorization: Bearer ${adminToken}"; set ADMIN_TOKEN to keep one.`;
    if (hasToken) return 'Editors send the header "Authorization: Bearer <token>".';
    return 'There is no ADMIN_TOKEN and no other, so everybody is a reader; to edit, make one: tickerdesk token create --role ADMIN --name <name>';
  }
}

/** A first signal lets what has begun end; a second ends at once. */
function stopOnSignal(desk: Tickerdesk): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, async () => {
      process.once(signal, () => process.exit(1));
      await desk.close();
      process.exit(0);
    });
  }
}
