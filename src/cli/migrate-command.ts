import { Command } from 'commander';
import { settings, settingsHelp } from './settings.js';
import { say } from './terminal.js';
import { withDatabase } from './with-database.js';

/** `tickerdesk migrate` */
export function migrateCommand(): Command {
  return new Command('migrate')
    .description('Brings the database to the newest schema.')
    .addHelpText('after', settingsHelp())
    .action(async () => {
      const ran = await withDatabase(settings(), async (_, migrations) => migrations);
      say(ran.length === 0 ? 'The database is up to date.' : `Ran ${ran.join(', ')}.`);
    });
}
